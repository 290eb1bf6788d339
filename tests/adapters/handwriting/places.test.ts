// A page of which only some places are asked for: their lines are read as in the whole page, and lie where they lie.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { beforeAll, expect, test } from 'vitest';
import { handwritingReader } from '#main/adapters/handwriting/page-hand.ts';
import type { GreyPicture, ReadStrip } from '#main/ports/handwriting.ts';
import { errorRates } from '#shared/domain/reading/error-rates.ts';
import type { Box } from '#shared/domain/reading/reading.ts';

const FOLDER = join(import.meta.dirname, '../../handwriting');
const [WIDTH, HEIGHT, LINE] = [1654, 2340, 80];
/** The places of the lines on the page. */
const TOPS = [200, 320, 1100, 1220, 1990, 2110];

let page: GreyPicture;
beforeAll(async () => {
  const { strips } = JSON.parse(readFileSync(join(FOLDER, 'strips.json'), 'utf8')) as { strips: { file: string }[] };
  const layers = await Promise.all(
    TOPS.map(async (top, at) => {
      const { file } = strips[at] ?? { file: '' };
      const input = await sharp(join(FOLDER, 'strips', file))
        .resize({ height: LINE, width: WIDTH - 240, fit: 'fill' })
        .normalise()
        .png()
        .toBuffer();
      return { input, left: 120, top, blend: 'darken' as const };
    }),
  );
  const { data } = await sharp({ create: { width: WIDTH, height: HEIGHT, channels: 3, background: '#fff' } })
    .composite(layers)
    .toColourspace('b-w')
    .raw()
    .toBuffer({ resolveWithObject: true });
  page = { width: WIDTH, height: HEIGHT, data: new Uint8Array(data) };
});

const reader = handwritingReader();
const heightOf = ({ line }: ReadStrip): number => line.boxOf(0, 20)[1];
const placeOf = (top: number): Box => [300, top + LINE / 3, 200, LINE / 3];

test('gives the lines through these places, each at its height', { timeout: 60_000 }, async () => {
  const whole = await reader.readPage(page);
  expect(whole).toHaveLength(TOPS.length);
  for (const places of [[TOPS[0]], [TOPS[3]], [TOPS[5], TOPS[0]]] as number[][]) {
    const strips = await reader.readPage(page, places.map(placeOf));
    const expected = places.toSorted((a, b) => a - b);
    expect(strips).toHaveLength(expected.length);
    for (const [at, { line }] of strips.entries()) {
      const top = expected[at] as number;
      const [, y, , high] = line.boxOf(0, 20);
      expect(Math.abs(y + high / 2 - (top + LINE / 2))).toBeLessThan(LINE / 3);
      for (const { box } of line.words) expect(Math.abs(box[1] + box[3] / 2 - (top + LINE / 2))).toBeLessThan(LINE / 2);
    }
    // Cut a little otherwise than from the whole page, they are read much alike.
    for (const { line } of strips) {
      const same = whole.find((strip) => Math.abs(heightOf(strip) - line.boxOf(0, 20)[1]) < LINE / 3);
      const { characters } = errorRates(same?.line.text ?? '', line.text);
      expect(characters.errors).toBeLessThan(characters.of / 4);
    }
  }
});

test('of a place without writing gives nothing', async () => {
  expect(await reader.readPage(page, [[300, 1600, 200, 40]])).toEqual([]);
});
