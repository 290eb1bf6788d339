// The drawn sheets of the practice desk: pictures a scanner could have made, with every sign in its hand.
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import fontkit from '@pdf-lib/fontkit';
import sharp from 'sharp';
import { expect, test } from 'vitest';
import { drawnSheet } from '#main/adapters/practice/drawn-sheet.ts';
import type { CalendarDate } from '#shared/kernel/calendar-date.ts';
import { practiceLetters } from '#shared/text/practice-letters.ts';

const SHEETS = practiceLetters('2026-11-20' as CalendarDate).flatMap(({ sheets }) => sheets);
const { resolve } = createRequire(import.meta.url);
const hand = (name: string): string =>
  fileURLToPath(new URL(`../../../main/adapters/practice/hands/${name}`, import.meta.url));
const FONTS = {
  print: resolve('dejavu-fonts-ttf/ttf/DejaVuSansCondensed.ttf'),
  round: hand('patrick-hand.woff'),
  slanted: hand('kalam.woff'),
};

test.each(Object.entries(FONTS))('%s has every sign of its letters', async (name, file) => {
  const font = fontkit.create(await readFile(file));
  const signs = new Set(SHEETS.filter((sheet) => sheet.hand === name).flatMap(({ lines }) => [...lines.join('')]));
  expect(signs.size).toBeGreaterThan(20);
  expect([...signs].filter((sign) => font.layout(sign).glyphs.some(({ id }) => id === 0))).toEqual([]);
});

test('a sheet is an A4 page at 200 dots an inch with ink on it, drawn the same way each time', async () => {
  const [sheet] = SHEETS.filter(({ hand }) => hand === 'round');
  if (!sheet) throw new Error('no handwritten sheet');
  const [picture, again] = await Promise.all([drawnSheet(sheet), drawnSheet(sheet)]);
  expect(picture).toEqual(again);
  expect(await sharp(picture).metadata()).toMatchObject({ format: 'jpeg', width: 1654, height: 2339, density: 200 });
  const { channels } = await sharp(picture).stats();
  expect(channels[0]?.min).toBeLessThan(80);
  expect(channels[0]?.mean).toBeGreaterThan(200);
});

test('no line leaves the sheet', async () => {
  for (const sheet of SHEETS) {
    const { data, info } = await sharp(await drawnSheet(sheet))
      .extract({ left: 1604, top: 0, width: 50, height: 2339 })
      .greyscale()
      .raw()
      .toBuffer({ resolveWithObject: true });
    expect(info.width).toBe(50);
    expect(Math.min(...data)).toBeGreaterThan(120);
  }
});
