// Takes ruled and squared lines off a levelled page: long thin strokes that no letter has.
import type { Grey } from './grey.ts';

/** What counts as a mark on paper that was made white. */
const MARK = 225;
/** Thickest ruled line and longest gap inside one, in pixels at 300 dpi. */
const THICKEST = 7;
const GAP = 6;

type Axis = { readonly length: number; readonly count: number; readonly step: number; readonly stride: number };

/** Erases long thin runs along one axis: `step` walks along a line, `stride` goes to the next line. */
function erase(data: Uint8Array, out: Uint8Array, axis: Axis, shortest: number): void {
  const { length, count, step, stride } = axis;
  for (let line = 0; line < count; line += 1) {
    const start = line * stride;
    let begin = -1;
    let last = -1;
    for (let at = 0; at <= length; at += 1) {
      const marked = at < length && (data[start + at * step] as number) < MARK;
      if (marked) {
        if (begin < 0) begin = at;
        last = at;
      }
      if (begin >= 0 && (at === length || at - last > GAP)) {
        if (last - begin >= shortest) {
          for (let inside = begin; inside <= last; inside += 1) wipe(data, out, axis, line, start + inside * step);
        }
        begin = -1;
      }
    }
  }
}

/** Wipes one pixel of a run unless a thicker stroke (a letter) crosses the line there. */
function wipe(data: Uint8Array, out: Uint8Array, axis: Axis, line: number, at: number): void {
  let thick = 1;
  for (let up = 1; up <= THICKEST && line - up >= 0 && (data[at - up * axis.stride] as number) < MARK; up += 1) {
    thick += 1;
  }
  for (let down = 1; down <= THICKEST && line + down < axis.count; down += 1) {
    if ((data[at + down * axis.stride] as number) >= MARK) break;
    thick += 1;
  }
  if (thick <= THICKEST) out[at] = 255;
}

/** More of its pixels than this in rules: ruled or squared paper. A form or a table has less. */
const RULED = 0.0165;

export type Unruled = { readonly picture: Grey; readonly isRuledPaper: boolean };

/** The page without its ruled lines. */
export function withoutRules(grey: Grey): Unruled {
  const { width, height, data } = grey;
  const out = data.slice();
  erase(data, out, { length: width, count: height, step: 1, stride: width }, Math.round(width / 12));
  erase(data, out, { length: height, count: width, step: width, stride: 1 }, Math.round(width / 12));
  let wiped = 0;
  for (let at = 0; at < out.length; at += 1) if (out[at] !== data[at]) wiped += 1;
  return { picture: { width, height, data: out }, isRuledPaper: wiped > RULED * out.length };
}
