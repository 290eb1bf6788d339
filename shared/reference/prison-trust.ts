// Constants of the trust in a prison, fitted by `node tests/evaluation/fit.ts` on two thirds of the labelled set.
import type { PrisonTrust } from '../domain/establishments/prison-words.ts';

export const PRISON_TRUST: PrisonTrust = {
  bias: 0.157,
  // biome-ignore format: one row, as the fit writes it
  weights: [1.044, 1.847, 0.403, -1.81, 0.479, -0.26, -2.179, 2.904, -2.086, 1, -1.146, 0.028, -0.842, 2.037, -0.46],
};
