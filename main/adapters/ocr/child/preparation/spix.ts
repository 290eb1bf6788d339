// Wraps a page for the recogniser in the plainest format it takes: Leptonica's own (SPIX), its picture as it lies in
// memory. A PGM of the same page is read pixel by pixel through a file, which takes the recogniser 30 to 50 ms a page.
import type { Grey } from './grey.ts';

const MAGIC = [0x73, 0x70, 0x69, 0x78]; // spix
const WORD = 4;
const DEPTH = 8;
const NO_COLOURS = 0;

/** Rows are whole words, the first pixel of four in a word's highest byte; every number begins with its lowest byte. */
export function asSpix({ width, height, data }: Grey): Uint8Array {
  const words = Math.ceil(width / WORD);
  const size = WORD * words * height;
  const head = [width, height, DEPTH, words, NO_COLOURS, size];
  const file = new Uint8Array(MAGIC.length + WORD * head.length + size);
  file.set(MAGIC);
  const to = new DataView(file.buffer);
  for (const [at, number] of head.entries()) to.setInt32(MAGIC.length + WORD * at, number, true);
  const from = new DataView(data.buffer, data.byteOffset, data.byteLength);
  let target = file.length - size;
  for (let y = 0; y < height; y += 1) {
    let source = y * width;
    const end = source + width;
    for (; source + WORD <= end; source += WORD, target += WORD) to.setInt32(target, from.getInt32(source), true);
    if (source === end) continue;
    for (let last = WORD - 1; source < end; source += 1, last -= 1) file[target + last] = data[source] as number;
    target += WORD;
  }
  return file;
}
