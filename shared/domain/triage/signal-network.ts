// The layers behind the features of a stretch: what their weights sum up to, two layers of units that only say yes, a
// score for each code. A word by itself says little (« mon voisin », « OQTF »); units stand for words together. Pure.

/** Sizes, and the weights of each layer, row by row. */
export type Layers = {
  readonly inputs: number;
  readonly hidden: number;
  readonly codes: number;
  readonly inputBias: Float32Array;
  /** `inputs` rows of `hidden`. */
  readonly toHidden: Float32Array;
  readonly hiddenBias: Float32Array;
  /** `hidden` rows of `codes`. */
  readonly toCodes: Float32Array;
  readonly codeBias: Float32Array;
};

const SPREAD = 4;
/** Features weigh less each where there are many. The fit counts in the same way. */
export const spread = (features: number): number => SPREAD / Math.sqrt(Math.max(1, features));

/** The bias and, for each unit that is above nothing, its row of weights times it: `width` sums. The fit counts so too. */
export function through(units: Float32Array, bias: Float32Array, rows: Float32Array, width: number): Float32Array {
  const sums = bias.slice();
  for (let unit = 0; unit < units.length; unit++) {
    const value = units[unit] as number;
    if (value <= 0) continue;
    for (let at = 0, from = unit * width; at < width; at++, from++)
      sums[at] = (sums[at] as number) + value * (rows[from] as number);
  }
  return sums;
}

/** @param sums of the features' rows, `inputs` numbers. @returns log-odds of each code. */
export function outputsOf(sums: Float32Array, layers: Layers): Float32Array {
  const { inputBias, toHidden, hiddenBias, toCodes, codeBias, hidden, codes } = layers;
  const inputs = sums.map((sum, at) => sum + (inputBias[at] as number));
  return through(through(inputs, hiddenBias, toHidden, hidden), codeBias, toCodes, codes);
}
