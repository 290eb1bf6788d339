// Constants of the trust in a prison, fitted by `node tests/evaluation/fit.ts` on two thirds of the labelled set.
import type { PrisonTrust } from '../domain/establishments/trust.ts';

export const PRISON_TRUST: PrisonTrust = {
  bias: -2.078,
  weights: [-0.405, 1.717, 2.394, -2.487, 1.029, -0.905, -4.138, 2.639, -2.227, 1.222, -0.749, -0.858, -4.048, 2.628, -0.434],
};
