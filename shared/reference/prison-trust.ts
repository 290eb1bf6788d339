// Constants of the trust in a prison, fitted by `node tests/evaluation/fit.ts` on the texts for tuning.
import type { PrisonTrust } from '../domain/establishments/prison-words.ts';

export const PRISON_TRUST: PrisonTrust = {
  bias: 0.143,
  // biome-ignore format: one row, as the fit writes it
  weights: [1.215, 0.42, -0.444, -0.803, 1.289, -0.08, -2.834, 2.776, -1.372, 1.486, -2.107, 1.389, 0.657, 1.85, -1.119],
};
