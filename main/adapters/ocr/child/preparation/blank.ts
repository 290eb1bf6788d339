// Tells a page with nothing on it from a page with the faintest line of pencil. When in doubt a page is not blank:
// reading an empty page costs a second, leaving out a written one may cost a person their appeal.
import { type Grey, shrunk } from './grey.ts';

/** Pixels become squares of this side, so that grain averages out and strokes stay. */
const SQUARE = 3;
/** The edge of a scan shows the lid and the shadow of the sheet. */
const EDGE = 0.03;
/** A mark stands below white by this much, and by this many times the grain of the paper. */
const LEAST_DEPTH = 9;
const GRAINS = 5;
/** Two letters make more marks than this. */
const FEWEST_MARKS = 12;

/** `grey`: paper made white. */
export function isBlank(grey: Grey): boolean {
  const { width, height, data } = shrunk(grey, SQUARE);
  const left = Math.floor(width * EDGE);
  const top = Math.floor(height * EDGE);
  const counts = new Uint32Array(256);
  let total = 0;
  for (let y = top; y < height - top; y += 1) {
    for (let x = left; x < width - left; x += 1) {
      const value = data[y * width + x] as number;
      counts[value] = (counts[value] as number) + 1;
      total += 1;
    }
  }
  // More than half of the squares of any page are plain paper: how the upper of them spread is its grain, as one
  // standard deviation of a bell curve.
  const paper = quantile(counts, total, 0.5);
  const grain = Math.max(0.5, (paper - quantile(counts, total, 0.35)) * 2.6);
  const limit = paper - Math.max(LEAST_DEPTH, GRAINS * grain);
  let marks = 0;
  for (let value = 0; value < limit; value += 1) marks += counts[value] as number;
  return marks < FEWEST_MARKS;
}

function quantile(counts: Uint32Array, total: number, share: number): number {
  let below = 0;
  for (let value = 0; value < 256; value += 1) {
    below += counts[value] as number;
    if (below >= share * total) return value;
  }
  return 255;
}
