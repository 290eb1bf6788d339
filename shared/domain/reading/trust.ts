// How much of a reading deserves trust, from the words alone. Used to choose between readings of one page.
import type { Word } from './reading.ts';

const SHORTEST = 3;
/** Below this confidence a word says nothing: a page read upside down gives mostly such words. */
const DOUBT = 0.5;

export type Trust = {
  /** Letters of words long enough to judge. */
  readonly letters: number;
  /** The same letters, each weighted by how far its word stands above doubt (0 to 1). */
  readonly trusted: number;
};

export function trustIn(words: readonly Word[]): Trust {
  let letters = 0;
  let trusted = 0;
  for (const { text, confidence } of words) {
    const count = text.replace(/\P{L}/gu, '').length;
    if (count < SHORTEST) continue;
    letters += count;
    trusted += (count * Math.max(0, confidence - DOUBT)) / (1 - DOUBT);
  }
  return { letters, trusted };
}
