// Tells a page with nothing on it from a page with the faintest line of pencil. When in doubt a page is not blank:
// reading an empty page costs a second, leaving out a written one may cost a person their appeal.
import { type Grey, shrunk } from './grey.ts';

/** Pixels become squares of this side, so that grain averages out and strokes stay. */
const SQUARE = 3;
/** The edge of a scan shows the lid and the shadow of the sheet. */
const EDGE = 0.03;
/** Squares this far to either side tell what is long and even: light, folds, ruled lines. */
const FAR = 32;
/** Side of the cells in which marks are counted, two by two: a few letters. */
const CELL = 8;
/** A mark is darker than its surroundings by this much, and by this many times the grain of the paper … */
const LEAST_DEPTH = 2.5;
const GRAINS = 3.5;
/** … but grain is never taken for deeper than this: a photograph or dense small print is no plain paper. */
const MOST_DEPTH = 8;
/** Four cells with so many more dark squares than bright ones hold writing: grain makes as many of either. */
const WRITTEN = 4;
/** Squares; what is lower or narrower cannot be read. */
const SMALLEST = 8;

type Squares = { readonly width: number; readonly height: number; readonly data: Float32Array };

/** `grey`: paper made white. */
export function isBlank(grey: Grey): boolean {
  const page = shrunk(grey, SQUARE);
  if (Math.min(page.width, page.height) < SMALLEST) return true;
  const left = Math.ceil(page.width * EDGE);
  const top = Math.ceil(page.height * EDGE);
  const marks = cut(softened(withoutEven(page)), left, top);
  const depth = Math.min(MOST_DEPTH, Math.max(LEAST_DEPTH, GRAINS * grainOf(marks)));
  return mostDark(marks, depth) < WRITTEN;
}

/** Every square less the mean of its row around it, then of its column. */
function withoutEven({ width, height, data }: Grey): Squares {
  const across = Float32Array.from(data);
  const down = new Float32Array(data.length);
  for (let y = 0; y < height; y += 1) lessMean(across, down, y * width, 1, width);
  for (let x = 0; x < width; x += 1) lessMean(down, across, x, width, height);
  return { width, height, data: across };
}

function lessMean(data: Float32Array, out: Float32Array, start: number, step: number, length: number): void {
  let sum = 0;
  let count = 0;
  for (let at = 0; at < Math.min(FAR, length); at += 1, count += 1) sum += data[start + at * step] as number;
  for (let at = 0; at < length; at += 1) {
    if (at + FAR < length) {
      sum += data[start + (at + FAR) * step] as number;
      count += 1;
    }
    if (at - FAR - 1 >= 0) {
      sum -= data[start + (at - FAR - 1) * step] as number;
      count -= 1;
    }
    out[start + at * step] = (data[start + at * step] as number) - sum / count;
  }
}

/** A stroke goes on in the next square, grain does not. */
function softened({ width, height, data }: Squares): Squares {
  const out = new Float32Array(data.length);
  for (let y = 1; y < height - 1; y += 1) {
    for (let at = y * width + 1; at < (y + 1) * width - 1; at += 1) {
      const beside = (data[at - 1] as number) + (data[at + 1] as number);
      const upright = (data[at - width] as number) + (data[at + width] as number);
      out[at] = (2 * (data[at] as number) + beside + upright) / 6;
    }
  }
  return { width, height, data: out };
}

function cut({ width, height, data }: Squares, left: number, top: number): Squares {
  const wide = width - 2 * left;
  const high = height - 2 * top;
  const out = new Float32Array(wide * high);
  for (let y = 0; y < high; y += 1) {
    const from = (y + top) * width + left;
    out.set(data.subarray(from, from + wide), y * wide);
  }
  return { width: wide, height: high, data: out };
}

/** How the squares of a plain part of the page spread: the standard deviation in the middle one of all cells. */
function grainOf({ width, height, data }: Squares): number {
  const spreads: number[] = [];
  for (let top = 0; top + CELL <= height; top += CELL) {
    for (let left = 0; left + CELL <= width; left += CELL) {
      let sum = 0;
      let squares = 0;
      for (let y = top; y < top + CELL; y += 1) {
        for (let at = y * width + left; at < y * width + left + CELL; at += 1) {
          const value = data[at] as number;
          sum += value;
          squares += value * value;
        }
      }
      const mean = sum / CELL ** 2;
      spreads.push(Math.sqrt(Math.max(0, squares / CELL ** 2 - mean * mean)));
    }
  }
  return spreads.sort((a, b) => a - b)[spreads.length >> 1] ?? 0;
}

/** The most by which dark squares outnumber bright ones in four cells side by side. */
function mostDark({ width, height, data }: Squares, depth: number): number {
  const columns = Math.ceil(width / CELL);
  const lines = Math.ceil(height / CELL);
  const counts = new Int16Array((columns + 1) * (lines + 1));
  for (let y = 0, at = 0; y < height; y += 1) {
    const row = Math.floor(y / CELL) * (columns + 1);
    for (let x = 0; x < width; x += 1, at += 1) {
      const value = data[at] as number;
      if (value > -depth && value < depth) continue;
      const cell = row + Math.floor(x / CELL);
      counts[cell] = (counts[cell] as number) + (value < 0 ? 1 : -1);
    }
  }
  let most = 0;
  for (let cell = 0; cell < columns * lines + lines; cell += 1) {
    const upper = (counts[cell] as number) + (counts[cell + 1] as number);
    const lower = (counts[cell + columns + 1] as number) + (counts[cell + columns + 2] ?? 0);
    most = Math.max(most, upper + lower);
  }
  return most;
}
