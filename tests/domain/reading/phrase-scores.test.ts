import { describe, expect, it } from 'vitest';
import { foldedTrace } from '#shared/domain/reading/folded-trace.ts';
import type { LineTrace } from '#shared/domain/reading/hand-line.ts';
import { phraseScorer } from '#shared/domain/reading/phrase-scores.ts';
import { phraseTree } from '#shared/domain/reading/phrase-tree.ts';
import { traceOf } from './traces.ts';

const PHRASES = ['Nîmes', 'Nice', 'Nantes', 'Mont-de-Marsan', 'Villefranche-sur-Saône', 'Mulhouse', 'OQTF'];

const scoresOf = (trace: LineTrace, phrases = PHRASES): Map<string, { score: number; from: number; to: number }> =>
  new Map(
    phraseScorer(phraseTree(phrases))(foldedTrace(trace)).map((found) => [phrases[found.phrase] as string, found]),
  );

describe('a phrase in a line', () => {
  it('loses nothing where it is seen, whatever its accents and case', () => {
    for (const written of ['Nîmes', 'nimes', 'NIMES', 'à la prison de Nimes.']) {
      expect(scoresOf(traceOf(written)).get('Nîmes')?.score).toBeGreaterThan(-0.2);
    }
  });

  it('is placed at its steps', () => {
    const found = scoresOf(traceOf('prison de Nice, merci')).get('Nice');
    expect(found?.from).toBe(2 * 'prison de '.length + 1);
    expect(found?.to).toBeGreaterThanOrEqual(2 * 'prison de Nice'.length);
    expect(found?.to).toBeLessThanOrEqual(2 * 'prison de Nice'.length + 2);
  });

  it('is found where the likeliest signs say something else', () => {
    const scores = scoresOf(traceOf('prison de N', { u: 0.6, i: 0.4 }, { n: 0.7, m: 0.3 }, 'es'));
    expect(scores.get('Nîmes')?.score).toBeGreaterThan(-1.5);
    expect(scores.get('Nîmes')?.score).toBeLessThan(-1);
    expect(scores.get('Nice')?.score ?? -99).toBeLessThan(-8);
  });

  it('may have its words joined by a hyphen, a space, or not at all', () => {
    for (const written of ['Mont-de-Marsan', 'Mont de Marsan', 'mont  de marsan']) {
      expect(scoresOf(traceOf(written)).get('Mont-de-Marsan')?.score).toBeGreaterThan(-0.3);
    }
    const joined = scoresOf(traceOf('Montdemarsan')).get('Mont-de-Marsan')?.score ?? -99;
    expect(joined).toBeLessThan(-2);
    expect(joined).toBeGreaterThan(-4);
  });

  it('pays for beginning or ending inside of a word', () => {
    expect(scoresOf(traceOf('Nicephore')).get('Nice')?.score).toBeLessThan(-4);
    expect(scoresOf(traceOf('Venice')).get('Nice')?.score ?? -99).toBeLessThan(-4);
    expect(scoresOf(traceOf("d'OQTF.")).get('OQTF')?.score).toBeGreaterThan(-0.2);
  });

  it('needs a pause between two signs that are the same', () => {
    const once = scoresOf(traceOf('Anet'), ['Annet']).get('Annet')?.score ?? -99;
    expect(once).toBeLessThan(-5);
    expect(scoresOf(traceOf('Annet'), ['Annet']).get('Annet')?.score).toBeGreaterThan(-0.2);
  });

  it('is not found in a line that has nothing of it, nor in an empty one', () => {
    expect([...scoresOf(traceOf('xxxxxxxxxxxxxxxxxxxx')).keys()]).toEqual([]);
    expect(scoresOf({ ...traceOf(''), steps: 0, likelihoods: new Float32Array(0) }).size).toBe(0);
  });
});

it('works in memory that is used again without anything of the line before', () => {
  const score = phraseScorer(phraseTree(PHRASES));
  const first = score(foldedTrace(traceOf('je suis à Mulhouse depuis')));
  score(foldedTrace(traceOf('Villefranche-sur-Saône, le 3 mars')));
  expect(score(foldedTrace(traceOf('je suis à Mulhouse depuis')))).toEqual(first);
});
