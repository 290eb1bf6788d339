// What the machine read on a page: words with their place and how sure it was.
// Not how it was read: that is the reading port's business.

/**
 * A rectangle on the upright page picture, in pixels: [x, y, width, height], origin top left.
 * "Upright" means after `PageReading.rotation` was applied to the stored picture.
 */
export type Box = readonly [x: number, y: number, width: number, height: number];

/** One word as read. `line` counts text lines from the top of the page, from 0. */
export type Word = {
  readonly text: string;
  readonly box: Box;
  /** How likely the word is right, 0 to 1: see calibration.ts. Words that were typed are certain. */
  readonly confidence: number;
  readonly line: number;
  /** Read by the handwriting reader. Absent for print, and for readings stored before there was one. */
  readonly hand?: true;
  /** What common French has in its place, '' where the word before says it: shown, never judged. See likely-words.ts. */
  readonly likely?: string;
  /** Typed by a person from the image, in place of what was read. Never stored with a reading: see typed-reading.ts. */
  readonly typed?: true;
  /** A known phrase or a number heard in the handwriting, in place of what was read: see heard-words.ts. Never stored. */
  readonly heard?: true;
};

/**
 * `number`: one of the readings of a number, digits and what stands between them. `person-name`: of somebody on file;
 * no judgement comes from it, see known-people.ts. The rest are known phrases.
 */
export const HEARD_KINDS = ['establishment-name', 'prison-type', 'signal-word', 'number', 'person-name'] as const;
export type HeardKind = (typeof HEARD_KINDS)[number];

/** What handwriting fits, whatever was read there: a known phrase, a number. Several may be heard in one place. */
export type HeardPhrase = {
  readonly kind: HeardKind;
  /** A phrase as it is known, not as it is written on the page. */
  readonly text: string;
  /** Probability, 0 to 1, that this phrase is written there. */
  readonly chance: number;
  readonly box: Box;
};

export type Rotation = 0 | 90 | 180 | 270;

/** Everything read on one page. Pages count from 1. */
export type PageReading = {
  readonly page: number;
  /** Size of the upright picture in pixels; boxes lie inside it. */
  readonly width: number;
  readonly height: number;
  /** Degrees clockwise to turn the stored picture by so that it is upright. */
  readonly rotation: Rotation;
  /** The better reading: what a person is shown. */
  readonly words: readonly Word[];
  /** A second segmentation of the same page: searched, never shown as the text. May be empty. */
  readonly alsoRead: readonly Word[];
  /** What was heard in its handwriting, likeliest first. Absent for print, and for readings stored before it was listened for. */
  readonly heard?: readonly HeardPhrase[];
  /** A separator sheet of the desk: its words are not read. */
  readonly separator?: true;
};

/** A page of which nothing is read, as it is shown. Width and height are of the picture before `upright` turns it. */
export function nothingRead(page: {
  readonly page: number;
  readonly width: number;
  readonly height: number;
  readonly upright?: Rotation;
}): PageReading {
  const { width, height, upright = 0 } = page;
  const size = upright % 180 === 0 ? { width, height } : { width: height, height: width };
  return { page: page.page, ...size, rotation: upright, words: [], alsoRead: [] };
}

/** The text of a reading, one line of the page a line. */
export function textOf(words: readonly Word[]): string {
  const lines = new Map<number, string[]>();
  for (const word of words) {
    const line = lines.get(word.line);
    if (line) line.push(word.text);
    else lines.set(word.line, [word.text]);
  }
  return [...lines.keys()]
    .sort((a, b) => a - b)
    .map((line) => lines.get(line)?.join(' ') ?? '')
    .join('\n');
}

/**
 * Plain text (an e-mail, a typed transcription) in the shape of a page, so that one judge serves all.
 * Words are certain and have an empty box.
 */
export function pageOfText(text: string): PageReading {
  const words = text.split(/\r?\n/).flatMap((line, index) =>
    line
      .split(/\s+/)
      .filter((word) => word !== '')
      .map((word): Word => ({ text: word, box: [0, 0, 0, 0], confidence: 1, line: index })),
  );
  return { page: 1, width: 0, height: 0, rotation: 0, words, alsoRead: [] };
}
