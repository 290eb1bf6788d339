// The confidence of words as a probability.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { chanceOfHand, chanceOfRight } from '#shared/domain/reading/calibration.ts';

const share = fc.double({ min: 0, max: 1, noNaN: true });

test.each([
  ['print', chanceOfRight],
  ['handwriting', chanceOfHand],
])('of %s rises with what the recogniser says, and stays a probability', (_, chance) => {
  fc.assert(
    fc.property(share, share, (a, b) => {
      const [low, high] = [chance(Math.min(a, b)), chance(Math.max(a, b))];
      expect(low).toBeLessThanOrEqual(high);
      expect(low).toBeGreaterThan(0);
      expect(high).toBeLessThan(1);
    }),
  );
});

test('says less than the recogniser where that says too much, more where it is nearly sure', () => {
  expect(chanceOfRight(0)).toBe(0.08);
  expect(chanceOfRight(0.6)).toBeCloseTo(0.545);
  expect(chanceOfRight(0.94)).toBeCloseTo(0.97);
  expect(chanceOfRight(1)).toBe(0.995);
});

test('of handwriting is low unless all signs of a word are sure', () => {
  expect([0, 0.25, 0.65, 1].map(chanceOfHand)).toEqual([0.02, 0.27, 0.66, 0.985]);
  expect(chanceOfHand(0.9)).toBeCloseTo(0.9025, 2);
});
