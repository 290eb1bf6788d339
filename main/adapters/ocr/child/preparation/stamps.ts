// Parts coloured stamps from black writing, so that neither spoils the other. A page written in coloured ink stays
// whole: a stamp is a small patch of coloured lines on a page whose writing is black.
import { from224, inFours } from './fours.ts';
import type { Grey } from './grey.ts';

/** Darker than this, ink over a stamp is writing that took its colour. */
const DARK = 96;
/** Brighter than this is paper. */
const PAPER = 200;
/** Side of the squares in which marks are counted. */
const CELL = 16;
/** A square with more of its pixels in colour is printed solid (a postage stamp): it is no writing. */
const SOLID = 0.7;
/** A square with fewer holds the fringe of a letter. */
const FRINGE = 0.03;
/** The page is looked at as this many blocks each way; stamps lie in few of them, writing in most. */
const BLOCKS = 8;
const MOST_BLOCKS = 14;
const CELLS_OF_A_BLOCK = 2;
/** A stamp fills more squares than this. */
const FEWEST = 12;
/** Black pixels for one of the stamp. */
const BLACK_A_STAMP = 0.8;

export type Parted = { readonly text: Grey; readonly stamps: Grey | null };

type Counts = { readonly black: number; readonly tinted: number; readonly cells: number; readonly blocks: number };

function countsOf({ width, height, data }: Grey, coloured: Uint8Array): Counts {
  const columns = Math.ceil(width / CELL);
  const lines = Math.ceil(height / CELL);
  const inCell = new Uint16Array(columns * lines);
  let black = 0;
  const fours = inFours(data);
  for (let y = 0; y < height; y += 1) {
    const row = Math.floor(y / CELL) * columns;
    for (let x = 0; x < width; x += 1) {
      if ((x & 3) === 0 && x + 4 <= width && from224(fours.getInt32(y * width + x, true))) x += 3;
      const at = y * width + x;
      const value = data[at] as number;
      if (value >= PAPER) continue;
      if (coloured[at] !== 1) black += 1;
      else if (value >= DARK) inCell[row + (x >> 4)] = (inCell[row + (x >> 4)] as number) + 1;
    }
  }
  let tinted = 0;
  let cells = 0;
  const inBlock = new Uint16Array(BLOCKS * BLOCKS);
  for (const [at, count] of inCell.entries()) {
    if (count < FRINGE * CELL * CELL || count > SOLID * CELL * CELL) continue;
    tinted += count;
    cells += 1;
    const line = Math.floor(at / columns);
    const block = Math.floor((line * BLOCKS) / lines) * BLOCKS + Math.floor(((at - line * columns) * BLOCKS) / columns);
    inBlock[block] = (inBlock[block] as number) + 1;
  }
  const blocks = inBlock.filter((count) => count >= CELLS_OF_A_BLOCK).length;
  return { black, tinted, cells, blocks };
}

/** `grey`: paper made white. `coloured`: 1 where the scan has a colour, as in `LoadedPage`. */
export function partStamps(grey: Grey, coloured: Uint8Array | null): Parted {
  if (!coloured) return { text: grey, stamps: null };
  const { black, tinted, cells, blocks } = countsOf(grey, coloured);
  const isStamped = cells >= FEWEST && blocks <= MOST_BLOCKS && black >= BLACK_A_STAMP * tinted;
  if (!isStamped) return { text: grey, stamps: null };
  const { width, height, data } = grey;
  const text = new Uint8Array(data.length);
  const stamps = new Uint8Array(data.length).fill(255);
  for (let at = 0; at < data.length; at += 1) {
    const value = data[at] as number;
    const isStamp = coloured[at] === 1 && value >= DARK && value < 255;
    text[at] = isStamp ? 255 : value;
    if (isStamp) stamps[at] = value;
  }
  return { text: { width, height, data: text }, stamps: { width, height, data: stamps } };
}

/** Bands of the height in which coloured ink is looked for, the value below which it is ink, and how much of it counts. */
const BANDS = 40;
const INK = 200;
const LEAST_INK = 60;
/** Stamps lie in a fifth of a page's bands at most, unless there are several; writing goes down the page. */
const SPREAD = 0.25;

/** True where what was taken off goes so far down the page that it may be writing: a form filled in with a blue pen. */
export function isSpread({ width, height, data }: Grey): boolean {
  const inked = new Uint32Array(BANDS);
  for (let y = 0; y < height; y += 1) {
    const band = Math.floor((y / height) * BANDS);
    for (let at = y * width; at < (y + 1) * width; at += 1) {
      if ((data[at] as number) < INK) inked[band] = (inked[band] as number) + 1;
    }
  }
  return inked.filter((count) => count > LEAST_INK).length > SPREAD * BANDS;
}
