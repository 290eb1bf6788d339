// Constants of the trust in a prison, fitted by `node tests/evaluation/fit.ts` on two thirds of the labelled set.
import type { PrisonTrust } from '../domain/establishments/prison-words.ts';

export const PRISON_TRUST: PrisonTrust = {
  bias: 0.226,
  // biome-ignore format: one row, as the fit writes it
  weights: [1.041, 1.305, 0.338, -1.592, 0.445, -0.298, -1.783, 3.214, -2.26, 1.026, -1.126, 0.035, -0.917, 2.01, -0.452],
};
