// Trains the network of the classifier of signals. A text is right for a code if its best stretch is: only the stretch
// that speaks most for the code teaches it (multiple-instance learning). Steps are Adam's, of features only where they
// occur; order and what is left out by chance are drawn from a seed, so that the same texts give the same weights.
import { type Layers, outputsOf, spread, through } from '#shared/domain/triage/signal-network.ts';
import { type Random, randomFrom } from './generator/random.ts';

/** One text: the features of each of its stretches, as rows of the table; what is true; what counts neither way. */
export type Bag = {
  readonly stretches: readonly Int32Array[];
  readonly due: ReadonlySet<number>;
  readonly open: ReadonlySet<number>;
};

/** A row of `layers.inputs` weights for each feature, and the layers behind them. */
export type Network = { readonly table: Float32Array; readonly layers: Layers };

/** How large the network is: inputs and hidden units; the codes it tells apart. */
export type Size = { readonly inputs: number; readonly hidden: number; readonly codes: number };

function sumsOf(rows: Int32Array, { table, layers }: Network): Float32Array {
  const { inputs } = layers;
  const sums = new Float32Array(inputs);
  for (const row of rows) {
    for (let at = 0; at < inputs; at++) sums[at] = (sums[at] as number) + (table[row * inputs + at] as number);
  }
  const factor = spread(rows.length);
  return sums.map((sum) => sum * factor);
}

/** The highest score of each code over all stretches. */
export function bestScores({ stretches }: Pick<Bag, 'stretches'>, network: Network): Float32Array {
  const best = new Float32Array(network.layers.codes).fill(Number.NEGATIVE_INFINITY);
  for (const rows of stretches) {
    outputsOf(sumsOf(rows, network), network.layers).forEach((score, code) => {
      if (score > (best[code] as number)) best[code] = score;
    });
  }
  return best;
}

const RATE = 2e-3;
/** What is left out of each look by chance: features, and units of either layer. */
const FEATURES_OUT = 0.15;
const UNITS_OUT = 0.3;
const TEXTS_A_STEP = 32;
/** Nearly right teaches nothing more. */
const SETTLED = 0.002;
const [KEEPS_SLOPE, KEEPS_SQUARE, LEAST] = [0.9, 0.999, 1e-8];

/** Weights with what Adam remembers of their slopes. */
class Moving {
  readonly weights: Float32Array;
  readonly slope: Float32Array;
  private readonly mean: Float32Array;
  private readonly square: Float32Array;

  constructor(weights: Float32Array) {
    this.weights = weights;
    this.slope = new Float32Array(weights.length);
    this.mean = new Float32Array(weights.length);
    this.square = new Float32Array(weights.length);
  }

  step(from: number, to: number, rate: number): void {
    const { weights, slope, mean, square } = this;
    for (let at = from; at < to; at++) {
      const now = slope[at] as number;
      const first = KEEPS_SLOPE * (mean[at] as number) + (1 - KEEPS_SLOPE) * now;
      const second = KEEPS_SQUARE * (square[at] as number) + (1 - KEEPS_SQUARE) * now * now;
      mean[at] = first;
      square[at] = second;
      slope[at] = 0;
      weights[at] = (weights[at] as number) - (rate * first) / (Math.sqrt(second) + LEAST);
    }
  }
}

/** What was seen of one stretch on the way forward. */
type Seen = {
  readonly rows: Int32Array;
  readonly factor: number;
  readonly inputs: Float32Array;
  readonly hidden: Float32Array;
  readonly scores: Float32Array;
};

const drawn = (count: number, width: number, random: Random): Float32Array =>
  Float32Array.from({ length: count }, () => (random.next() * 2 - 1) / Math.sqrt(width));

class Trainer {
  readonly network: Network;
  private readonly table: Moving;
  private readonly dense: readonly Moving[];
  private readonly touched = new Set<number>();
  private readonly random: Random;
  private steps = 0;

  constructor(rows: number, size: Size, random: Random) {
    const { inputs, hidden, codes } = size;
    // Rows begin at nothing, so that what is left of a row is what it learnt; the layers behind tell units apart.
    this.table = new Moving(new Float32Array(rows * inputs));
    const layers: Layers = {
      ...size,
      inputBias: drawn(inputs, 9, random).map(Math.abs),
      toHidden: drawn(inputs * hidden, inputs, random),
      hiddenBias: drawn(hidden, inputs, random),
      toCodes: drawn(hidden * codes, hidden, random),
      codeBias: new Float32Array(codes).fill(-3),
    };
    this.network = { table: this.table.weights, layers };
    const { inputBias, toHidden, hiddenBias, toCodes, codeBias } = layers;
    this.dense = [inputBias, toHidden, hiddenBias, toCodes, codeBias].map((weights) => new Moving(weights));
    this.random = random;
  }

  /** A unit is left out by chance; those that stay count for more. */
  private unit(value: number): number {
    return value > 0 && this.random.next() >= UNITS_OUT ? value / (1 - UNITS_OUT) : 0;
  }

  private look(all: Int32Array): Seen {
    const { table, layers } = this.network;
    const { inputs: width } = layers;
    const rows = all.filter(() => this.random.next() >= FEATURES_OUT);
    const factor = spread(all.length);
    const inputs = new Float32Array(width);
    for (const row of rows) {
      for (let at = 0, from = row * width; at < width; at++, from++)
        inputs[at] = (inputs[at] as number) + (table[from] as number);
    }
    for (let at = 0; at < width; at++)
      inputs[at] = this.unit((inputs[at] as number) * factor + (layers.inputBias[at] as number));
    const hidden = through(inputs, layers.hiddenBias, layers.toHidden, layers.hidden);
    for (let to = 0; to < hidden.length; to++) hidden[to] = this.unit(hidden[to] as number);
    const scores = through(hidden, layers.codeBias, layers.toCodes, layers.codes);
    return { rows, factor, inputs, hidden, scores };
  }

  /** Slopes of all weights for one stretch whose scores are wrong by so much. */
  private teach({ rows, factor, inputs, hidden }: Seen, wrong: Float32Array): void {
    const { inputs: width, hidden: units, codes, toHidden, toCodes } = this.network.layers;
    const [inputBias, toHiddens, hiddenBias, toCode, codeBias] = this.dense.map(({ slope }) => slope) as [
      Float32Array,
      Float32Array,
      Float32Array,
      Float32Array,
      Float32Array,
    ];
    const ofHidden = new Float32Array(units);
    for (let code = 0; code < codes; code++) codeBias[code] = (codeBias[code] as number) + (wrong[code] as number);
    for (let at = 0; at < units; at++) {
      const value = hidden[at] as number;
      if (value === 0) continue;
      let back = 0;
      for (let code = 0, from = at * codes; code < codes; code++, from++) {
        const off = wrong[code] as number;
        toCode[from] = (toCode[from] as number) + value * off;
        back += (toCodes[from] as number) * off;
      }
      ofHidden[at] = back / (1 - UNITS_OUT);
      hiddenBias[at] = (hiddenBias[at] as number) + (ofHidden[at] as number);
    }
    const ofInputs = new Float32Array(width);
    for (let at = 0; at < width; at++) {
      const value = inputs[at] as number;
      if (value === 0) continue;
      let back = 0;
      for (let to = 0, from = at * units; to < units; to++, from++) {
        const off = ofHidden[to] as number;
        toHiddens[from] = (toHiddens[from] as number) + value * off;
        back += (toHidden[from] as number) * off;
      }
      ofInputs[at] = back / (1 - UNITS_OUT);
      inputBias[at] = (inputBias[at] as number) + (ofInputs[at] as number);
    }
    const { slope } = this.table;
    for (const row of rows) {
      this.touched.add(row);
      for (let at = 0, to = row * width; at < width; at++, to++)
        slope[to] = (slope[to] as number) + factor * (ofInputs[at] as number);
    }
  }

  learn({ stretches, due, open }: Bag): void {
    const { codes } = this.network.layers;
    const seen = stretches.map((rows) => this.look(rows));
    const wrong = seen.map((): Float32Array | null => null);
    for (let code = 0; code < codes; code++) {
      if (open.has(code) && !due.has(code)) continue;
      let best = 0;
      seen.forEach(({ scores }, at) => {
        if ((scores[code] as number) > (seen[best]?.scores[code] as number)) best = at;
      });
      const off = 1 / (1 + Math.exp(-(seen[best]?.scores[code] as number))) - (due.has(code) ? 1 : 0);
      if (Math.abs(off) < SETTLED) continue;
      const own = wrong[best] ?? new Float32Array(codes);
      own[code] = off / TEXTS_A_STEP;
      wrong[best] = own;
    }
    wrong.forEach((own, at) => {
      const one = seen[at];
      if (own && one) this.teach(one, own);
    });
  }

  /** @param share of the whole training that is done, 0 to 1: steps get shorter. */
  step(share: number): void {
    this.steps += 1;
    const { inputs } = this.network.layers;
    const rate = (RATE * (1 - share) * Math.sqrt(1 - KEEPS_SQUARE ** this.steps)) / (1 - KEEPS_SLOPE ** this.steps);
    for (const one of this.dense) one.step(0, one.weights.length, rate);
    for (const row of this.touched) this.table.step(row * inputs, (row + 1) * inputs, rate);
    this.touched.clear();
  }
}

/** @param rows how many features there are. @param rounds how often each text is looked at. */
export function train(bags: readonly Bag[], rows: number, size: Size, rounds: number, seed: number): Network {
  const random = randomFrom(seed);
  const trainer = new Trainer(rows, size, random);
  const order = bags.filter(({ stretches }) => stretches.length > 0);
  for (let round = 0; round < rounds; round++) {
    for (let at = order.length - 1; at > 0; at--) {
      const other = random.between(0, at);
      const [one, two] = [order[at], order[other]];
      if (one && two) [order[at], order[other]] = [two, one];
    }
    order.forEach((bag, at) => {
      trainer.learn(bag);
      if ((at + 1) % TEXTS_A_STEP === 0 || at + 1 === order.length) trainer.step((round + at / order.length) / rounds);
    });
  }
  return trainer.network;
}

/** The rows that learnt most, so many of them. */
export function heaviestRows({ table, layers: { inputs } }: Network, most: number): Set<number> {
  const lengths = Array.from({ length: table.length / inputs }, (_, row) => {
    const own = table.subarray(row * inputs, (row + 1) * inputs);
    return { row, length: own.reduce((sum, weight) => sum + weight * weight, 0) };
  });
  lengths.sort((a, b) => b.length - a.length || a.row - b.row);
  return new Set(lengths.slice(0, most).map(({ row }) => row));
}

/** The same texts with only some of the rows, numbered anew by `numbers`. */
export const withRows = (bags: readonly Bag[], numbers: ReadonlyMap<number, number>): Bag[] =>
  bags.map((bag) => ({
    ...bag,
    stretches: bag.stretches.map((rows) => Int32Array.from([...rows].flatMap((row) => numbers.get(row) ?? []))),
  }));
