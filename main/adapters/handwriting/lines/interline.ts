// How far apart the lines of a page are, from its rows of ink alone.
import type { Ink } from './ink.ts';

/** Distances that are looked for: pixels of a page 1,000 wide … */
const CLOSEST = 16;
const WIDEST = 130;
/** … and heights of a letter. Few lines, or lines that lean, repeat at several times their distance, or not at all. */
const LEAST_LETTERS = 1.05;
const MOST_LETTERS = 4.6;
/** The answer where none stands out. */
const USUAL_LETTERS = 2.5;
/** Rows are compared with the mean of this many around them. */
const AROUND = 151;
/** The first peak of at least this part of the highest counts: the highest may be two lines apart. */
const STRONG = 0.62;

/** Lines lean, and not all alike: rows are looked at in upright stripes of this part of the page, one by one. */
const STRIPES = 6;

/** Ink of every row of each stripe. */
function rowsOfStripes({ width, height, data }: Ink): Float64Array[] {
  const stripes = Array.from({ length: STRIPES }, () => new Float64Array(height));
  for (let y = 0, at = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1, at += 1) {
      if (data[at] === 0) continue;
      const rows = stripes[Math.floor((x * STRIPES) / width)] as Float64Array;
      rows[y] = (rows[y] as number) + 1;
    }
  }
  return stripes;
}

function aboveMean(sums: Float64Array): Float64Array {
  const half = (AROUND - 1) / 2;
  return sums.map((value, y) => {
    const near = sums.subarray(Math.max(0, y - half), y + half + 1);
    return value - near.reduce((total, each) => total + each, 0) / near.length;
  });
}

/**
 * The distance at which rows of ink repeat: the first strong peak of their autocorrelation. `letters`: how high letters
 * are. Pixels of a page 1,000 wide.
 */
export function interlineOf(ink: Ink, letters: number): number {
  const stripes = rowsOfStripes(ink).map(aboveMean);
  const first = Math.max(CLOSEST, Math.ceil(LEAST_LETTERS * letters));
  const last = Math.min(ink.height - 1, WIDEST, Math.floor(MOST_LETTERS * letters));
  const match = new Float64Array(Math.max(0, last) + 2);
  for (let shift = first - 1; shift <= last + 1; shift += 1) {
    let sum = 0;
    for (const rows of stripes) {
      for (let y = 0; y + shift < rows.length; y += 1) sum += (rows[y] as number) * (rows[y + shift] as number);
    }
    match[shift] = sum;
  }
  const at = (shift: number): number => match[shift] as number;
  const peaks: number[] = [];
  for (let shift = first; shift <= last; shift += 1) {
    if (at(shift) > at(shift - 1) && at(shift) >= at(shift + 1)) peaks.push(shift);
  }
  const highest = Math.max(0, ...peaks.map(at));
  const strong = highest > 0 ? peaks.find((shift) => at(shift) >= STRONG * highest) : undefined;
  return strong ?? Math.max(CLOSEST, Math.min(WIDEST, Math.round(USUAL_LETTERS * letters)));
}
