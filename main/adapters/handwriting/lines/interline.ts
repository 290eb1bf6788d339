// How far apart the lines of a page are, from its rows of ink alone.
import type { Ink } from './ink.ts';

/** Distances that are looked for, and the answer where none stands out: pixels of a page 1,000 wide. */
const CLOSEST = 16;
const WIDEST = 130;
const USUAL = 40;
/** Rows are compared with the mean of this many around them. */
const AROUND = 151;
/** The first peak of at least this part of the highest counts: the highest may be two lines apart. */
const STRONG = 0.62;

/** Lines lean by at most this much (rise over run), and are looked for in such steps. */
const STEEPEST = 0.08;
const LEAN_STEP = 0.005;

/** Ink of every row, were the page turned so that lines that lean by `lean` lie level. */
function rowSums({ width, height, data }: Ink, lean: number): Float64Array {
  const sums = new Float64Array(height);
  const shifts = Int32Array.from({ length: width }, (_, x) => Math.round((x - width / 2) * lean));
  for (let y = 0, at = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1, at += 1) {
      if (data[at] === 0) continue;
      const row = y - (shifts[x] as number);
      if (row >= 0 && row < height) sums[row] = (sums[row] as number) + 1;
    }
  }
  return sums;
}

/** The rows of the page at the lean at which rows of ink and of paper alternate most sharply. */
function sharpestRows(ink: Ink): Float64Array {
  let best = rowSums(ink, 0);
  let sharpest = 0;
  for (let lean = -STEEPEST; lean <= STEEPEST; lean += LEAN_STEP) {
    const rows = rowSums(ink, lean);
    let sharpness = 0;
    for (let y = 1; y < rows.length; y += 1) sharpness += ((rows[y] as number) - (rows[y - 1] as number)) ** 2;
    if (sharpness <= sharpest) continue;
    sharpest = sharpness;
    best = rows;
  }
  return best;
}

function aboveMean(sums: Float64Array): Float64Array {
  const half = (AROUND - 1) / 2;
  return sums.map((value, y) => {
    const near = sums.subarray(Math.max(0, y - half), y + half + 1);
    return value - near.reduce((total, each) => total + each, 0) / near.length;
  });
}

/** The distance at which rows of ink repeat: the first strong peak of their autocorrelation. */
export function interlineOf(ink: Ink): number {
  const rows = aboveMean(sharpestRows(ink));
  const last = Math.min(rows.length - 1, WIDEST);
  const match = new Float64Array(last + 2);
  for (let shift = CLOSEST - 1; shift <= last; shift += 1) {
    let sum = 0;
    for (let y = 0; y + shift < rows.length; y += 1) sum += (rows[y] as number) * (rows[y + shift] as number);
    match[shift] = sum;
  }
  const at = (shift: number): number => match[shift] as number;
  const peaks: number[] = [];
  for (let shift = CLOSEST; shift < last; shift += 1) {
    if (at(shift) > at(shift - 1) && at(shift) >= at(shift + 1)) peaks.push(shift);
  }
  const highest = Math.max(0, ...peaks.map(at));
  return (highest > 0 ? peaks.find((shift) => at(shift) >= STRONG * highest) : undefined) ?? USUAL;
}
