// From a page whose paper is white to the ink of its letters alone: threshold, ruled and squared lines taken off.
import { type GreyPicture, percentile } from '../picture.ts';

/** 1 for ink, rows from the top. */
export type Ink = { readonly width: number; readonly height: number; readonly data: Uint8Array };

/** Ink is at least this part as dark as the darkest hundredth of the page … */
const INK_SHARE = 0.34;
const DARKEST = 0.99;
/** … and stands out of the paper by at least this much. */
const LEAST_DARKNESS = 10;

/** `faint`: whatever stands out of the paper, for pencil beside rules much darker than it. */
export function inkOf({ width, height, data }: GreyPicture, faint: boolean = false): Ink {
  const darkest = faint ? 0 : 255 - percentile(data, 1 - DARKEST);
  const lightest = 255 - Math.max(LEAST_DARKNESS, INK_SHARE * darkest);
  const ink = new Uint8Array(data.length);
  for (let at = 0; at < data.length; at += 1) if ((data[at] as number) < lightest) ink[at] = 1;
  return { width, height, data: ink };
}

/** A ruled line is a run of at least this part of the page's width (and of so many pixels), with gaps of this size. */
const RUN_SHARE = 1 / 18;
const SHORTEST_RUN = 40;
const GAP = 4;
/** What is this thick across the line belongs to a letter that crosses it. */
const THICK = 6;
/** What lies this near a run goes with it: along the line, and beside it. */
const NEAR_ALONG = 4;
const NEAR_BESIDE = 1;

type Axis = { readonly length: number; readonly count: number; readonly step: number; readonly stride: number };

export function withoutRuledLines(ink: Ink): Ink {
  const { width, height } = ink;
  const rows = erased(ink, { length: width, count: height, step: 1, stride: width });
  return erased(rows, { length: height, count: width, step: width, stride: 1 });
}

function erased(ink: Ink, axis: Axis): Ink {
  const shortest = Math.max(SHORTEST_RUN, Math.floor(axis.length * RUN_SHARE));
  const marked = longRuns(ink.data, axis, shortest);
  const thick = thickParts(ink.data, axis);
  const data = ink.data.slice();
  for (let at = 0; at < data.length; at += 1) if (marked[at] === 1 && thick[at] === 0) data[at] = 0;
  return { ...ink, data };
}

/** 1 on and around every run along the axis that is at least `shortest` long. */
function longRuns(data: Uint8Array, { length, count, step, stride }: Axis, shortest: number): Uint8Array {
  const marked = new Uint8Array(data.length);
  const mark = (line: number, from: number, to: number): void => {
    const begin = Math.max(0, from - NEAR_ALONG);
    const end = Math.min(length - 1, to + NEAR_ALONG);
    for (let near = Math.max(0, line - NEAR_BESIDE); near <= Math.min(count - 1, line + NEAR_BESIDE); near += 1) {
      for (let at = begin; at <= end; at += 1) marked[near * stride + at * step] = 1;
    }
  };
  for (let line = 0; line < count; line += 1) {
    let begin = -1;
    let last = -1;
    for (let at = 0; at <= length; at += 1) {
      if (begin >= 0 && (at === length || at - last > GAP)) {
        if (last - begin + 1 >= shortest) mark(line, begin, last);
        begin = -1;
      }
      if (at === length || data[line * stride + at * step] === 0) continue;
      if (begin < 0) begin = at;
      last = at;
    }
  }
  return marked;
}

/** 1 where the ink is at least `THICK` pixels thick across the axis. */
function thickParts(data: Uint8Array, { length, count, step, stride }: Axis): Uint8Array {
  const thick = new Uint8Array(data.length);
  for (let at = 0; at < length; at += 1) {
    let begin = -1;
    for (let line = 0; line <= count; line += 1) {
      const inked = line < count && data[line * stride + at * step] === 1;
      if (inked && begin < 0) begin = line;
      if (inked || begin < 0) continue;
      if (line - begin >= THICK) for (let each = begin; each < line; each += 1) thick[each * stride + at * step] = 1;
      begin = -1;
    }
  }
  return thick;
}
