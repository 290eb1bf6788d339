// A second opinion on signals: how likely each is from everything a stretch of the letter is made of (small
// networks over signal-features.ts, which agree on a mean), together with what the rules found. It sees what no phrase or family names, and doubts what
// only looks like danger. Every statement can be traced to the words that weighed most. Pure; its weights are reference
// data, fitted by tests/evaluation/fit-signals.ts.
import { DistinctRows, type PackedTable, type Places, packed, placesOf, sumOfRows } from './feature-sums.ts';
import type { SignalCode } from './judgement.ts';
import { eachFeature, type FeaturePage, placed, type Stretch, stretchesOf } from './signal-features.ts';
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

/** One network over the features it knows. */
export type NetworkWeights = {
  /** Ascending hashes of the features, and for each `layers.inputs` weights, in `scale`. */
  readonly features: Uint32Array;
  readonly table: Int8Array;
  readonly scale: number;
  readonly layers: Layers;
};

export type SignalWeights = {
  readonly codes: readonly SignalCode[];
  /** Fitted alike from other beginnings: each makes mistakes of its own, their mean fewer. */
  readonly networks: readonly NetworkWeights[];
  readonly chance: ChanceWeights;
};

type Network = Pick<NetworkWeights, 'scale' | 'layers'> & { readonly table: PackedTable };

export type SignalClassifier = Pick<SignalWeights, 'codes' | 'chance'> & {
  readonly places: Places;
  /** Of the stretch in hand. */
  readonly known: DistinctRows;
  readonly networks: readonly Network[];
};

export function buildSignalClassifier({ codes, networks, chance }: SignalWeights): SignalClassifier {
  const places = placesOf(networks.map(({ features }) => features));
  return {
    ...{ codes, chance, places, known: new DistinctRows(places) },
    networks: networks.map(({ table, scale, layers }) => ({ scale, layers, table: packed(table, layers.inputs) })),
  };
}

/** Log-odds of each code by the mean of the networks, for what `tell` adds. */
function scoresOf({ known, networks }: SignalClassifier, tell: (add: (place: number) => void) => void): Float32Array {
  known.restart();
  tell((place) => known.add(place));
  const [first = new Float32Array(), ...others] = networks.map((one, at) => scoresBy(known.rows[at] ?? [], one));
  return first.map((score, at) => others.reduce((sum, scores) => sum + (scores[at] ?? 0), score) / networks.length);
}

/** Log-odds of each code for rows of one network. */
function scoresBy(rows: readonly number[], { table, scale, layers }: Network): Float32Array {
  const factor = spread(rows.length) * scale;
  return outputsOf(
    Float32Array.from(sumOfRows(rows, table), (sum) => sum * factor),
    layers,
  );
}

/** The stretch of a page that speaks most for a signal, in log-odds. */
export type Scored = {
  readonly code: SignalCode;
  readonly score: number;
  readonly stretch: Stretch;
  /** Of the page, this one among them. */
  readonly stretches: number;
};

/** One for each code; none where the page has no stretch of two words. */
export function scoredOn(page: FeaturePage, classifier: SignalClassifier): Scored[] {
  const inPlaces = placed(page, classifier.places.of);
  const stretches = stretchesOf(page.spots).map((stretch) => {
    return { stretch, scores: scoresOf(classifier, (add) => eachFeature(inPlaces, stretch, add)) };
  });
  const [first, ...others] = stretches;
  if (!first) return [];
  return classifier.codes.map((code, at) => {
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

/** The places of what a network knows of a stretch, each with the spots it is made of. */
function occurrencesOf(page: FeaturePage, stretch: Stretch, { of }: Places): Occurrences {
  const occurrences = new Map<number, Stretch[]>();
  eachFeature(placed(page, of), stretch, (place, start, end) => {
    const own = occurrences.get(place);
    if (own) own.push({ start, end });
    else occurrences.set(place, [{ start, end }]);
  });
  return occurrences;
}

/** What the score of a code loses without each word of the stretch. */
function lossesOf(page: FeaturePage, { code, stretch }: Scored, classifier: SignalClassifier): number[] {
  const at = classifier.codes.indexOf(code);
  const occurrences = [...occurrencesOf(page, stretch, classifier.places)];
  const of = (known: typeof occurrences): number => {
    const scores = scoresOf(classifier, (add) => {
      for (const [place] of known) add(place);
    });
    return scores[at] as number;
  };
  const whole = of(occurrences);
  return Array.from({ length: stretch.end - stretch.start }, (_, index) => {
    const word = stretch.start + index;
    const without = occurrences.filter(([, spots]) => spots.some(({ start, end }) => word < start || word >= end));
    return whole - of(without);
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
