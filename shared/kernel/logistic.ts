// Logistic regression by Newton's steps, for a handful of weights: exact, the same on every machine, done in
// milliseconds. Weights are drawn towards zero by a penalty each; what is known beforehand is given as an offset.

export type LogisticSample = {
  readonly features: readonly number[];
  /** 1 or 0. */
  readonly right: number;
  /** Log-odds known beforehand. Default 0. */
  readonly offset?: number;
  /** How much the sample counts. Default 1. */
  readonly weight?: number;
};

const STEPS = 40;
const SETTLED = 1e-7;

const dot = (a: readonly number[], b: readonly number[]): number => a.reduce((sum, x, i) => sum + x * (b[i] ?? 0), 0);

/** Solves a small linear system by elimination. */
function solve(matrix: readonly (readonly number[])[], right: readonly number[]): number[] {
  const rows = matrix.map((row, index) => [...row, right[index] ?? 0]);
  for (let column = 0; column < rows.length; column++) {
    const best = rows
      .slice(column)
      .reduce((most, row) => (Math.abs(row[column] ?? 0) > Math.abs(most[column] ?? 0) ? row : most));
    rows.splice(rows.indexOf(best), 1);
    rows.splice(column, 0, best);
    for (const row of rows) {
      if (row === best) continue;
      const factor = (row[column] ?? 0) / (best[column] ?? 1);
      best.forEach((value, index) => {
        row[index] = (row[index] ?? 0) - factor * value;
      });
    }
  }
  return rows.map((row, index) => (row.at(-1) ?? 0) / (row[index] ?? 1));
}

/** The change of the weights that Newton's method asks for. */
function step(samples: readonly LogisticSample[], weights: readonly number[], penalties: readonly number[]): number[] {
  const gradient = weights.map((weight, index) => -(penalties[index] ?? 0) * weight);
  const hessian = weights.map((_, row) => weights.map((__, column) => (row === column ? (penalties[row] ?? 0) : 0)));
  for (const { features, right, offset = 0, weight: counts = 1 } of samples) {
    const said = 1 / (1 + Math.exp(-offset - dot(features, weights)));
    for (let row = 0; row < weights.length; row++) {
      const own = counts * (features[row] ?? 0);
      gradient[row] = (gradient[row] ?? 0) + (right - said) * own;
      const line = hessian[row] ?? [];
      for (let column = 0; column < weights.length; column++) {
        line[column] = (line[column] ?? 0) + said * (1 - said) * own * (features[column] ?? 0);
      }
    }
  }
  return solve(hessian, gradient);
}

/** One weight a penalty; a penalty of 0 only where the samples alone decide the weight. */
export function fitLogistic(samples: readonly LogisticSample[], penalties: readonly number[]): number[] {
  let weights = penalties.map(() => 0);
  for (let count = 0; count < STEPS; count++) {
    const change = step(samples, weights, penalties);
    weights = weights.map((weight, index) => weight + (change[index] ?? 0));
    if (change.every((one) => Math.abs(one) < SETTLED)) break;
  }
  return weights;
}
