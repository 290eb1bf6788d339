import { describe, expect, it } from 'vitest';
import { chancesOf, type KnownPhrase } from '#shared/domain/reading/phrase-chance.ts';

const known = (key: string, meaning = key): KnownPhrase => ({ key, meaning, letters: key.replaceAll(' ', '').length });
const PHRASES = [
  known('nantes'),
  known('mantes'),
  known('bourg'),
  known('bourg en bresse'),
  known('oqtf', 'o'),
  known('oqft', 'o'),
];

/** The chance of each phrase that was scored, all from step 10 to 30 unless said otherwise. */
const chances = (...scored: readonly (readonly [phrase: number, score: number, from?: number])[]) =>
  chancesOf(
    scored.map(([phrase, score, from = 10]) => ({ phrase, score, from, to: from + 20 })),
    PHRASES,
  ).map(({ chance }) => chance);

describe('the chance of a phrase', () => {
  it('rises with its score and with its length', () => {
    const [good = 0] = chances([0, -0.3]);
    const [worse = 0] = chances([0, -4]);
    const [longer = 0] = chances([3, -4]);
    expect(good).toBeGreaterThan(0.9);
    expect(worse).toBeLessThan(good);
    expect(longer).toBeGreaterThan(worse);
  });

  it('is shared between rivals for one place, and only for one place', () => {
    const [a = 0, b = 0] = chances([0, -2], [1, -2]);
    expect(a).toBeCloseTo(b);
    expect(a + b).toBeLessThan(1);
    const [alone] = chances([0, -2]);
    const [apart] = chances([0, -2], [1, -2, 80]);
    expect(apart).toBe(alone);
  });

  it('is not taken away by a phrase that holds the other, and is common to phrases of one meaning', () => {
    const [short, long] = chances([2, -0.1], [3, -0.5]);
    expect(short).toBe(chances([2, -0.1])[0]);
    expect(long).toBe(chances([3, -0.5])[0]);
    const [own = 0, other = 0] = chances([4, -1], [5, -1]);
    expect(own).toBe(other);
    expect(own).toBeGreaterThan(chances([4, -1])[0] ?? 1);
  });
});
