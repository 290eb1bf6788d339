// Constants of the trust in a prison, fitted by `node tests/evaluation/fit.ts` on the texts for tuning.
import type { PrisonTrust } from '../domain/establishments/prison-words.ts';

export const PRISON_TRUST: PrisonTrust = {
  bias: 3.319,
  // biome-ignore format: one row, as the fit writes it
  weights: [2.444, 0.056, -0.701, -0.003, -0.959, -1.539, -3.44, -0.24, 0.206, 0.71, -2.39, 0.584, -1.63, 1.14, 0.457],
};
