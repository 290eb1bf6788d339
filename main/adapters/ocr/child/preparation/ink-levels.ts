// How dark the ink of a page is, here and there: a faint ribbon, a pencil note or one bold heading must not decide for
// the rest of the page. Works on a page whose paper was made white.
import type { Grey } from './grey.ts';

/** Side of the squares (pixels) whose ink is looked at: a word or so, at 200 dots an inch. */
export const CELL = 32;
const CELL_BITS = 5;
/** A square's ink is as dark as this share of its pixels: the middle of its strokes, not their edges. */
const STROKES = 0.06;
/** Less dark than this is the grain of even paper … */
const FAINTEST = 30;
/** … and of rough paper, than so many times the darkness that a quarter of a square's pixels have: writing covers less. */
const GRAINS = 3.2;
const GRAINY = 0.25;
/** As bright as this is paper whatever the grain: such pixels, which most are, need not be counted. */
const PAPER = 255 - Math.floor(FAINTEST / GRAINS);
/** The grain of a page is that of its smoother squares, of which so many are smoother still. */
const SMOOTHER = 0.25;
/** The ink of a place is that of the marked squares so far around: a few lines, a few words. */
const REACH = 2;
/** Of those squares, the ink darker than this share: show-through and stains are fainter than the writing. */
const RANK = 0.75;
/** A place is never taken for fainter or darker than this part of the page's own ink. */
const LEAST = 0.6;
const MOST = 1.25;

export type InkLevels = {
  readonly columns: number;
  /** Darkness of the ink, 0 to 255, one value a square, row by row. */
  readonly darkness: Uint8Array;
};

/** Darkness of the strokes in every square; 0 where there is no mark. */
function strokesOf({ width, height, data }: Grey, columns: number, lines: number): Uint8Array {
  const strokes = new Uint8Array(columns * lines);
  const grains = new Uint8Array(columns * lines);
  const counts = new Uint16Array(columns << 8);
  for (let line = 0; line < lines; line += 1) {
    counts.fill(0);
    const bottom = Math.min(height, (line + 1) * CELL);
    for (let y = line * CELL; y < bottom; y += 1) {
      const row = y * width;
      for (let x = 0; x < width; x += 1) {
        const value = data[row + x] as number;
        if (value >= PAPER) continue;
        const bin = ((x >> CELL_BITS) << 8) | value;
        counts[bin] = (counts[bin] as number) + 1;
      }
    }
    for (let column = 0; column < columns; column += 1) {
      const pixels = (bottom - line * CELL) * Math.min(CELL, width - column * CELL);
      strokes[line * columns + column] = 255 - valueAt(counts, column << 8, pixels * STROKES);
      grains[line * columns + column] = 255 - valueAt(counts, column << 8, pixels * GRAINY);
    }
  }
  const faintest = Math.max(FAINTEST, GRAINS * ranked(grains, SMOOTHER));
  return strokes.map((darkness) => (darkness < faintest ? 0 : darkness));
}

/** The value that so many pixels are at most as bright as. */
function valueAt(counts: Uint16Array, from: number, pixels: number): number {
  let below = 0;
  for (let value = 0; value < PAPER; value += 1) {
    below += counts[from + value] as number;
    if (below >= pixels) return value;
  }
  return 255;
}

/** The value below which this share of the values lie, which are put in order. */
const ranked = (values: Uint8Array, share: number): number => values.sort()[Math.floor(values.length * share)] ?? 0;

/** Null for a page without any mark. */
export function inkLevels(grey: Grey): InkLevels | null {
  const columns = Math.ceil(grey.width / CELL);
  const lines = Math.ceil(grey.height / CELL);
  const strokes = strokesOf(grey, columns, lines);
  const typical = ranked(
    strokes.filter((darkness) => darkness > 0),
    RANK,
  );
  if (typical === 0) return null;
  const least = typical * LEAST;
  const most = Math.min(255, typical * MOST);
  const darkness = new Uint8Array(strokes.length);
  const near = new Uint8Array((2 * REACH + 1) ** 2);
  for (let line = 0; line < lines; line += 1) {
    for (let column = 0; column < columns; column += 1) {
      let count = 0;
      for (let y = Math.max(0, line - REACH); y <= Math.min(lines - 1, line + REACH); y += 1) {
        for (let x = Math.max(0, column - REACH); x <= Math.min(columns - 1, column + REACH); x += 1) {
          const stroke = strokes[y * columns + x] as number;
          if (stroke > 0) near[count++] = stroke;
        }
      }
      const here = count === 0 ? typical : ranked(near.subarray(0, count), RANK);
      darkness[line * columns + column] = Math.max(least, Math.min(most, here));
    }
  }
  return { columns, darkness };
}
