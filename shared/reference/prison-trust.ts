// Constants of the trust in a prison, fitted by `node tests/evaluation/fit.ts` on two thirds of the labelled set.
import type { PrisonTrust } from '../domain/establishments/trust.ts';

export const PRISON_TRUST: PrisonTrust = {
  bias: -3.689,
  weights: [-1.117, 1.881, 3.196, -3.681, 2.552, -0.111, -4.116, 1.903, -2.684, 0.817, -0.412],
};
