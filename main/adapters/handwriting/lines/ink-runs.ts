// Ink as runs: stretches of ink along the rows of a picture, of which there are many times fewer than pixels.
import type { Ink } from './ink.ts';

/** Row by row, in each from left to right: the row of each run, its first column, and the column after its last. */
export type Runs = { readonly rows: Int32Array; readonly begins: Int32Array; readonly ends: Int32Array };

export function inkRuns({ width, height, data }: Ink): Runs {
  const rows: number[] = [];
  const begins: number[] = [];
  const ends: number[] = [];
  for (let y = 0; y < height; y += 1) {
    const row = y * width;
    for (let x = 0; x < width; x += 1) {
      if (data[row + x] === 0) continue;
      rows.push(y);
      begins.push(x);
      while (x < width && data[row + x] !== 0) x += 1;
      ends.push(x);
    }
  }
  return { rows: Int32Array.from(rows), begins: Int32Array.from(begins), ends: Int32Array.from(ends) };
}
