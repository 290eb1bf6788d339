// What the scores of phrases are worth: from how well a phrase fits, how long it is and what else fits the same place
// to the probability that it is written there.
import type { PhraseScore } from './phrase-scores.ts';

/** `meaning`: phrases that mean the same are no rivals. `letters`: spaces not counted. `key`: folded words. */
export type KnownPhrase = {
  readonly key: string;
  readonly meaning: string;
  readonly letters: number;
  /** `type`: what stands before a `name`, which is likelier after it. */
  readonly role?: 'type' | 'name';
};

export type PhraseChance = PhraseScore & {
  /** 0 to 1: that this phrase, or another that means the same, is written there. */
  readonly chance: number;
};

/** Logarithm of the odds of a phrase without rivals: `base + loss × score + letter × letters + mean × score / letters`. */
export type ChanceWeights = {
  readonly base: number;
  readonly loss: number;
  readonly letter: number;
  readonly mean: number;
  /** Added for a name after a type word. */
  readonly typed: number;
};

/** Fitted on lines of writers the recogniser was not trained on by tests/handwriting/fit-phrases.ts (training/README.md). */
export const CHANCE_WEIGHTS: ChanceWeights = { base: -0.9, loss: 0.525, letter: 0.73, mean: 2.4, typed: 2 };

/** Longer phrases prove no more by their length. */
const LONGEST = 24;

export const oddsOf = ({ score }: PhraseScore, letters: number, weights: ChanceWeights = CHANCE_WEIGHTS): number =>
  Math.exp(
    weights.base +
      weights.loss * score +
      weights.letter * Math.min(LONGEST, letters) +
      (weights.mean * score) / letters,
  );

/** Two phrases are in the same place when they share more than this part of the shorter. */
const SHARED = 0.3;

const meet = (a: PhraseScore, b: PhraseScore): boolean =>
  Math.min(a.to, b.to) - Math.max(a.from, b.from) > SHARED * Math.min(a.to - a.from, b.to - b.from);

/** Steps between a type word and the name: « de la ». */
const FARTHEST = 24;

const follows = (name: PhraseScore, type: PhraseScore): boolean =>
  name.from >= type.to - 2 && name.from <= type.to + FARTHEST;

/** « bourg » in « bourg en bresse »: where the longer is written, the shorter is too. */
const isPart = (a: string, b: string): boolean => ` ${a} `.includes(` ${b} `) || ` ${b} `.includes(` ${a} `);

/** The scores of one line as chances, in the same order. Odds below `least` are left out, and count for nothing. */
export function chancesOf(
  scores: readonly PhraseScore[],
  phrases: readonly KnownPhrase[],
  { least = 0.01, weights = CHANCE_WEIGHTS }: { readonly least?: number; readonly weights?: ChanceWeights } = {},
): PhraseChance[] {
  const all = scores
    .map((score) => ({ score, known: phrases[score.phrase] as KnownPhrase }))
    .map((each) => ({ ...each, odds: oddsOf(each.score, each.known.letters, weights) }))
    .filter(({ odds }) => odds >= least);
  const types = all.filter(({ known, odds }) => known.role === 'type' && odds >= 1);
  for (const each of all) {
    const isTyped = each.known.role === 'name' && types.some(({ score }) => follows(each.score, score));
    if (isTyped) each.odds *= Math.exp(weights.typed);
  }
  return all.map(({ score, known }) => {
    let own = 0;
    let rivals = 0;
    for (const other of all) {
      if (!meet(other.score, score)) continue;
      if (other.known.meaning === known.meaning) own += other.odds;
      else if (!isPart(other.known.key, known.key)) rivals += other.odds;
    }
    return { ...score, chance: own / (1 + own + rivals) };
  });
}
