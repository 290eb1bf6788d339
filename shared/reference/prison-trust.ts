// Constants of the trust in a prison, fitted by `node tests/evaluation/fit.ts` on the texts for tuning.
import type { PrisonTrust } from '../domain/establishments/prison-words.ts';

export const PRISON_TRUST: PrisonTrust = {
  bias: 1.992,
  // biome-ignore format: one row, as the fit writes it
  weights: [1.168, -0.466, 0.88, -0.929, -0.459, -1.383, -3.77, 0.084, -0.806, 0.597, -1.837, 0.468, -1.523, 1.048, 0.515],
};
