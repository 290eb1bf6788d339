// The words of one sentence, as the search for prisons looks at them.
import type { LaidOutLine } from '../reading/layout.ts';
import type { Token } from '../reading/page-text.ts';

/** A token with its line: the words of a page in reading order. */
export type Spot = { readonly token: Token; readonly line: LaidOutLine };

export const endsSentence = ({ token: { word } }: Spot): boolean =>
  /[.!?;]["»)]?$/.test(word.text) && word.text.length > 3;

const ABBREVIATION = /^\P{L}*(?:\p{Lu}\P{L}*){1,4}$/u;
/** « C.P. », « MA. »: its full stop ends nothing. */
export const isAbbreviation = ({ token: { word } }: Spot): boolean => ABBREVIATION.test(word.text);

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
