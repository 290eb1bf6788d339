// Constants of the trust in a prison, fitted by `node tests/evaluation/fit.ts` on the texts for tuning.
import type { PrisonTrust } from '../domain/establishments/prison-words.ts';

export const PRISON_TRUST: PrisonTrust = {
  bias: 3.288,
  // biome-ignore format: one row, as the fit writes it
  weights: [2.379, 0.075, -0.632, -0.035, -0.962, -1.536, -3.477, -0.232, 0.178, 0.71, -2.416, 0.586, -1.639, 1.128, 0.467],
};
