// Constants of the trust in a prison, fitted by `node tests/evaluation/fit.ts` on two thirds of the labelled set.
import type { PrisonTrust } from '../domain/establishments/trust.ts';

export const PRISON_TRUST: PrisonTrust = {
  bias: -1.799,
  weights: [-0.059, 1.607, 1.985, -2.448, 1.108, -0.969, -3.816, 2.692, -2.069, 1.179, -0.612, -0.727, -3.233, 1.391, -0.608],
};
