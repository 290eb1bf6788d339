// Which margin of a page is straight. Lines of our alphabet begin under each other and end where they end, so that the
// straight margin tells up from down without a letter being read. A hint only: borders, tables and justified text
// deceive, Arabic begins at the right.
import type { Grey } from './grey.ts';
import { inkOf, levelling } from './slope.ts';

/** Pixels of a small picture (long side about 700): the height of the bands in which the ends of lines are looked for. */
const BAND = 10;
/** Line ends this near to each other lie under each other. */
const NEAR = 10;
/** This many marks at either end of a band may be specks. */
const SPECKS = 3;
/** Of the width: a band of less ink is no line; and so near to the edge the lid of the scanner shows. */
const SHORTEST_LINE = 0.12;
const EDGE = 0.02;
const LEAST_BANDS = 12;
/** One margin is straighter when so many more of the bands end there; an edge that all bands reach is a border. */
const STRAIGHTER = 0.2;
const BORDER = 0.85;

/** `slope`: how the lines of the picture lean. Null where neither margin is clearly straighter. */
export function straightMargin(small: Grey, slope: number): 'left' | 'right' | null {
  const bands = marksOfBands(small, slope);
  const lefts: number[] = [];
  const rights: number[] = [];
  for (const marks of bands) {
    if (marks.length <= 2 * SPECKS) continue;
    marks.sort((a, b) => a - b);
    const left = marks[SPECKS] as number;
    const right = marks[marks.length - 1 - SPECKS] as number;
    if (right - left < SHORTEST_LINE * small.width) continue;
    lefts.push(left);
    rights.push(right);
  }
  if (lefts.length < LEAST_BANDS) return null;
  const left = mostTogether(lefts) / lefts.length;
  const right = mostTogether(rights) / rights.length;
  if (Math.max(left, right) > BORDER || Math.abs(left - right) < STRAIGHTER) return null;
  return left > right ? 'left' : 'right';
}

/** For each band of rows, where across the page there is ink, the lines made level. */
function marksOfBands(small: Grey, slope: number): number[][] {
  const { width, height } = small;
  const ink = inkOf(small);
  const { up, left } = levelling(width, height, slope);
  const bands: number[][] = Array.from({ length: Math.ceil(height / BAND) }, () => []);
  for (let y = 0, at = 0; y < height; y += 1) {
    const aside = left(y);
    for (let x = 0; x < width; x += 1, at += 1) {
      const across = x - aside;
      if (ink[at] === 0 || across < EDGE * width || across > (1 - EDGE) * width) continue;
      bands[Math.floor((y - up(x)) / BAND)]?.push(across);
    }
  }
  return bands;
}

/** The most of the values that lie within `NEAR` of each other. */
function mostTogether(values: number[]): number {
  values.sort((a, b) => a - b);
  let most = 0;
  for (let at = 0, from = 0; at < values.length; at += 1) {
    while ((values[at] as number) - (values[from] as number) > NEAR) from += 1;
    most = Math.max(most, at - from + 1);
  }
  return most;
}
