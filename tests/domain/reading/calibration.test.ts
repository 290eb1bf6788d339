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
  const told = [0, 0.25, 0.65, 0.85, 0.95, 1].map(chanceOfHand);
  expect(told).toEqual([...told].sort((a, b) => a - b));
  expect(told[0]).toBeLessThan(0.1);
  expect(told[2]).toBeLessThan(0.7);
  expect(told.at(-1)).toBeGreaterThan(0.95);
  // Between two points of the curve: on the line that joins them.
  expect(chanceOfHand(0.9)).toBeCloseTo((chanceOfHand(0.85) + chanceOfHand(0.95)) / 2, 6);
});
