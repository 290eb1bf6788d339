// Trains the linear model of the classifier of signals. A text is right for a code if its best stretch is: only the
// stretch that speaks most for the code teaches it (multiple-instance learning). Steps are AdaGrad's; the order is drawn
// from a seed, so that the same texts give the same weights everywhere.
import { spread } from '#shared/domain/triage/signal-classifier.ts';
import { randomFrom } from './generator/random.ts';

/** One text: the features of each of its stretches, as rows of the model; what is true; what counts neither way. */
export type Bag = {
  readonly stretches: readonly Int32Array[];
  readonly due: ReadonlySet<number>;
  readonly open: ReadonlySet<number>;
};

/** Weights by row, then by code. */
export type Linear = { readonly weights: Float32Array; readonly bias: Float32Array; readonly codes: number };

export function scoresOf(rows: Int32Array, { weights, bias, codes }: Linear): Float32Array {
  const sums = new Float32Array(codes);
  for (const row of rows) {
    for (let code = 0; code < codes; code++) sums[code] = (sums[code] ?? 0) + (weights[row * codes + code] ?? 0);
  }
  const factor = spread(rows.length);
  return sums.map((sum, code) => sum * factor + (bias[code] ?? 0));
}

/** The highest score of each code over all stretches. */
export function bestScores({ stretches }: Pick<Bag, 'stretches'>, model: Linear): Float32Array {
  const best = new Float32Array(model.codes).fill(Number.NEGATIVE_INFINITY);
  for (const rows of stretches) {
    scoresOf(rows, model).forEach((score, code) => {
      if (score > (best[code] ?? 0)) best[code] = score;
    });
  }
  return best;
}

const RATE = 0.15;
const DECAY = 1e-3;
/** What is missed counts for more than what is said wrongly. */
const MISSED = 1.5;
const EARLY = 0.05;
/** Nearly right teaches nothing more. */
const SETTLED = 0.01;

class Trainer {
  readonly model: Linear;
  private readonly seen: Float32Array;
  private readonly seenBias: Float32Array;

  constructor(rows: number, codes: number) {
    this.model = { weights: new Float32Array(rows * codes), bias: new Float32Array(codes).fill(-3), codes };
    this.seen = new Float32Array(rows * codes).fill(EARLY);
    this.seenBias = new Float32Array(codes).fill(EARLY);
  }

  learn({ stretches, due, open }: Bag): void {
    const scores = stretches.map((rows) => scoresOf(rows, this.model));
    for (let code = 0; code < this.model.codes; code++) {
      if (open.has(code) && !due.has(code)) continue;
      let best = 0;
      scores.forEach((score, at) => {
        if ((score[code] ?? 0) > (scores[best]?.[code] ?? 0)) best = at;
      });
      const rows = stretches[best];
      if (rows) this.step(rows, code, scores[best]?.[code] ?? 0, due.has(code));
    }
  }

  private step(rows: Int32Array, code: number, score: number, isDue: boolean): void {
    const wrong = (1 / (1 + Math.exp(-score)) - (isDue ? 1 : 0)) * (isDue ? MISSED : 1);
    if (Math.abs(wrong) < SETTLED) return;
    const { weights, bias, codes } = this.model;
    const factor = spread(rows.length);
    for (const row of rows) {
      const at = row * codes + code;
      const slope = wrong * factor + DECAY * (weights[at] ?? 0);
      this.seen[at] = (this.seen[at] ?? 0) + slope * slope;
      weights[at] = (weights[at] ?? 0) - (RATE * slope) / Math.sqrt(this.seen[at] ?? 1);
    }
    this.seenBias[code] = (this.seenBias[code] ?? 0) + wrong * wrong;
    bias[code] = (bias[code] ?? 0) - (RATE * wrong) / Math.sqrt(this.seenBias[code] ?? 1);
  }
}

/** @param rows how many features there are. @param rounds how often each text is looked at. */
export function train(bags: readonly Bag[], rows: number, codes: number, rounds: number, seed: number): Linear {
  const random = randomFrom(seed);
  const trainer = new Trainer(rows, codes);
  const order = bags.filter(({ stretches }) => stretches.length > 0);
  for (let round = 0; round < rounds; round++) {
    for (let at = order.length - 1; at > 0; at--) {
      const other = random.between(0, at);
      const [one, two] = [order[at], order[other]];
      if (one && two) [order[at], order[other]] = [two, one];
    }
    for (const bag of order) trainer.learn(bag);
  }
  return trainer.model;
}

/** The rows that weigh most, so many of them. */
export function heaviestRows({ weights, codes }: Linear, most: number): Set<number> {
  const lengths = Array.from({ length: weights.length / codes }, (_, row) => {
    const own = weights.subarray(row * codes, (row + 1) * codes);
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
