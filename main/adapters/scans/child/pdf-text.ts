// Takes the words out of a PDF page: what is drawn as text, or, behind a scan, what another program read of it.
// Says nothing of whether they are true: that is judged beside the picture.
import type { Box, Word } from '#shared/domain/reading/reading.ts';
import type { TextLayer } from '#shared/domain/reading/text-layer.ts';
import type { Mupdf } from './mupdf.ts';

type List = InstanceType<Mupdf['DisplayList']>;
type Rect = [number, number, number, number];
type Quad = readonly number[];

/** Pages with more are tables of data, not letters: their words are read from the picture. */
const MOST_SIGNS = 60_000;
/** More than this share of signs that stand for nothing: the font does not say which letters it draws. */
const MOST_UNKNOWN = 0.2;
/** More than this share of words outside the page: the layer belongs to another one. */
const MOST_OUTSIDE = 0.5;

/** Replacement, private use and control characters; what a font without a table of letters gives. */
const UNKNOWN = /[\ufffd\p{Co}\p{Cc}\p{Cn}]/gu;
const SPACE = /^[\s\u00a0\u2000-\u200b\u202f\u3000]*$/u;

type Place = {
  /** Pixels of the stored picture a point of the page. */
  readonly across: number;
  readonly down: number;
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
};

/** Where the page's points lie in a picture of it. */
export function placeOf([left, top, right, bottom]: Rect, width: number, height: number): Place {
  return { across: width / (right - left), down: height / (bottom - top), left, top, width, height };
}

type Found = { text: string; box: Rect; line: number };

/** @throws Error when the text cannot be interpreted. */
function foundIn(list: List): Found[] | null {
  const found: Found[] = [];
  let word: Found | null = null;
  let line = -1;
  let signs = 0;
  const end = (): void => {
    if (word) found.push(word);
    word = null;
  };
  const text = list.toStructuredText('preserve-whitespace');
  try {
    text.walk({
      beginLine: () => {
        line += 1;
      },
      endLine: end,
      onChar: (sign: string, _origin, font, _size, quad: Quad) => {
        font.destroy();
        signs += 1;
        if (SPACE.test(sign)) end();
        else word = joined(word, sign, quad, line);
      },
    });
  } finally {
    text.destroy();
  }
  return signs > MOST_SIGNS ? null : found;
}

function joined(word: Found | null, sign: string, quad: Quad, line: number): Found {
  const xs = quad.filter((_, at) => at % 2 === 0);
  const ys = quad.filter((_, at) => at % 2 === 1);
  const [left, top, right, bottom] = [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)];
  if (!word) return { text: sign, box: [left, top, right, bottom], line };
  const [x0, y0, x1, y1] = word.box;
  const box: Rect = [Math.min(x0, left), Math.min(y0, top), Math.max(x1, right), Math.max(y1, bottom)];
  return { text: word.text + sign, box, line };
}

/** The part of a word's box that lies on the page, in whole pixels; null when none does. */
function onPage([x0, y0, x1, y1]: Rect, place: Place): Box | null {
  const inside = (value: number, limit: number): number => Math.max(0, Math.min(limit, Math.round(value)));
  const left = inside((x0 - place.left) * place.across, place.width);
  const right = inside((x1 - place.left) * place.across, place.width);
  const top = inside((y0 - place.top) * place.down, place.height);
  const bottom = inside((y1 - place.top) * place.down, place.height);
  return right > left && bottom > top ? [left, top, right - left, bottom - top] : null;
}

function wordsOf(list: List, place: Place): Word[] {
  const found = foundIn(list) ?? [];
  const words = found.flatMap(({ text, box, line }): Word[] => {
    const there = onPage(box, place);
    const whole = text.normalize('NFC');
    return there ? [{ text: whole, box: there, confidence: 1, line }] : [];
  });
  const signs = words.reduce((sum, { text }) => sum + text.length, 0);
  const unknown = words.reduce((sum, { text }) => sum + (text.match(UNKNOWN)?.length ?? 0), 0);
  const meant = signs > 0 && unknown <= MOST_UNKNOWN * signs;
  const here = words.length >= (1 - MOST_OUTSIDE) * found.length;
  return meant && here ? words.filter(({ text }) => text.replace(UNKNOWN, '') !== '') : [];
}

const lettersOf = (words: readonly Word[]): number => words.reduce((sum, { text }) => sum + text.length, 0);

export type PageText = {
  /** What is drawn as text. */
  readonly drawn: List;
  /** What is set as text and not drawn (render mode 3). */
  readonly unseen: List;
};

/** The fuller of the two: a scan read by another program may bear a drawn stamp of its archive. */
export function textLayerOf(text: PageText, place: Place): TextLayer | null {
  const drawn = wordsOf(text.drawn, place);
  const unseen = wordsOf(text.unseen, place);
  const visible = lettersOf(drawn) >= lettersOf(unseen);
  const words = visible ? drawn : unseen;
  return words.length === 0 ? null : { words, visible };
}
