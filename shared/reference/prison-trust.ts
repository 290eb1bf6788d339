// Constants of the trust in a prison, fitted by `node tests/evaluation/fit.ts` on the texts for tuning.
import type { PrisonTrust } from '../domain/establishments/prison-words.ts';

export const PRISON_TRUST: PrisonTrust = {
  bias: 3.374,
  // biome-ignore format: one row, as the fit writes it
  weights: [2.362, 0.154, -0.631, -0.059, -0.919, -1.581, -3.222, -0.345, 0.12, 0.7, -2.473, 0.558, -1.681, 1.309, 0.362],
};
