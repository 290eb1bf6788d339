// Where the invisible words of a page stand, from the boxes around their ink: baseline, size, width, and the spaces
// between the words of a line. In the pixels of the reading; knows nothing of PDF.
import type { Word } from '#shared/domain/reading/reading.ts';
import { BLANK } from './blank-font.ts';
import { isReadLeftwards } from './visual-order.ts';

export type PlacedWord = {
  readonly text: string;
  readonly x: number;
  /** Of the baseline, from the top of the page. */
  readonly y: number;
  readonly width: number;
  /** The size of the type: ascent and descent together. */
  readonly size: number;
};

/** What the ink of a word reaches, in sizes of its type: usual proportions of Latin print. */
const TALL = 0.72;
const SMALL = 0.52;
const BELOW = 0.22;
const HAS_TALL = /[\p{Lu}\p{N}bdfhklt()[\]{}/|'’"«»!?ßþ]|\p{L}\p{M}/u;
const HAS_BELOW = /[gjpqyçşţğ,;()[\]{}|]/u;

/** How much of the box the middle of the word keeps clear of, above and below. */
const EDGE = 0.1;
/** From the baseline up to the middle of the font's own height. */
const MIDDLE = (BLANK.ascent + BLANK.descent) / 2 / 1000;
/** Where words touch, the space between them is this wide. */
const LEAST_SPACE = 0.05;

const isPlaced = ({ text, box: [, , width, height] }: Word): boolean => text.trim() !== '' && width > 0 && height > 0;

const below = (text: string): number => (HAS_BELOW.test(text) ? BELOW : 0);

const reach = (text: string): number => {
  // « é » counts as tall: its accent stands where tall letters end.
  const up = HAS_TALL.test(text.normalize('NFD')) ? TALL : SMALL;
  return up + below(text);
};

function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[sorted.length >> 1] ?? 0;
}

/** Line by line in reading order, with a space after each word but the last of its line. */
export function placedWords(words: readonly Word[]): readonly PlacedWord[] {
  return linesOf(words.filter(isPlaced)).flatMap(placedLine);
}

function linesOf(words: readonly Word[]): readonly (readonly Word[])[] {
  const lines = new Map<number, Word[]>();
  for (const word of words) {
    const line = lines.get(word.line);
    if (line) line.push(word);
    else lines.set(word.line, [word]);
  }
  return [...lines].toSorted(([a], [b]) => a - b).map(([, line]) => asItStands(line));
}

/** A line read from right to left is written from left to right, as PDF does; its readers turn it back. */
const asItStands = (line: readonly Word[]): readonly Word[] => {
  const turned = line.filter(({ text }) => isReadLeftwards(text)).length;
  return turned * 2 > line.length ? line.toSorted((a, b) => a.box[0] - b.box[0]) : line;
};

function placedLine(line: readonly Word[]): readonly PlacedWord[] {
  const size = median(line.map(({ text, box }) => box[3] / reach(text)));
  const baseline = median(line.map(({ text, box: [, top, , height] }) => top + height - below(text) * size));
  return line.flatMap((word, index) => {
    const placed = placedWord(word, size, baseline);
    const next = line[index + 1];
    return next ? [placed, spaceBetween(placed, word, next)] : [placed];
  });
}

/**
 * One size and one baseline for a line, so that programs see its words as one line; but where the line slants, the
 * middle of a word is moved until it lies in the word's own box.
 */
function placedWord({ text, box: [x, top, width, height] }: Word, size: number, baseline: number): PlacedWord {
  const middle = baseline - MIDDLE * size;
  const inBox = Math.min(Math.max(middle, top + EDGE * height), top + (1 - EDGE) * height);
  return { text, x, y: inBox + MIDDLE * size, width, size };
}

/** Fills the gap, whichever of the two stands left: lines may be read from right to left. */
function spaceBetween({ y, size }: PlacedWord, { box: one }: Word, { box: other }: Word): PlacedWord {
  const left = Math.min(one[0] + one[2], other[0] + other[2]);
  const right = Math.max(one[0], other[0]);
  const touching = right - left < LEAST_SPACE * size;
  return touching
    ? { text: ' ', x: one[0] + one[2], y, width: LEAST_SPACE * size, size }
    : { text: ' ', x: left, y, width: right - left, size };
}
