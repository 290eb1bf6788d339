// Constants of the trust in a prison, fitted by `node tests/evaluation/fit.ts` on two thirds of the labelled set.
import type { PrisonTrust } from '../domain/establishments/trust.ts';

export const PRISON_TRUST: PrisonTrust = {
  bias: -3.271,
  weights: [-0.864, 1.964, 2.865, -3.619, 2.912, -1.449, -3.758, 1.739, -2.431, 0.874, -0.013],
};
