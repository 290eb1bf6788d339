// Reads again what the first reading left uncertain: single lines of a page that reads well, the whole page cut
// otherwise where it does not. Two cuts of a page see different words: what is searched is searched in both.
import type { Box, Word } from '#shared/domain/reading/reading.ts';
import { inLines } from '#shared/domain/reading/scattered-lines.ts';
import { trustIn } from '#shared/domain/reading/trust.ts';
import type { ReadStrip } from '../../../ports/handwriting.ts';
import type { Grey } from './preparation/grey.ts';
import { inkOutside } from './preparation/ink-map.ts';
import { linesUsed, type Recognise, readBox, type Share } from './recognising.ts';

export type Readings = {
  readonly shown: readonly Word[];
  readonly also: readonly Word[];
  /** Whether the confidences are chances of being right already, not the recogniser's own. */
  readonly isCalibrated?: boolean;
  /** The lines of handwriting among them, on the picture that was read. */
  readonly strips?: readonly ReadStrip[];
};

/** A page trusted for this share of at least this many letters reads well: print and typewriting are above 0.7, handwriting below 0.55 with few exceptions. */
const READS_WELL = 0.72;
const ENOUGH_LETTERS = 60;
/** More ink than this outside every word: whole blocks were not seen. */
const MOST_UNSEEN = 0.35;
/** The scattered reading is shown instead when it is trusted for this many times more letters. */
const CLEARLY_MORE = 1.15;

/** Whether what was read, much or little, is trusted as print is. */
export function isClear(words: readonly Word[]): boolean {
  const { letters, trusted } = trustIn(words);
  return trusted >= READS_WELL * letters;
}

export function readsWell(words: readonly Word[], clean: Grey): boolean {
  if (trustIn(words).letters < ENOUGH_LETTERS || !isClear(words)) return false;
  const boxes = words.map((word) => word.box);
  return inkOutside(clean, boxes) <= MOST_UNSEEN;
}

/** The whole page again, cut into scattered words. */
export async function readScattered(
  words: readonly Word[],
  clean: Grey,
  recognise: Recognise,
  onShare: Share,
): Promise<Readings> {
  const scattered = inLines(await recognise(clean, 'scattered', onShare));
  const isBetter = trustIn(scattered).trusted > CLEARLY_MORE * trustIn(words).trusted;
  return isBetter ? { shown: scattered, also: words } : { shown: words, also: scattered };
}

/** A number doubted more than this has its line read again: a letter more or less spoils no word, a digit a date. */
const DOUBTED = 0.7;
const MOST_LINES = 3;

const isDoubted = ({ text, confidence }: Word): boolean => confidence < DOUBTED && /\d{2}/.test(text);

const around = (words: readonly Word[], margin: number): Box => {
  const left = Math.min(...words.map(({ box }) => box[0])) - margin;
  const top = Math.min(...words.map(({ box }) => box[1])) - margin;
  const right = Math.max(...words.map(({ box }) => box[0] + box[2])) + margin;
  const bottom = Math.max(...words.map(({ box }) => box[1] + box[3])) + margin;
  return [left, top, right - left, bottom - top];
};

/** Letters weighted by the trust in their words: what two readings of one line are compared by. */
const weight = (words: readonly Word[]): number =>
  words.reduce((sum, { text, confidence }) => sum + text.replace(/[^\p{L}\d]/gu, '').length * confidence, 0) /
  Math.max(
    1,
    words.reduce((sum, { text }) => sum + text.replace(/[^\p{L}\d]/gu, '').length, 0),
  );

/**
 * The doubted lines again, one by one, from the page before its ink was made black; of each, the reading that is
 * trusted more is shown, the other searched.
 */
export async function readDoubtedLines(
  words: readonly Word[],
  level: Grey,
  recognise: Recognise,
  onShare: Share,
): Promise<Readings> {
  const lines = new Map<number, Word[]>();
  for (const word of words) lines.set(word.line, [...(lines.get(word.line) ?? []), word]);
  const doubted = [...lines.values()]
    .filter((line) => line.some(isDoubted))
    .sort((a, b) => weight(a) - weight(b))
    .slice(0, MOST_LINES);
  const shown = new Map(lines);
  const also: Word[] = [];
  for (const [index, line] of doubted.entries()) {
    const number = line[0]?.line ?? 0;
    const margin = Math.round(Math.max(...line.map(({ box }) => box[3])) / 4);
    const read = await readBox(recognise, level, around(line, margin), 'line');
    const again = read.map((word) => ({ ...word, line: number }));
    const isBetter = again.length > 0 && weight(again) > weight(line);
    if (isBetter) shown.set(number, again);
    also.push(...(isBetter ? line : again));
    onShare((index + 1) / doubted.length);
  }
  return { shown: [...shown.values()].flat(), also };
}

/** Both lists as one, lines counted on. */
export const joined = (words: readonly Word[], more: readonly Word[]): Word[] => {
  const lines = linesUsed(words);
  return [...words, ...more.map((word) => ({ ...word, line: word.line + lines }))];
};
