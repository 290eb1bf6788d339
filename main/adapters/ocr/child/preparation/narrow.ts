// Makes a page narrower for the recogniser. It scales every line to one height and reads it column by column, so that
// its time is the number of columns; the letters of print and typewriters are wide enough to lose a quarter of theirs.
import type { Box } from '#shared/domain/reading/reading.ts';
import { inFours } from './fours.ts';
import type { Grey } from './grey.ts';

/** Four columns become three. */
const FROM = 4;
const TO = 3;
/** Columns around a group of four that the new ones look at. */
const REACH = 2;

/** Four white pixels, as a number of 32 bits. */
const ALL_WHITE = -1;

const clamped = (sum: number): number => (sum < 0 ? 0 : sum > 65_535 ? 255 : sum >> 8);

/**
 * Cubic convolution (Catmull-Rom, stretched to what a new column covers), in 256ths: it keeps thin strokes sharp, which
 * the mean of what is covered does not. Up to three columns at the right edge are left out.
 */
export function narrowed({ width, height, data }: Grey): Grey {
  const groups = Math.floor(width / FROM);
  const out = new Uint8Array(groups * TO * height).fill(255);
  // A row with its ends repeated, so that no column needs to ask where it stands.
  const row = new Uint8Array(groups * FROM + 2 * REACH);
  const fours = inFours(row);
  for (let y = 0, to = 0; y < height; y += 1) {
    row.set(data.subarray(y * width, y * width + groups * FROM), REACH);
    row.fill(row[REACH] as number, 0, REACH);
    row.fill(row[row.length - REACH - 1] as number, row.length - REACH);
    for (let at = REACH; at < row.length - REACH; at += FROM, to += TO) {
      // Around paper there is paper: most of a clean page.
      if ((fours.getInt32(at - REACH, true) & fours.getInt32(at + REACH, true)) === ALL_WHITE) continue;
      const before = row[at - 2] as number;
      const last = row[at - 1] as number;
      const a = row[at] as number;
      const b = row[at + 1] as number;
      const c = row[at + 2] as number;
      const d = row[at + 3] as number;
      const next = row[at + 4] as number;
      out[to] = clamped(186 * a + 75 * b + 17 * last - 14 * c - 8 * before + 128);
      out[to + 1] = clamped(138 * (b + c) - 10 * (a + d) + 128);
      out[to + 2] = clamped(186 * d + 75 * c + 17 * next - 14 * b - 8 * (row[at + 5] as number) + 128);
    }
  }
  return { width: groups * TO, height, data: out };
}

/** A box of the narrowed picture on the one it was made of. */
export function widened([left, top, wide, high]: Box): Box {
  const from = Math.floor((left * FROM) / TO);
  return [from, top, Math.ceil(((left + wide) * FROM) / TO) - from, high];
}
