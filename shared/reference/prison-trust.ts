// Constants of the trust in a prison, fitted by `node tests/evaluation/fit.ts` on the texts for tuning.
import type { PrisonTrust } from '../domain/establishments/prison-words.ts';

export const PRISON_TRUST: PrisonTrust = {
  bias: -0.271,
  // biome-ignore format: one row, as the fit writes it
  weights: [0.561, 0.433, 0.314, -1.444, 1.334, 0.166, -2.941, 3.277, -2.168, 1.538, -2.214, 1.47, 1.329, 2.012, -0.997],
};
