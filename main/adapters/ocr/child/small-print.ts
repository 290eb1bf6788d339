// Decides whether a page whose letters came out low is read anew from a larger picture.
import type { Word } from '#shared/domain/reading/reading.ts';
import { trustIn } from '#shared/domain/reading/trust.ts';
import { LARGEST, type PageScale, USUAL } from './preparation/load.ts';

/** Letters lower than this (pixels, as a whole line is read) are read badly and gain from a larger picture. */
const LOW = 13;
/** A picture this much larger is worth reading anew. */
const WORTH_ENLARGING = 1.25;
/**
 * What took so long (microseconds of work, not of waiting) and gave hardly a word is noise, blobs or a halftone: its
 * larger picture would take two or three times as long, and end in the time limit. Small print gives words.
 */
const LONG = 3_000_000;
const HARDLY_A_WORD = 0.1;

/**
 * Long side at which small print should be read instead; null when the letters are high enough, or nothing is gained.
 * `spent`: microseconds of work on the page so far.
 */
export function largerSide(
  loaded: Pick<PageScale, 'width' | 'height'>,
  words: readonly Word[],
  spent: number,
): number | null {
  const heights = words.map((word) => word.box[3]).sort((a, b) => a - b);
  const middle = heights[heights.length >> 1] ?? LOW;
  const stored = Math.max(loaded.width, loaded.height);
  const side = Math.min(LARGEST, stored, (USUAL * LOW * 1.5) / middle);
  if (heights.length < 20 || middle >= LOW || side <= USUAL * WORTH_ENLARGING) return null;
  const { letters, trusted } = trustIn(words);
  return spent > LONG && trusted < HARDLY_A_WORD * letters ? null : Math.round(side);
}
