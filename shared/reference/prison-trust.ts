// Constants of the trust in a prison, fitted by `node tests/evaluation/fit.ts` on two thirds of the labelled set.
import type { PrisonTrust } from '../domain/establishments/trust.ts';

export const PRISON_TRUST: PrisonTrust = {
  bias: -0.058,
  // biome-ignore format: one row, as the fit writes it
  weights: [0.981, 2.025, 0.658, -1.939, 0.642, -1.009, -2.517, 3.665, -1.597, 0.821, -1.14, -0.232, -1.018, 1.904, -0.163],
};
