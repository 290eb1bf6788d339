// A handwritten line as the recogniser sees it: likelihoods step by step, and the text that follows from them.
// The text is what is written, letter by letter: no dictionary corrects it.
import type { Box } from './reading.ts';

/**
 * What the recogniser says of one line: for each step from left to right the natural logarithm of the likelihood of
 * every sign. Class 0 is "no new sign"; class i is `alphabet[i - 1]`.
 */
export type LineTrace = {
  readonly steps: number;
  readonly classes: number;
  /** `steps` rows of `classes` values. */
  readonly likelihoods: Float32Array;
  readonly alphabet: readonly string[];
};

/** A sign, the steps it was seen at (`to` excluded) and how likely it is, 0 to 1. */
export type HandSign = { readonly sign: string; readonly from: number; readonly to: number; readonly sure: number };

/** A word between two spaces; `sure` is the likelihood that all of its signs are right, as the recogniser sees it. */
export type HandWord = { readonly text: string; readonly from: number; readonly to: number; readonly sure: number };

/** `likely`: see likely-words.ts. */
export type PlacedHandWord = HandWord & { readonly box: Box; readonly likely?: string };

export type HandLine = {
  readonly text: string;
  readonly words: readonly PlacedHandWord[];
  /** Where a stretch of steps lies on the page. */
  readonly boxOf: (from: number, to: number) => Box;
};

/** The likeliest class of a step. */
function likeliest({ classes, likelihoods }: LineTrace, step: number): number {
  const row = step * classes;
  let best = 0;
  for (let each = 1; each < classes; each += 1) {
    if ((likelihoods[row + each] as number) > (likelihoods[row + best] as number)) best = each;
  }
  return best;
}

/** The signs along the likeliest path: repeated classes are one sign unless "no new sign" lies between. */
export function signsOf(trace: LineTrace): HandSign[] {
  const signs: HandSign[] = [];
  let before = 0;
  for (let step = 0; step < trace.steps; step += 1) {
    const best = likeliest(trace, step);
    const sure = Math.exp(trace.likelihoods[step * trace.classes + best] as number);
    const last = signs.at(-1);
    if (best !== 0 && best === before && last) {
      signs[signs.length - 1] = { ...last, to: step + 1, sure: Math.max(last.sure, sure) };
    } else if (best !== 0) {
      signs.push({ sign: trace.alphabet[best - 1] ?? '', from: step, to: step + 1, sure });
    }
    before = best;
  }
  return signs;
}

export const textOfSigns = (signs: readonly HandSign[]): string => signs.map(({ sign }) => sign).join('');

/** A sign is recognised near its middle: it reaches about this many steps further on both sides. */
const REACH = 2;

/** The signs between spaces. Words reach half way into the space beside them, by `REACH` steps at most. */
export function wordsOfSigns(signs: readonly HandSign[], steps: number): HandWord[] {
  const words: HandSign[][] = [];
  let open: HandSign[] = [];
  for (const sign of signs) {
    if (sign.sign !== ' ') {
      open.push(sign);
      continue;
    }
    if (open.length > 0) words.push(open);
    open = [];
  }
  if (open.length > 0) words.push(open);
  return words.map((own, at) => {
    const first = own[0] as HandSign;
    const last = own.at(-1) as HandSign;
    const leftEnd = words[at - 1]?.at(-1)?.to ?? 0;
    const rightEnd = words[at + 1]?.[0]?.from ?? steps;
    return {
      text: textOfSigns(own),
      from: Math.max(first.from - REACH, (leftEnd + first.from) / 2, 0),
      to: Math.min(last.to + REACH, (last.to + rightEnd) / 2, steps),
      sure: own.reduce((product, { sure }) => product * sure, 1),
    };
  });
}
