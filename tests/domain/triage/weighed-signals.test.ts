import { describe, expect, it } from 'vitest';
import type { Doubt, Signal, SignalCode } from '#shared/domain/triage/judgement.ts';
import type { ChanceWeights } from '#shared/domain/triage/signal-classifier.ts';
import { type RuleFindings, ruleSays, type Weighed, weighedSignals } from '#shared/domain/triage/weighed-signals.ts';
import type { CalendarDate } from '#shared/kernel/calendar-date.ts';
import { SIGNAL_URGENCY } from '#shared/reference/signal-urgency.ts';

/** A page of eight stretches: the chance is that of the score alone, but for what the rules found. */
const L = Math.log(8);
const WEIGHTS: ChanceWeights = {
  steps: { nothing: L, faint: L + 0.2, undone: L - 2, doubt: L + 0.5, signal: 1, dated: 1.5 },
  score: 1,
  scoreOfSignal: 0,
  length: -1,
};
const evidence = (text: string) => ({ text, page: 1, box: null });
const signal = (code: SignalCode, text: string): Signal => ({
  code,
  level: 'red',
  evidence: evidence(text),
  date: null,
});
const scored = (
  code: SignalCode,
  score: number,
  said: readonly Signal[] = [signal(code, 'heard by the model')],
): Weighed => ({
  code,
  score,
  stretches: 8,
  evidence: () => evidence('heard by the model'),
  said: () => said,
});
const weighed = (page: readonly Weighed[], found: Partial<RuleFindings> = {}) =>
  weighedSignals({ signals: [], doubts: [], undone: new Set(), ...found }, page, SIGNAL_URGENCY, WEIGHTS);

describe('what the rules say of a code', () => {
  const of = (found: Partial<RuleFindings>) =>
    ruleSays('oqtf', { signals: [], doubts: [], undone: new Set(), ...found });
  const doubt: Doubt = { code: 'oqtf', evidence: evidence('OQIF') };

  it('is the most they said', () => {
    expect(of({})).toBe('nothing');
    expect(of({ doubts: [{ ...doubt, faint: true }] })).toBe('faint');
    expect(of({ doubts: [{ ...doubt, faint: true }], undone: new Set(['oqtf']) })).toBe('undone');
    expect(of({ doubts: [doubt], undone: new Set(['oqtf']) })).toBe('doubt');
    expect(of({ signals: [signal('oqtf', 'OQTF')], doubts: [doubt] })).toBe('signal');
    expect(of({ signals: [{ ...signal('oqtf', 'OQTF'), date: '2026-04-01' as CalendarDate }] })).toBe('dated');
    expect(of({ signals: [signal('irtf', 'IRTF')] })).toBe('nothing');
  });
});

describe('signals, weighed', () => {
  it('of rules stay where the words speak for them', () => {
    const oqtf = signal('oqtf', 'une OQTF');
    expect(weighed([scored('oqtf', 0.5)], { signals: [oqtf] })).toEqual({ signals: [oqtf], doubts: [] });
  });

  it('of rules are something to look at where the words speak against them', () => {
    const { signals, doubts } = weighed([scored('oqtf', -2.5)], { signals: [signal('oqtf', 'une OQTF')] });
    expect(signals).toEqual([]);
    expect(doubts).toEqual([{ code: 'oqtf', evidence: evidence('une OQTF') }]);
    const hardly = weighed([scored('oqtf', -4)], { signals: [signal('oqtf', 'une OQTF')] });
    expect(hardly.doubts).toEqual([{ code: 'oqtf', evidence: evidence('une OQTF') }]);
  });

  it('that could not be red leave nothing where they are unlikely', () => {
    expect(weighed([scored('asylum', -5)], { signals: [signal('asylum', 'asile')] })).toEqual({
      signals: [],
      doubts: [],
    });
  });

  it('that no rule saw are said, with the words that weighed most', () => {
    const { signals } = weighed([scored('dublin', 1)]);
    expect(signals.map((one) => [one.code, one.evidence.text])).toEqual([['dublin', 'heard by the model']]);
  });

  it('whose words are over or far off are none', () => {
    expect(weighed([scored('release', 1, [])])).toEqual({ signals: [], doubts: [] });
  });

  it('that their sentence takes back are never said; where all else speaks for them the letter is kept', () => {
    const undone = new Set<SignalCode>(['oqtf']);
    expect(weighed([scored('oqtf', 6)], { undone })).toEqual({
      signals: [],
      doubts: [{ code: 'oqtf', evidence: evidence('heard by the model') }],
    });
    expect(weighed([scored('oqtf', 1.5)], { undone }).doubts.map(({ faint }) => faint)).toEqual([true]);
    expect(weighed([scored('oqtf', -2)], { undone }).doubts).toEqual([]);
  });

  it('are less likely in a long letter, where no rule saw them', () => {
    const long = { ...scored('dublin', 0.5), stretches: 20 };
    expect(weighed([scored('dublin', 0.5)]).signals).toHaveLength(1);
    expect(weighed([long]).signals).toEqual([]);
    const oqtf = signal('oqtf', 'une OQTF');
    expect(weighed([{ ...scored('oqtf', 0.5), stretches: 20 }], { signals: [oqtf] }).signals).toEqual([oqtf]);
  });

  it('that the rules would have looked at stay so, but for faint ones that are hardly ever meant', () => {
    const doubt: Doubt = { code: 'oqtf', evidence: evidence('OQIF') };
    expect(weighed([scored('oqtf', -4)], { doubts: [doubt] }).doubts).toEqual([doubt]);
    const faint: Doubt = { ...doubt, faint: true };
    expect(weighed([scored('oqtf', -4)], { doubts: [faint] }).doubts).toEqual([faint]);
    expect(weighed([scored('oqtf', -5)], { doubts: [faint] }).doubts).toEqual([]);
    expect(weighed([scored('oqtf', -0.4)], { doubts: [faint] }).doubts).toEqual([doubt]);
  });

  it.each([
    [0.8, 'said', undefined],
    [-0.5, 'doubt', undefined],
    [-2, 'doubt', true],
    [-4, 'nothing', undefined],
  ] as const)('at a score of %d: %s', (score, what, faint) => {
    const { signals, doubts } = weighed([scored('distress', score)]);
    expect(signals.length).toBe(what === 'said' ? 1 : 0);
    expect(doubts.map((one) => one.faint)).toEqual(what === 'doubt' ? [faint] : []);
  });

  it('of codes that were not weighed stay', () => {
    const oqtf = signal('oqtf', 'une OQTF');
    const doubt: Doubt = { code: 'dublin', evidence: evidence('duhlin') };
    expect(weighed([], { signals: [oqtf], doubts: [doubt] })).toEqual({ signals: [oqtf], doubts: [doubt] });
  });
});
