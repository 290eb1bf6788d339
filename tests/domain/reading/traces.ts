// Traces made by hand: a recogniser that sees one sign after the other, with doubts where a test says so.
import type { LineTrace } from '#shared/domain/reading/hand-line.ts';

const ALPHABET = [..." abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789éèêàîôç.,:-/'"];
const REST = 1e-5;

/** One sign as seen: the likelihood of each candidate. */
export type SeenSign = Readonly<Record<string, number>>;

/**
 * A line in which every sign takes one step, with a step of "no new sign" after each. A string is seen surely; a
 * record says how likely each of several signs is.
 */
export function traceOf(...parts: readonly (string | SeenSign)[]): LineTrace {
  const signs = parts.flatMap((part): SeenSign[] =>
    typeof part === 'string' ? [...part].map((sign) => ({ [sign]: 1 })) : [part],
  );
  const classes = ALPHABET.length + 1;
  const steps = 2 * signs.length + 1;
  const likelihoods = new Float32Array(steps * classes).fill(Math.log(REST));
  const put = (step: number, own: number, value: number): void => {
    likelihoods[step * classes + own] = Math.log(Math.max(REST, value));
  };
  for (let step = 0; step < steps; step += 1) {
    const seen = step % 2 === 1 ? signs[(step - 1) / 2] : undefined;
    if (!seen) put(step, 0, 0.999);
    for (const [sign, value] of Object.entries(seen ?? {})) {
      put(step, sign === '' ? 0 : ALPHABET.indexOf(sign) + 1, value);
    }
  }
  return { steps, classes, likelihoods, alphabet: ALPHABET };
}
