// Where lines of writing run: the ink is blurred along the lines until each is one ridge, and ridges are followed from
// left to right. All lengths are pixels of a page 1,000 wide.
import type { Ink } from './ink.ts';

/** Ridges are looked at every so many columns. */
export const STEP = 8;

/** How much ink is around: one value for each row and each `STEP` columns, rows from the top. */
export type Energy = { readonly columns: number; readonly rows: number; readonly data: Float32Array };

/** A line of writing: a point for each column where its ridge was seen, from left to right. */
export type Track = { readonly x: number; readonly y: number }[];

/** Middle of a column of the energy, and the column of a place. */
export const middleOfColumn = (column: number): number => column * STEP + (STEP - 1) / 2;
export const columnAt = (x: number, { columns }: Energy): number =>
  Math.max(0, Math.min(columns - 1, Math.floor(x / STEP)));

function bell(sigma: number): Float32Array {
  const reach = Math.ceil(sigma * 3);
  const kernel = Float32Array.from({ length: 2 * reach + 1 }, (_, at) =>
    Math.exp(-((at - reach) ** 2) / (2 * sigma ** 2)),
  );
  const sum = kernel.reduce((total, value) => total + value, 0);
  return kernel.map((value) => value / sum);
}

/** Blurs along one axis; what is outside counts as paper. */
function blurred(
  from: Float32Array,
  length: number,
  step: number,
  count: number,
  stride: number,
  sigma: number,
): Float32Array {
  const kernel = bell(sigma);
  const reach = (kernel.length - 1) / 2;
  const out = new Float32Array(from.length);
  for (let line = 0; line < count; line += 1) {
    for (let at = 0; at < length; at += 1) {
      const value = from[line * stride + at * step] as number;
      if (value === 0) continue;
      const end = Math.min(length - 1, at + reach);
      for (let to = Math.max(0, at - reach); to <= end; to += 1) {
        const place = line * stride + to * step;
        out[place] = (out[place] as number) + value * (kernel[to - at + reach] as number);
      }
    }
  }
  return out;
}

export function energyOf({ width, height, data }: Ink, along: number, across: number): Energy {
  const columns = Math.floor(width / STEP);
  const cells = new Float32Array(columns * height);
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < columns * STEP; x += 1) {
      if (data[y * width + x] === 0) continue;
      const cell = y * columns + Math.floor(x / STEP);
      cells[cell] = (cells[cell] as number) + 1 / STEP;
    }
  }
  const wide = blurred(cells, columns, 1, height, columns, along / STEP);
  return { columns, rows: height, data: blurred(wide, height, columns, columns, 1, across) };
}

/** A peak of at least this part of the strong ones is a ridge. */
const LEAST_PEAK = 0.18;
const STRONG = 0.95;
const NOTHING = 1e-3;

function peaksOf({ columns, rows, data }: Energy, column: number, least: number): number[] {
  const peaks: number[] = [];
  for (let y = 1; y < rows - 1; y += 1) {
    const value = data[y * columns + column] as number;
    const above = data[(y - 1) * columns + column] as number;
    if (value > least && value >= above && value > (data[(y + 1) * columns + column] as number)) peaks.push(y);
  }
  return peaks;
}

/** Ridges of three points or more, in no order. `interline`: how far apart lines are. */
export function ridgesOf(energy: Energy, interline: number): Track[] {
  const inked = energy.data.filter((value) => value > NOTHING).sort();
  const least = LEAST_PEAK * (inked[Math.floor(inked.length * STRONG)] ?? 1);
  const jump = Math.max(3, interline * 0.14);
  const pause = Math.max(60, interline * 1.6);
  const done: Track[] = [];
  let open: Track[] = [];
  for (let column = 0; column < energy.columns; column += 1) {
    const x = middleOfColumn(column);
    const free = new Set(peaksOf(energy, column, least));
    const still: Track[] = [];
    for (const track of open) {
      const last = track.at(-1) as Track[number];
      const near = [...free].filter((y) => Math.abs(y - last.y) <= jump);
      const next = near.sort((a, b) => Math.abs(a - last.y) - Math.abs(b - last.y))[0];
      if (next !== undefined) {
        free.delete(next);
        track.push({ x, y: next });
      }
      if (next !== undefined || x - last.x < pause) still.push(track);
      else done.push(track);
    }
    open = [...still, ...[...free].map((y): Track => [{ x, y }])];
  }
  return [...done, ...open].filter((track) => track.length >= 3);
}
