// Constants of the trust in a prison, fitted by `node tests/evaluation/fit.ts` on two thirds of the labelled set.
import type { PrisonTrust } from '../domain/establishments/trust.ts';

export const PRISON_TRUST: PrisonTrust = {
  bias: -3.238,
  weights: [-0.642, 1.956, 2.39, -3.204, 3.089, -0.742, -4.402, 2.417, -2.231, 0.912, -0.314],
};
