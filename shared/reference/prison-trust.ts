// Constants of the trust in a prison, fitted by `node tests/evaluation/fit.ts` on two thirds of the labelled set.
import type { PrisonTrust } from '../domain/establishments/prison-words.ts';

export const PRISON_TRUST: PrisonTrust = {
  bias: 0.358,
  // biome-ignore format: one row, as the fit writes it
  weights: [0.942, 1.236, 0.36, -1.532, 0.682, -0.349, -1.527, 2.678, -2.58, 1.047, -1.15, -0.143, -0.896, 1.804, -0.703],
};
