// Constants of the trust in a prison, fitted by `node tests/evaluation/fit.ts` on two thirds of the labelled set.
import type { PrisonTrust } from '../domain/establishments/prison-words.ts';

export const PRISON_TRUST: PrisonTrust = {
  bias: 0.139,
  // biome-ignore format: one row, as the fit writes it
  weights: [0.767, 1.201, 0.607, -1.77, 0.837, -0.435, -1.676, 2.323, -2.66, 0.999, -0.934, -0.217, -0.597, 1.808, -0.891],
};
