// A handwritten line's likelihoods with accents, case and signs folded away: what names are looked for in.
import { fold } from '../../kernel/fold.ts';
import type { LineTrace } from './hand-line.ts';

/** Class 0: no new sign; 1: a space or any sign between words; then a to z, then 0 to 9. */
export const FOLDED_CLASSES = 38;
export const BETWEEN_WORDS = 1;
const FIRST_LETTER = 2;
const FIRST_DIGIT = 28;

/**
 * `steps` rows of `FOLDED_CLASSES`: natural logarithms of the likelihood of each class over that of the step's
 * likeliest. The likeliest is 0, all others are below: a path through a line can only lose.
 */
export type FoldedTrace = { readonly steps: number; readonly losses: Float32Array };

/** No step rules a class out altogether: one letter missing must not hide a name. */
const LEAST_LIKELIHOOD = Math.exp(-10);

/** The class of a folded character; signs are all the same. */
export function foldedClass(character: string): number {
  const code = character.charCodeAt(0);
  if (code >= 97 && code <= 122) return FIRST_LETTER + code - 97;
  if (code >= 48 && code <= 57) return FIRST_DIGIT + code - 48;
  return BETWEEN_WORDS;
}

/** The classes of a text, signs between words as one. Ligatures are the letter they begin with, as in a trace. */
export const foldedClasses = (text: string): number[] =>
  [...fold(text.replace(/œ/gi, 'o').replace(/æ/gi, 'a')).trim()]
    .map(foldedClass)
    .filter((own, at, all) => own !== BETWEEN_WORDS || (at > 0 && all[at - 1] !== BETWEEN_WORDS))
    .filter((own, at, all) => own !== BETWEEN_WORDS || at < all.length - 1);

const tables = new WeakMap<readonly string[], Uint8Array>();

function tableOf(alphabet: readonly string[]): Uint8Array {
  const known = tables.get(alphabet);
  if (known) return known;
  const table = Uint8Array.from(['', ...alphabet], (sign, at) => (at === 0 ? 0 : (foldedClasses(sign)[0] ?? 1)));
  tables.set(alphabet, table);
  return table;
}

/** Below this a class adds nothing to its folded class. */
const NEGLIGIBLE = -12;

export function foldedTrace({ steps, classes, likelihoods, alphabet }: LineTrace): FoldedTrace {
  const table = tableOf(alphabet);
  const losses = new Float32Array(steps * FOLDED_CLASSES);
  const row = new Float64Array(FOLDED_CLASSES);
  for (let step = 0; step < steps; step += 1) {
    row.fill(LEAST_LIKELIHOOD);
    let greatest = 0;
    for (let each = 0; each < classes; each += 1) {
      const value = likelihoods[step * classes + each] as number;
      if (value < NEGLIGIBLE) continue;
      const to = table[each] as number;
      const sum = (row[to] as number) + Math.exp(value);
      row[to] = sum;
      if (sum > greatest) greatest = sum;
    }
    const top = Math.log(greatest);
    for (let to = 0; to < FOLDED_CLASSES; to += 1) {
      losses[step * FOLDED_CLASSES + to] = Math.log(row[to] as number) - top;
    }
  }
  return { steps, losses };
}
