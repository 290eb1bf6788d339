// Whether a name stands somewhere in a text, give or take misread letters: a plain edit distance, as anyone would
// write it. For measuring a reading without the judge; the judge itself weighs much more.
import { squash } from '../../kernel/fold.ts';

/** Share of the letters of a name that may be wrong. */
const MOST_WRONG = 0.2;
/** Shorter names must stand there exactly. */
const SHORTEST_BENT = 5;

/** The fewest edits that make `name` a piece of `text` (Sellers). Both are compared letter by letter as they are. */
export function leastEdits(name: string, text: string): number {
  const row = Int32Array.from({ length: name.length + 1 }, (_, index) => index);
  let least = name.length;
  for (let i = 0; i < text.length; i += 1) {
    // A piece may begin anywhere: the top row stays 0.
    let leftAbove = 0;
    let left = 0;
    for (let j = 1; j <= name.length; j += 1) {
      const above = row[j] as number;
      const substituted = name[j - 1] === text[i] ? leftAbove : leftAbove + 1;
      left = Math.min(substituted, above + 1, left + 1);
      row[j] = left;
      leftAbove = above;
    }
    if (left < least) least = left;
  }
  return least;
}

/** Whether one of the names stands in one of the texts with at most a fifth of its letters wrong (folded, no signs). */
export function isWrittenIn(names: readonly string[], texts: readonly string[]): boolean {
  const squashed = texts.map(squash);
  return names.some((name) => {
    const wanted = squash(name);
    if (wanted === '') return false;
    const most = wanted.length < SHORTEST_BENT ? 0 : Math.floor(wanted.length * MOST_WRONG);
    return squashed.some((text) => leastEdits(wanted, text) <= most);
  });
}

/** Whether a number stands in one of the texts exactly, alone: not as part of a longer one. Spaces and dots inside it
 * are allowed. */
export function isNumberIn(number: string, texts: readonly string[]): boolean {
  const signs = [...squash(number)];
  if (signs.length === 0) return false;
  const pattern = new RegExp(`(?<![a-z0-9])${signs.join('[ .]?')}(?![a-z0-9])`);
  return texts.some((text) => pattern.test(text.toLowerCase()));
}
