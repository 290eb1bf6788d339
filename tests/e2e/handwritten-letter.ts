// A letter in real handwriting: strips of tests/handwriting laid under one another on a white sheet. The reader of print
// cannot read it, so that it goes the way of handwriting.
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import sharp from 'sharp';

const STRIPS = fileURLToPath(new URL('../handwriting/strips/', import.meta.url));
const SHEET = { width: 1654, height: 1500 };
const LEFT = 130;
const WIDEST = 1400;
/** From one line to the next: the strips are 64 pixels high. */
const INTERLINE = 92;

/** A JPEG of these strips, by their numbers. */
export async function handwrittenLetter(numbers: readonly number[]): Promise<Buffer> {
  const lines = await Promise.all(
    numbers.map(async (number, at) => {
      const strip = sharp(join(STRIPS, `${String(number).padStart(2, '0')}.png`))
        .greyscale()
        .normalise();
      const input = await strip
        .resize({ width: WIDEST, height: 64, fit: 'inside', withoutEnlargement: true })
        .toBuffer();
      return { input, left: LEFT, top: 150 + at * INTERLINE };
    }),
  );
  return sharp({ create: { ...SHEET, channels: 3, background: 'white' } })
    .composite(lines)
    .jpeg({ quality: 90 })
    .toBuffer();
}
