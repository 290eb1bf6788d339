// Parts ink from paper, softly: what is surely ink becomes black, what is surely paper white, edges stay grey. Takes
// away show-through, the grain of the paper and faint stains. Ink is measured place by place: a faint ribbon beside a
// bold heading stays legible. Works on a page whose paper was made white.
import { from224, inFours } from './fours.ts';
import type { Grey } from './grey.ts';
import { CELL, inkLevels } from './ink-levels.ts';

/** A mark as dark as this part of the ink of its place is black … */
const BLACK = 1;
/** … and one no darker than this part of it is paper. */
const WHITE = 0.5;

/** Where this value becomes white, what `from224` sees is. */
const PAPER = 224;

/** What becomes of every value where the ink is so dark. */
function tableOf(darkness: number): Uint8Array {
  const black = 255 - BLACK * darkness;
  const white = 255 - WHITE * darkness;
  return Uint8Array.from({ length: 256 }, (_, value) =>
    Math.max(0, Math.min(255, Math.round(((value - black) * 255) / Math.max(1, white - black)))),
  );
}

/** The page with its ink black and its paper white. */
export function inkOnly(grey: Grey): Grey {
  const { width, height, data } = grey;
  const levels = inkLevels(grey);
  const out = new Uint8Array(data.length).fill(255);
  if (!levels) return { width, height, data: out };
  const { columns, darkness } = levels;
  const tables = new Map<number, Uint8Array>();
  for (const level of darkness) if (!tables.has(level)) tables.set(level, tableOf(level));
  const tableAt = Array.from(darkness, (level) => tables.get(level) as Uint8Array);
  const fours = inFours(data);
  for (let y = 0; y < height; y += 1) {
    const line = Math.floor(y / CELL) * columns;
    const end = (y + 1) * width;
    for (let column = 0, at = y * width; column < columns; column += 1) {
      const table = tableAt[line + column] as Uint8Array;
      const isPaper = table[PAPER] === 255;
      const right = Math.min(end, at + CELL);
      while (at < right) {
        if (isPaper && at + 4 <= right && from224(fours.getInt32(at, true))) at += 4;
        else
          for (const stop = Math.min(right, at + 4); at < stop; at += 1) out[at] = table[data[at] as number] as number;
      }
    }
  }
  return { width, height, data: out };
}
