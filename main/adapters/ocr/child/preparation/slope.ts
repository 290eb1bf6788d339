// Finds along which axis the text lines of a page run and how much they lean, from sums of ink alone.
// Knows nothing of letters: it cannot tell a page from the same page upside down.
import { inFours } from './fours.ts';
import type { Grey } from './grey.ts';

/** Steepest lean looked for: rise over run (about 5 degrees). */
const STEEPEST = 0.09;
const COARSE = 0.006;
const FINE = 0.001;

/** Ink of each pixel (0 none to 255), faint marks and paper grain left out. */
export function inkOf(grey: Grey): Uint8Array {
  const ink = new Uint8Array(grey.data.length);
  for (let at = 0; at < ink.length; at += 1) {
    const value = 255 - (grey.data[at] as number);
    ink[at] = value < 48 ? 0 : value;
  }
  return ink;
}

/**
 * Where the ink of a small picture is, column by column: its places alone are visited for each lean that is tried, and
 * all of a column move alike. Column `x` has those from `starts[x]` to `starts[x + 1]`.
 */
type InkPoints = { readonly starts: Int32Array; readonly y: Int16Array; readonly ink: Uint8Array };

function pointsOf(grey: Grey): InkPoints {
  const { width, height } = grey;
  const all = inkOf(grey);
  const starts = new Int32Array(width + 1);
  for (let y = 0, at = 0; y < height; y += 1) {
    for (let x = 1; x <= width; x += 1, at += 1) if (all[at] !== 0) starts[x] = (starts[x] as number) + 1;
  }
  for (let x = 1; x <= width; x += 1) starts[x] = (starts[x] as number) + (starts[x - 1] as number);
  const count = starts[width] as number;
  const points = { starts, y: new Int16Array(count), ink: new Uint8Array(count) };
  const nexts = starts.slice();
  for (let y = 0, at = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1, at += 1) {
      if (all[at] === 0) continue;
      const to = nexts[x] as number;
      nexts[x] = to + 1;
      points.y[to] = y;
      points.ink[to] = all[at] as number;
    }
  }
  return points;
}

/** How sharply rows of ink and rows of paper alternate when lines lean by `slope`: higher is sharper. */
function sharpness({ starts, y, ink }: InkPoints, { width, height }: Grey, slope: number): number {
  const pad = Math.ceil((STEEPEST * width) / 2) + 1;
  const sums = new Int32Array(height + 2 * pad + 1);
  for (let column = 0; column < width; column += 1) {
    const lift = pad - Math.round((column - width / 2) * slope);
    const end = starts[column + 1] as number;
    for (let at = starts[column] as number; at < end; at += 1) {
      const row = (y[at] as number) + lift;
      sums[row] = (sums[row] as number) + (ink[at] as number);
    }
  }
  let energy = 0;
  for (let at = 1; at < sums.length; at += 1) energy += ((sums[at] as number) - (sums[at - 1] as number)) ** 2;
  return energy;
}

export type Slope = {
  /** Rise over run of the text lines, pixels a pixel: positive when they fall towards the right. */
  readonly slope: number;
  /** Sharpness of the rows at that slope, per square of ink: comparable between the two axes of one page. */
  readonly sharpness: number;
};

/** The lean at which the rows of a small picture (long side about 800 pixels) are sharpest. */
export function slopeOf(small: Grey): Slope {
  const points = pointsOf(small);
  const at = (slope: number): number => sharpness(points, small, slope);
  let best = 0;
  let top = at(0);
  const probe = (slope: number): void => {
    const value = at(slope);
    if (value > top) {
      top = value;
      best = slope;
    }
  };
  for (let slope = -STEEPEST; slope <= STEEPEST; slope += COARSE) probe(slope);
  const middle = best;
  for (let step = -5; step <= 5; step += 1) probe(middle + step * FINE);
  return { slope: best, sharpness: top };
}

/** Moves between a picture and the same picture with its lines level: two shears, nothing is resampled. */
export type Levelling = {
  /** How many pixels column `x` moves up, so that the lines lie level. */
  readonly up: (x: number) => number;
  /** How many pixels row `y` moves left, so that strokes and margins stand straight again. */
  readonly left: (y: number) => number;
};

export function levelling(width: number, height: number, slope: number): Levelling {
  return {
    up: (x) => Math.round((x - width / 2) * slope),
    left: (y) => Math.round((height / 2 - y) * slope),
  };
}

/** The picture with its lines level; what comes in from outside is paper. */
export function levelled(grey: Grey, slope: number): Grey {
  if (slope === 0) return grey;
  const { width, height, data } = grey;
  const { up, left } = levelling(width, height, slope);
  const out = new Uint8Array(data.length).fill(255);
  const [sources, targets] = [inFours(data), inFours(out)];
  const stripes = stripesOf(width, up);
  for (let y = 0; y < height; y += 1) {
    const aside = left(y);
    for (let stripe = 0; stripe < stripes.length; stripe += 3) {
      const row = y + (stripes[stripe + 2] as number);
      if (row < 0 || row >= height) continue;
      const x = Math.max(stripes[stripe] as number, aside);
      let to = y * width - aside + x;
      let from = row * width + x;
      const end = row * width + Math.min(stripes[stripe + 1] as number, width + aside);
      // A few dozen pixels at a time: in fours they are moved sooner than as parts of arrays.
      for (; from + 4 <= end; from += 4, to += 4) targets.setInt32(to, sources.getInt32(from, true), true);
      for (; from < end; from += 1, to += 1) out[to] = data[from] as number;
    }
  }
  return { width, height, data: out };
}

/** Columns that move alike: the first, the one after the last, and how far they move up; three numbers a stripe. */
function stripesOf(width: number, up: Levelling['up']): Int32Array {
  const stripes: number[] = [];
  for (let from = 0, to = 1; from < width; from = to, to += 1) {
    const shift = up(from);
    while (to < width && up(to) === shift) to += 1;
    stripes.push(from, to, shift);
  }
  return Int32Array.from(stripes);
}
