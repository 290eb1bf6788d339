// Takes ruled and squared lines off a levelled page: long thin strokes that no letter has.
import { from240, inFours } from './fours.ts';
import type { Grey } from './grey.ts';

/** What counts as a mark on paper that was made white. */
const MARK = 225;
/** Thickest ruled line and longest gap inside one, in pixels at 300 dpi. */
const THICKEST = 7;
const GAP = 6;

/** Runs of marks with no gap longer than `GAP`: which line, first and last mark, three numbers a run. */
type Runs = { readonly across: readonly number[]; readonly down: readonly number[] };

/** Rows and columns are walked in one go over the pixels: columns by themselves would be read a cache line a pixel. */
function longRuns({ width, height, data }: Grey, shortest: number): Runs {
  const across: number[] = [];
  const down: number[] = [];
  const begins = new Int32Array(width);
  const lasts = new Int32Array(width).fill(-GAP - 2);
  const fours = inFours(data);
  for (let y = 0; y < height; y += 1) {
    const row = y * width;
    let begin = 0;
    let last = -GAP - 2;
    for (let x = 0; x < width; x += 1) {
      if ((x & 3) === 0 && x + 4 <= width && from240(fours.getInt32(row + x, true))) x += 3;
      if ((data[row + x] as number) >= MARK) continue;
      if (x - last > GAP + 1) {
        if (last - begin >= shortest) across.push(y, begin, last);
        begin = x;
      }
      last = x;
      const above = lasts[x] as number;
      if (y - above > GAP + 1) {
        if (above - (begins[x] as number) >= shortest) down.push(x, begins[x] as number, above);
        begins[x] = y;
      }
      lasts[x] = y;
    }
    if (last - begin >= shortest) across.push(y, begin, last);
  }
  for (let x = 0; x < width; x += 1) {
    const last = lasts[x] as number;
    if (last - (begins[x] as number) >= shortest) down.push(x, begins[x] as number, last);
  }
  return { across, down };
}

/** `step` walks along a run, `stride` across it; there are `count` lines side by side. */
type Axis = { readonly step: number; readonly stride: number; readonly count: number };

/** Wipes every run where no thicker stroke (a letter) crosses it; gives how many marks that were. */
function wipe(data: Uint8Array, out: Uint8Array, runs: readonly number[], { step, stride, count }: Axis): number {
  let wiped = 0;
  for (let run = 0; run < runs.length; run += 3) {
    const line = runs[run] as number;
    const end = line * stride + (runs[run + 2] as number) * step;
    for (let at = line * stride + (runs[run + 1] as number) * step; at <= end; at += step) {
      if (out[at] === 255) continue;
      let thick = 1;
      const most = Math.min(THICKEST, line);
      for (let up = 1; up <= most && (data[at - up * stride] as number) < MARK; up += 1) thick += 1;
      const least = Math.min(THICKEST, count - 1 - line);
      for (let below = 1; below <= least && (data[at + below * stride] as number) < MARK; below += 1) thick += 1;
      if (thick > THICKEST) continue;
      out[at] = 255;
      wiped += 1;
    }
  }
  return wiped;
}

/** More of its pixels than this in rules: ruled or squared paper. A form or a table has less. */
const RULED = 0.0165;

export type Unruled = { readonly picture: Grey; readonly isRuledPaper: boolean };

/** The page without its ruled lines. */
export function withoutRules(grey: Grey): Unruled {
  const { width, height, data } = grey;
  const { across, down } = longRuns(grey, Math.round(width / 12));
  if (across.length + down.length === 0) return { picture: grey, isRuledPaper: false };
  const out = data.slice();
  const wiped =
    wipe(data, out, across, { step: 1, stride: width, count: height }) +
    wipe(data, out, down, { step: width, stride: 1, count: width });
  return { picture: { width, height, data: out }, isRuledPaper: wiped > RULED * out.length };
}
