import { describe, expect, it } from 'vitest';
import { pageOfText } from '#shared/domain/reading/reading.ts';
import { byFamily } from '#shared/domain/triage/context-cues.ts';
import { layOutPage } from '#shared/domain/triage/laid-out-page.ts';
import {
  buildSignalClassifier,
  type ChanceWeights,
  chanceOf,
  type RuleSays,
  type SignalWeights,
  scoredOn,
  tellingWords,
} from '#shared/domain/triage/signal-classifier.ts';
import { spotsOf } from '#shared/domain/triage/signal-dates.ts';
import { featurePage, featuresOf } from '#shared/domain/triage/signal-features.ts';
import type { CalendarDate } from '#shared/kernel/calendar-date.ts';
import { VOCABULARY } from '#shared/reference/vocabulary.ts';

const page = (text: string) => {
  const { better } = layOutPage(pageOfText(text), VOCABULARY, '2026-04-13' as CalendarDate);
  return featurePage(spotsOf(better).spots, byFamily([]));
};
const chance: ChanceWeights = {
  steps: { nothing: -3, faint: -2.5, undone: -4, doubt: -2, signal: -1, dated: 0 },
  score: 1,
  scoreOfSignal: 0.5,
  length: -0.5,
};

/** A network that knows one expression of each of two codes. */
function networkKnowing(distress: string, release: string): SignalWeights['networks'][number] {
  const of = (text: string) => {
    const one = page(text);
    return featuresOf(one, { start: 0, end: one.spots.length });
  };
  const [sad, out] = [of(distress), of(release)];
  const features = [...new Set([...sad, ...out])].sort((one, other) => one - other);
  const table = features.flatMap((feature) => [sad.has(feature) ? 40 : 0, out.has(feature) ? 40 : 0]);
  const each = Float32Array.from([1, 0, 0, 1]);
  return {
    features: Uint32Array.from(features),
    table: Int8Array.from(table),
    scale: 0.01,
    layers: {
      ...{ inputs: 2, hidden: 2, codes: 2, toHidden: each, toCodes: each },
      ...{ inputBias: new Float32Array(2), hiddenBias: new Float32Array(2), codeBias: Float32Array.from([-2, -2]) },
    },
  };
}

/** A model of as many networks as it knows expressions of distress. */
const knowing = (distress: string, release: string, ...more: readonly string[]) =>
  buildSignalClassifier({
    codes: ['distress', 'release'],
    networks: [distress, ...more].map((one) => networkKnowing(one, release)),
    chance,
  });

describe('the score of a page', () => {
  const classifier = knowing('fatigué de vivre', 'porte ouverte mardi');
  const text = page('Merci pour les timbres. Je suis fatigué de vivre ici. La porte ouverte mardi, enfin.');

  it('is that of the stretch that speaks most for each code', () => {
    const [distress, release] = scoredOn(text, classifier);
    const words = (one: typeof distress) =>
      text.spots.slice(one?.stretch.start, one?.stretch.end).map(({ token }) => token.key);
    expect(words(distress)).toContain('vivre');
    expect(words(distress)).not.toContain('mardi');
    expect(words(release)).toContain('mardi');
    expect(distress?.score).toBeGreaterThan(-2);
  });

  it('is shown by the words that made it', () => {
    const [distress] = scoredOn(text, classifier);
    if (!distress) throw new Error('nothing was scored');
    const { start, end } = tellingWords(text, distress, classifier);
    expect(text.spots.slice(start, end).map(({ token }) => token.key)).toEqual(['fatigue', 'de', 'vivre']);
  });

  it('is the mean of its networks, whichever features each knows', () => {
    const other = knowing('rien de tout cela', 'porte ouverte mardi');
    const both = knowing('fatigué de vivre', 'porte ouverte mardi', 'rien de tout cela');
    const scores = [classifier, other, both].map((one) => scoredOn(text, one).map(({ score }) => score));
    const [one = [], two = [], mean = []] = scores;
    expect(mean[1]).toBeCloseTo(((one[1] ?? 0) + (two[1] ?? 0)) / 2);
    expect(mean[0]).toBeLessThan(one[0] ?? 0);
    const [distress] = scoredOn(text, both);
    if (!distress) throw new Error('nothing was scored');
    const { start, end } = tellingWords(text, distress, both);
    expect(text.spots.slice(start, end).map(({ token }) => token.key)).toEqual(['fatigue', 'de', 'vivre']);
  });

  it('says nothing of an empty page', () => expect(scoredOn(page(''), classifier)).toEqual([]));
});

describe('the chance that a signal is meant', () => {
  const of = (score: number, says: RuleSays, stretches = 3) => chanceOf({ score, says, stretches }, chance);

  it('grows with the score, and with what the rules say', () => {
    expect(of(1, 'nothing')).toBeGreaterThan(of(-1, 'nothing'));
    const said = (['undone', 'nothing', 'faint', 'doubt', 'signal', 'dated'] as const).map((one) => of(0.2, one));
    expect(said).toEqual([...said].sort((one, other) => one - other));
  });

  it('falls with the length of the letter, but for what the rules found', () => {
    expect(of(1, 'nothing', 20)).toBeLessThan(of(1, 'nothing', 3));
    expect(of(1, 'signal', 20)).toBe(of(1, 'signal', 3));
  });

  it('is never moved further by a score beyond all others', () => expect(of(40, 'nothing')).toBe(of(12, 'nothing')));
});

describe('the stored model', () => {
  const { classifier } = VOCABULARY;
  it('is whole, small, and knows every code once', () => {
    if (!classifier) throw new Error('no classifier');
    const { codes, networks } = classifier;
    expect(codes).toEqual(Object.keys(VOCABULARY.urgency));
    expect(networks).toHaveLength(2);
    for (const { features, table, layers } of networks) {
      expect(layers.codes).toBe(codes.length);
      expect(table).toHaveLength(features.length * layers.inputs);
      expect(layers.toHidden).toHaveLength(layers.inputs * layers.hidden);
      expect(layers.toCodes).toHaveLength(layers.hidden * layers.codes);
      expect([layers.inputBias, layers.hiddenBias, layers.codeBias].map(({ length }) => length)).toEqual([
        ...[layers.inputs, layers.hidden, layers.codes],
      ]);
      expect([...layers.toHidden, ...layers.toCodes, ...layers.codeBias].every(Number.isFinite)).toBe(true);
      expect(features.length).toBeGreaterThan(5000);
      expect(features.every((feature, at) => at === 0 || feature > (features[at - 1] ?? 0))).toBe(true);
    }
  });
});
