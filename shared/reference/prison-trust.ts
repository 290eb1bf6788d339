// Constants of the trust in a prison, fitted by `node tests/evaluation/fit.ts` on two thirds of the labelled set.
import type { PrisonTrust } from '../domain/establishments/prison-words.ts';

export const PRISON_TRUST: PrisonTrust = {
  bias: 0.127,
  // biome-ignore format: one row, as the fit writes it
  weights: [0.743, 1.203, 0.633, -1.783, 0.839, -0.434, -1.7, 2.327, -2.676, 1.001, -0.938, -0.224, -0.606, 1.805, -0.891],
};
