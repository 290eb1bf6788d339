// The words of one sentence, as the search for prisons looks at them.
import type { Spot } from './mentions.ts';

export const endsSentence = ({ token: { word } }: Spot): boolean =>
  /[.!?;]["»)]?$/.test(word.text) && word.text.length > 3;

/** Folded words before `at` in the same sentence, nearest first. */
export function wordsBefore(spots: readonly Spot[], at: number, most: number): string[] {
  const before: string[] = [];
  for (let index = at - 1; index >= Math.max(0, at - most); index--) {
    const spot = spots[index];
    if (!spot || spot.line.page !== spots[at]?.line.page) break;
    if (endsSentence(spot)) break;
    before.push(spot.token.key);
  }
  return before;
}
