// Takes the paper away: uneven light, folds and shadows become white, ink keeps its darkness relative to the paper.
import { type Grey, shrunk } from './grey.ts';

/** Side of the squares (pixels) over which the paper is taken as even. */
const CELL = 8;
/** Paper is looked for this many cells around: wider than the strokes and the gaps of a text. */
const REACH = 5;

/** Highest value of a window of `2 × reach + 1` along a line of `length` values spaced by `step`. */
function widen(data: Uint8Array, start: number, step: number, length: number, reach: number, line: Uint8Array): void {
  for (let at = 0; at < length; at += 1) line[at] = data[start + at * step] as number;
  for (let at = 0; at < length; at += 1) {
    let top = 0;
    const end = Math.min(length - 1, at + reach);
    for (let near = Math.max(0, at - reach); near <= end; near += 1) top = Math.max(top, line[near] as number);
    data[start + at * step] = top;
  }
}

/** Mean over the same window, cut at the edges. */
function soften(data: Uint8Array, start: number, step: number, length: number, reach: number, line: Uint8Array): void {
  let sum = 0;
  let count = 0;
  for (let at = 0; at < length; at += 1) line[at] = data[start + at * step] as number;
  for (let at = 0; at < Math.min(reach, length); at += 1, count += 1) sum += line[at] as number;
  for (let at = 0; at < length; at += 1) {
    if (at + reach < length) {
      sum += line[at + reach] as number;
      count += 1;
    }
    if (at - reach - 1 >= 0) {
      sum -= line[at - reach - 1] as number;
      count -= 1;
    }
    data[start + at * step] = sum / count;
  }
}

/** How bright the paper is, one value a cell of `CELL` pixels. */
export function paperOf(grey: Grey): Grey {
  const cells = shrunk(grey, CELL);
  const { width, height, data } = cells;
  const line = new Uint8Array(Math.max(width, height));
  for (const pass of [widen, soften, soften]) {
    for (let y = 0; y < height; y += 1) pass(data, y * width, 1, width, REACH, line);
    for (let x = 0; x < width; x += 1) pass(data, x, width, height, REACH, line);
  }
  return cells;
}

/** Paper darker than this is a black border or a photograph: it stays dark. */
const DARKEST = 40;

/** Every pixel divided by its paper: paper becomes 255. */
export function withoutPaper(grey: Grey): Grey {
  const { width, height, data } = grey;
  if (width < CELL * 2 || height < CELL * 2) return grey;
  const paper = paperOf(grey);
  const out = new Uint8Array(data.length);
  const gains = new Float32Array(paper.width);
  const row = new Float32Array(width);
  for (let y = 0; y < height; y += 1) {
    gainsOfRow(paper, y, gains);
    spread(gains, row);
    for (let x = 0, at = y * width; x < width; x += 1, at += 1) {
      // Made whole first: a fraction is stored among bytes more slowly.
      const value = ((data[at] as number) * (row[x] as number)) | 0;
      out[at] = value > 255 ? 255 : value;
    }
  }
  return { width, height, data: out };
}

/** 255 ÷ paper for one row of cells, between the two nearest rows. */
function gainsOfRow(paper: Grey, y: number, gains: Float32Array): void {
  const at = Math.max(0, (y - CELL / 2 + 0.5) / CELL);
  const upper = Math.min(paper.height - 1, Math.floor(at));
  const lower = Math.min(paper.height - 1, upper + 1);
  const share = Math.min(1, at - upper);
  for (let x = 0; x < paper.width; x += 1) {
    const above = paper.data[upper * paper.width + x] as number;
    const below = paper.data[lower * paper.width + x] as number;
    gains[x] = 255 / Math.max(DARKEST, above * (1 - share) + below * share);
  }
}

/** From the middles of the cells to every pixel of a row. */
function spread(gains: Float32Array, row: Float32Array): void {
  const middle = CELL / 2 - 0.5;
  const last = gains.length - 1;
  const from = Math.ceil(middle);
  row.fill(gains[0] as number, 0, from);
  for (let cell = 0; cell < last; cell += 1) {
    const step = ((gains[cell + 1] as number) - (gains[cell] as number)) / CELL;
    let gain = (gains[cell] as number) + step * (from - middle);
    for (let x = from + cell * CELL; x < from + (cell + 1) * CELL; x += 1, gain += step) row[x] = gain;
  }
  row.fill(gains[last] as number, from + last * CELL);
}
