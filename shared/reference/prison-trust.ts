// Constants of the trust in a prison, fitted by `node tests/evaluation/fit.ts` on the texts for tuning.
import type { PrisonTrust } from '../domain/establishments/prison-words.ts';

export const PRISON_TRUST: PrisonTrust = {
  bias: 3.835,
  // biome-ignore format: one row, as the fit writes it
  weights: [3.04, -1.685, -0.642, 0.321, -1.15, -1.764, -4.244, -0.03, 0.072, 0.383, -2.013, 1.078, -1.939, 1.152, 0.997],
};
