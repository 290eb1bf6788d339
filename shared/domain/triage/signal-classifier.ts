// A second opinion on signals: how likely each is from everything a stretch of the letter is made of (a small
// network over signal-features.ts), together with what the rules found. It sees what no phrase or family names, and doubts what
// only looks like danger. Every statement can be traced to the words that weighed most. Pure; its weights are reference
// data, fitted by tests/evaluation/fit-signals.ts.
import type { SignalCode } from './judgement.ts';
import { eachFeature, type FeaturePage, featuresOf, type Stretch, stretchesOf } from './signal-features.ts';
import { type Layers, outputsOf, spread } from './signal-network.ts';

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
  /** Ascending hashes of the features, and for each `layers.inputs` weights, in `scale`. */
  readonly features: Uint32Array;
  readonly table: Int8Array;
  readonly scale: number;
  readonly layers: Layers;
  readonly chance: ChanceWeights;
};

export type SignalClassifier = { readonly weights: SignalWeights; readonly rows: ReadonlyMap<number, number> };

export const buildSignalClassifier = (weights: SignalWeights): SignalClassifier => ({
  weights,
  rows: new Map([...weights.features].map((feature, row) => [feature, row])),
});

/** Log-odds of each code for features known to the model. */
function scoresOf(rows: readonly number[], { table, scale, layers }: SignalWeights): Float32Array {
  const { inputs } = layers;
  const sums = new Int32Array(inputs);
  for (const row of rows) {
    for (let at = 0, from = row * inputs; at < inputs; at++, from++)
      sums[at] = (sums[at] as number) + (table[from] as number);
  }
  const factor = spread(rows.length) * scale;
  return outputsOf(
    Float32Array.from(sums, (sum) => sum * factor),
    layers,
  );
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
    return { stretch, scores: scoresOf(rowsOf(featuresOf(page, stretch), rows), weights) };
  });
  const [first, ...others] = stretches;
  if (!first) return [];
  return weights.codes.map((code, at) => {
    const best = others.reduce((most, one) => ((one.scores[at] ?? 0) > (most.scores[at] ?? 0) ? one : most), first);
    return { code, score: best.scores[at] ?? 0, stretch: best.stretch, stretches: stretches.length };
  });
}

/** Beyond this many log-odds more of them say nothing more. */
const MOST = 12;

/** The best stretch of a page for a code, in log-odds, of so many; and what the rules say of the code. */
export type Finding = { readonly score: number; readonly stretches: number; readonly says: RuleSays };

/** What the chance is made of: each of `RULES_SAY`, the score, the same where the rules found a signal, the length. */
export function chanceFeatures({ score, stretches, says }: Finding): readonly number[] {
  const bounded = Math.max(-MOST, Math.min(MOST, score));
  const isSignal = says === 'signal' || says === 'dated';
  const length = isSignal ? 0 : Math.log(Math.max(1, stretches));
  return [...RULES_SAY.map((one) => (one === says ? 1 : 0)), bounded, isSignal ? bounded : 0, length];
}

/** 0 to 1: the share of such findings that are right. */
export function chanceOf(found: Finding, { steps, score, scoreOfSignal, length }: ChanceWeights): number {
  const weights = [...RULES_SAY.map((one) => steps[one]), score, scoreOfSignal, length];
  const logOdds = chanceFeatures(found).reduce((sum, feature, at) => sum + feature * (weights[at] ?? 0), 0);
  return 1 / (1 + Math.exp(-logOdds));
}

/** At most so many words are shown as those that made the model say so. */
const MOST_TELLING = 8;
/** Log-odds that a word must bring to be among them. */
const LEAST_TELLING = 0.1;

type Occurrences = ReadonlyMap<number, readonly Stretch[]>;

/** The rows of a stretch, each with the spots it is made of. */
function occurrencesOf(page: FeaturePage, stretch: Stretch, rows: ReadonlyMap<number, number>): Occurrences {
  const known = new Map<number, Stretch[]>();
  eachFeature(page, stretch, (feature, start, end) => {
    const row = rows.get(feature);
    if (row === undefined) return;
    const own = known.get(row);
    if (own) own.push({ start, end });
    else known.set(row, [{ start, end }]);
  });
  return known;
}

/** What the score of a code loses without each word of the stretch. */
function lossesOf(page: FeaturePage, { code, stretch }: Scored, { weights, rows }: SignalClassifier): number[] {
  const at = weights.codes.indexOf(code);
  const occurrences = [...occurrencesOf(page, stretch, rows)];
  const of = (known: readonly number[]): number => scoresOf(known, weights)[at] as number;
  const whole = of(occurrences.map(([row]) => row));
  return Array.from({ length: stretch.end - stretch.start }, (_, index) => {
    const word = stretch.start + index;
    const without = occurrences.filter(([, spots]) => spots.some(({ start, end }) => word < start || word >= end));
    return whole - of(without.map(([row]) => row));
  });
}

/** The words of a stretch without which a code would be least likely, side by side. */
export function tellingWords(page: FeaturePage, scored: Scored, classifier: SignalClassifier): Stretch {
  const { stretch } = scored;
  const losses = lossesOf(page, scored, classifier);
  let best: Stretch = stretch;
  let most = Number.NEGATIVE_INFINITY;
  for (let from = 0; from < losses.length; from++) {
    let worth = 0;
    for (let to = from; to < Math.min(losses.length, from + MOST_TELLING); to++) {
      worth += (losses[to] as number) - LEAST_TELLING;
      if (worth <= most) continue;
      most = worth;
      best = { start: stretch.start + from, end: stretch.start + to + 1 };
    }
  }
  return best;
}
