// Constants of the trust in a prison, fitted by `node tests/evaluation/fit.ts` on the texts for tuning.
import type { PrisonTrust } from '../domain/establishments/prison-words.ts';

export const PRISON_TRUST: PrisonTrust = {
  bias: 3.081,
  // biome-ignore format: one row, as the fit writes it
  weights: [2.071, 0.257, -0.269, -0.272, -0.9, -1.57, -3.343, -0.313, -0.025, 0.673, -2.541, 0.618, -1.651, 1.339, 0.371],
};
