// A second opinion on signals: how likely each is from everything a stretch of the letter is made of (a linear model
// over signal-features.ts), together with what the rules found. It sees what no phrase or family names, and doubts what
// only looks like danger. Every statement can be traced to the words that weighed most. Pure; its weights are reference
// data, fitted by tests/evaluation/fit-signals.ts.
import type { SignalCode } from './judgement.ts';
import { type FeaturePage, featuresOf, type Stretch, stretchesOf } from './signal-features.ts';

/**
 * What the rules said of a code on a page: nothing, hardly anything, something that its sentence takes back, something to
 * look at that is likelier meant than not, a signal, a signal with a day.
 */
export const RULES_SAY = ['nothing', 'faint', 'undone', 'doubt', 'signal', 'dated'] as const;
export type RuleSays = (typeof RULES_SAY)[number];

/**
 * How what the rules say and the score of the words come together, as log-odds: a step for each thing they may say, and
 * what the score counts for, by itself and in addition where they found a signal.
 */
export type ChanceWeights = {
  readonly steps: Readonly<Record<RuleSays, number>>;
  readonly score: number;
  readonly scoreOfSignal: number;
  /** By the logarithm of the number of stretches, where the rules found no signal: the best of many is high by chance. */
  readonly length: number;
};

export type SignalWeights = {
  readonly codes: readonly SignalCode[];
  /** Ascending hashes of the features, and for each a weight a code, in `scale`. */
  readonly features: Uint32Array;
  readonly weights: Int8Array;
  readonly scale: number;
  /** Log-odds of each code where nothing speaks for it. */
  readonly bias: readonly number[];
  readonly chance: ChanceWeights;
};

export type SignalClassifier = { readonly weights: SignalWeights; readonly rows: ReadonlyMap<number, number> };

export const buildSignalClassifier = (weights: SignalWeights): SignalClassifier => ({
  weights,
  rows: new Map([...weights.features].map((feature, row) => [feature, row])),
});

const SPREAD = 4;
/** Features weigh less each where there are many. The fit counts in the same way. */
export const spread = (features: number): number => SPREAD / Math.sqrt(Math.max(1, features));

/** Log-odds of each code for features known to the model. */
function scoreOf(rows: readonly number[], { codes, weights, scale, bias }: SignalWeights): Float64Array {
  const sums = new Float64Array(codes.length);
  for (const row of rows) {
    for (let code = 0; code < sums.length; code++)
      sums[code] = (sums[code] ?? 0) + (weights[row * sums.length + code] ?? 0);
  }
  const factor = spread(rows.length) * scale;
  return sums.map((sum, code) => sum * factor + (bias[code] ?? 0));
}

const rowsOf = (features: Iterable<number>, rows: ReadonlyMap<number, number>): number[] => {
  const known: number[] = [];
  for (const feature of features) {
    const row = rows.get(feature);
    if (row !== undefined) known.push(row);
  }
  return known;
};

/** The stretch of a page that speaks most for a signal, in log-odds. */
export type Scored = {
  readonly code: SignalCode;
  readonly score: number;
  readonly stretch: Stretch;
  /** Of the page, this one among them. */
  readonly stretches: number;
};

/** One for each code; none where the page has no stretch of two words. */
export function scoredOn(page: FeaturePage, { weights, rows }: SignalClassifier): Scored[] {
  const stretches = stretchesOf(page.spots).map((stretch) => {
    return { stretch, scores: scoreOf(rowsOf(featuresOf(page, stretch), rows), weights) };
  });
  const [first, ...others] = stretches;
  if (!first) return [];
  return weights.codes.map((code, at) => {
    const best = others.reduce((most, one) => ((one.scores[at] ?? 0) > (most.scores[at] ?? 0) ? one : most), first);
    return { code, score: best.scores[at] ?? 0, stretch: best.stretch, stretches: stretches.length };
  });
}

/** Beyond this many log-odds more of them say nothing more. */
const MOST = 6;

/** The best stretch of a page for a code, in log-odds, of so many; and what the rules say of the code. */
export type Finding = { readonly score: number; readonly stretches: number; readonly says: RuleSays };

/** What the chance is made of: each of `RULES_SAY`, the score, the same where the rules found a signal, the length. */
export function chanceFeatures({ score, stretches, says }: Finding): readonly number[] {
  const bounded = Math.max(-MOST, Math.min(MOST, score));
  const isSignal = says === 'signal' || says === 'dated';
  const length = isSignal ? 0 : Math.log(Math.max(1, stretches));
  return [...RULES_SAY.map((one) => (one === says ? 1 : 0)), bounded, isSignal ? bounded : 0, length];
}

/** A short letter counts as one of so many stretches: half of the short texts of the fit hold a signal, of the post few. */
const SHORTEST = 8;

/** 0 to 1: the share of such findings that are right. */
export function chanceOf(found: Finding, { steps, score, scoreOfSignal, length }: ChanceWeights): number {
  const finding = { ...found, stretches: Math.max(SHORTEST, found.stretches) };
  const weights = [...RULES_SAY.map((one) => steps[one]), score, scoreOfSignal, length];
  const logOdds = chanceFeatures(finding).reduce((sum, feature, at) => sum + feature * (weights[at] ?? 0), 0);
  return 1 / (1 + Math.exp(-logOdds));
}

/** At most so many words are shown as those that made the model say so. */
const MOST_TELLING = 8;

/** The words of a stretch that speak most for a code, together and for their number. */
export function tellingWords(
  page: FeaturePage,
  { code, stretch }: Scored,
  { weights, rows }: SignalClassifier,
): Stretch {
  const at = weights.codes.indexOf(code);
  const of = (part: Stretch): number => {
    const sum = rowsOf(featuresOf(page, part), rows).reduce(
      (total, row) => total + (weights.weights[row * weights.codes.length + at] ?? 0),
      0,
    );
    return sum / Math.sqrt(part.end - part.start);
  };
  let best: Stretch = stretch;
  let most = Number.NEGATIVE_INFINITY;
  for (let start = stretch.start; start < stretch.end; start++) {
    for (let end = start + 1; end <= Math.min(stretch.end, start + MOST_TELLING); end++) {
      const worth = of({ start, end });
      if (worth > most) {
        most = worth;
        best = { start, end };
      }
    }
  }
  return best;
}
