// Adds up what the features of a stretch weigh in a network: the part of judging that is done most often. Two weights lie
// in one number, so that half as many are read and added; a feature is looked up once for all networks. Exact. Pure.

/** A weight is a signed byte; with this added it is none below nothing, and two of them can be added side by side. */
const BIAS = 128;
const LANE_BITS = 16;
const LANE = 0xffff;
/** So many biased bytes fit into a lane: 257 × 255 = 65,535. */
const BLOCK = 257;

/** Rows of weights, two in a number. */
export type PackedTable = { readonly pairs: Int32Array; readonly width: number };

/** @param table `width` signed bytes for each row; `width` is even. */
export function packed(table: Int8Array, width: number): PackedTable {
  if (width % 2 !== 0) throw new RangeError('the rows of a table must have an even number of weights');
  const pairs = new Int32Array(table.length / 2);
  for (let at = 0; at < pairs.length; at++) {
    pairs[at] = ((table[2 * at] ?? 0) + BIAS) | (((table[2 * at + 1] ?? 0) + BIAS) << LANE_BITS);
  }
  return { pairs, width };
}

/** @returns the sum of these rows, `width` numbers. */
export function sumOfRows(rows: readonly number[], { pairs, width }: PackedTable): Int32Array {
  const half = width / 2;
  const sums = new Int32Array(width);
  const block = new Int32Array(half);
  for (let first = 0; first < rows.length; first += BLOCK) {
    const end = Math.min(rows.length, first + BLOCK);
    block.fill(0);
    for (let index = first; index < end; index++) {
      for (let at = 0, from = (rows[index] as number) * half; at < half; at++, from++) {
        block[at] = ((block[at] as number) + (pairs[from] as number)) | 0;
      }
    }
    const added = BIAS * (end - first);
    for (let at = 0; at < half; at++) {
      const both = block[at] as number;
      sums[2 * at] = (sums[2 * at] as number) + (both & LANE) - added;
      sums[2 * at + 1] = (sums[2 * at + 1] as number) + (both >>> LANE_BITS) - added;
    }
  }
  return sums;
}

/** The features of all networks, numbered: `of` gives the number, less than nothing where no network knows the feature. */
export type Places = {
  readonly of: (feature: number) => number;
  readonly count: number;
  /** Of each network, the row of each number in its table; -1 where it does not know it. */
  readonly rows: readonly Int32Array[];
};

/** @param features of each network, in the order of its rows. */
export function placesOf(features: readonly Uint32Array[]): Places {
  const at = new Map<number, number>();
  for (const own of features) for (const feature of own) if (!at.has(feature)) at.set(feature, at.size);
  const rows = features.map((own) => {
    const row = new Int32Array(at.size).fill(-1);
    own.forEach((feature, index) => {
      row[at.get(feature) ?? 0] = index;
    });
    return row;
  });
  return { of: (feature) => at.get(feature) ?? -1, count: at.size, rows };
}

/** Collects the rows of one stretch after another, each once. The memory it works in is used again. */
export class DistinctRows {
  private readonly places: Places;
  private readonly seenIn: Int32Array;
  private round = 0;
  /** Of each network. */
  readonly rows: readonly number[][];

  constructor(places: Places) {
    this.places = places;
    this.seenIn = new Int32Array(places.count);
    this.rows = places.rows.map(() => []);
  }

  restart(): void {
    this.round = (this.round + 1) | 0;
    for (const own of this.rows) own.length = 0;
  }

  /** @param place as `Places.of` gives it, none below nothing. */
  add(place: number): void {
    if (this.seenIn[place] === this.round) return;
    this.seenIn[place] = this.round;
    for (let network = 0; network < this.rows.length; network++) {
      const row = this.places.rows[network]?.[place] as number;
      if (row >= 0) this.rows[network]?.push(row);
    }
  }
}
