// Logistic regression against answers known from elsewhere.
import { expect, test } from 'vitest';
import { fitLogistic } from '#shared/kernel/logistic.ts';

const sample = (right: number, features: readonly number[], more = {}) => ({ right, features, ...more });

test('without a penalty a lone constant says the share that is right', () => {
  const samples = [1, 1, 1, 0].map((right) => sample(right, [1]));
  const [bias = 0] = fitLogistic(samples, [0]);
  expect(1 / (1 + Math.exp(-bias))).toBeCloseTo(0.75, 6);
});

test('what is known beforehand and confirmed changes nothing', () => {
  const offset = Math.log(3);
  const samples = [1, 1, 1, 0].map((right) => sample(right, [1], { offset }));
  expect(fitLogistic(samples, [0])[0]).toBeCloseTo(0, 6);
});

test('a weight of two is the same as saying it twice; a penalty holds back', () => {
  const twice = [sample(1, [1, 0.5]), sample(1, [1, 0.5]), sample(0, [1, 0.1])];
  const weighed = [sample(1, [1, 0.5], { weight: 2 }), sample(0, [1, 0.1])];
  const loose = fitLogistic(twice, [1, 1]);
  for (const [index, weight] of fitLogistic(weighed, [1, 1]).entries())
    expect(weight).toBeCloseTo(loose[index] ?? 9, 9);
  const held = fitLogistic(twice, [50, 50]);
  expect(Math.abs(held[1] ?? 9)).toBeLessThan(Math.abs(loose[1] ?? 0) / 3);
});
