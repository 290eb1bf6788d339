// Where the ink of a cleaned page lies: the row where it can be cut between two lines, and how much of it no word covers.
import type { Box } from '#shared/domain/reading/reading.ts';
import { type Grey, shrunk } from './grey.ts';

const INK = 160;
/** A row with no more than this share of ink is a gap between lines. */
const EMPTY_ROW = 0.002;
/** Rows a gap must have, of 1,000. */
const LEAST_GAP = 4;

/**
 * The row nearest to `wanted` (share of the height) between two lines of text, within `reach` of it; null when lines
 * follow one another without a gap across the whole page.
 */
export function gapNear(clean: Grey, wanted: number, reach: number): number | null {
  const { width, height, data } = clean;
  const least = Math.max(3, Math.round((height * LEAST_GAP) / 1000));
  const isEmpty = (y: number): boolean => {
    let ink = 0;
    for (let at = y * width; at < (y + 1) * width; at += 1) if ((data[at] as number) < INK) ink += 1;
    return ink <= width * EMPTY_ROW;
  };
  const from = Math.max(0, Math.floor((wanted - reach) * height));
  const to = Math.min(height, Math.ceil((wanted + reach) * height));
  const middle = wanted * height;
  let best: number | null = null;
  for (let y = from, began = -1; y <= to; y += 1) {
    const empty = y < to && isEmpty(y);
    if (empty && began < 0) began = y;
    if (empty || began < 0) continue;
    if (y - began >= least) {
      const row = Math.max(began + 2, Math.min(y - 2, Math.round(middle)));
      if (best === null || Math.abs(row - middle) < Math.abs(best - middle)) best = row;
    }
    began = -1;
  }
  return best;
}

const SMALL = 4;

/** Share of the ink that lies in no box (0 to 1); 0 for a page without ink. Boxes in the pixels of `clean`. */
export function inkOutside(clean: Grey, boxes: readonly Box[]): number {
  const { width, height, data } = shrunk(clean, SMALL);
  const inside = new Uint8Array(width * height);
  for (const [x, y, wide, high] of boxes) {
    // What rises above small letters and hangs below them, and the accents, belong to the word.
    const reach = high * 0.3;
    const left = Math.max(0, Math.floor((x - reach) / SMALL));
    const right = Math.min(width, Math.ceil((x + wide + reach) / SMALL));
    const bottom = Math.min(height, Math.ceil((y + high + reach) / SMALL));
    for (let row = Math.max(0, Math.floor((y - reach) / SMALL)); row < bottom; row += 1) {
      inside.fill(1, row * width + left, row * width + Math.max(left, right));
    }
  }
  let all = 0;
  let outside = 0;
  for (let at = 0; at < data.length; at += 1) {
    if ((data[at] as number) >= INK) continue;
    all += 1;
    if (inside[at] === 0) outside += 1;
  }
  return all === 0 ? 0 : outside / all;
}

/** Fewer pixels of ink in a row or column are specks. */
const LEAST_INK = 2;

/** The smallest box that holds all ink but specks; null for a page without any. */
export function inkBox({ width, height, data }: Grey): Box | null {
  const inRow = new Uint32Array(height);
  const inColumn = new Uint32Array(width);
  for (let y = 0, at = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1, at += 1) {
      if ((data[at] as number) >= INK) continue;
      inRow[y] = (inRow[y] as number) + 1;
      inColumn[x] = (inColumn[x] as number) + 1;
    }
  }
  const top = inRow.findIndex((count) => count > LEAST_INK);
  const left = inColumn.findIndex((count) => count > LEAST_INK);
  if (top < 0 || left < 0) return null;
  const bottom = inRow.findLastIndex((count) => count > LEAST_INK);
  const right = inColumn.findLastIndex((count) => count > LEAST_INK);
  return [left, top, right - left + 1, bottom - top + 1];
}
