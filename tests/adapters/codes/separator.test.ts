// The separator sheet: printed, scanned in any way, recognised before anything is read; and nothing else taken for it.

import * as mupdf from 'mupdf';
import sharp, { type Sharp } from 'sharp';
import { afterEach, beforeAll, expect, test, vi } from 'vitest';
import { drawCode } from '#main/adapters/codes/draw-code.ts';
import { codeSeer } from '#main/adapters/codes/see-code.ts';
import { startReader } from '#main/adapters/ocr/child/page-words.ts';
import { createPdfMaker } from '#main/adapters/pdf/pdf-maker.ts';
import { separatorSheet } from '#main/services/stacks/separator-sheet.ts';
import { samplePage } from '../ocr/sample-page.ts';
import { openPdf, shownSize, textOf } from '../pdf/render.ts';

const seeCode = codeSeer();
let sheet: Uint8Array;
/** As a scanner at 200 dots an inch gives it. */
let scan: Sharp;

const read: string[] = [];
/** A recogniser that must not be asked for a separator sheet. */
const start = async () => ({
  recognise: async (_picture: unknown, layout: string) => {
    read.push(layout);
    return [];
  },
  languages: new Set<string>(),
  renew: async () => undefined,
  end: async () => undefined,
});
const reading = async (picture: Sharp) => {
  const reader = await startReader({ start, languageOf: () => ({ kind: 'unknown' }), seeCode });
  return reader.read(await picture.clone().jpeg({ quality: 80 }).toBuffer(), 3);
};

beforeAll(async () => {
  vi.stubGlobal('fetch', () => Promise.reject(new Error('the network was asked')));
  sheet = await separatorSheet({ pdf: createPdfMaker(), drawCode });
  const page = openPdf(sheet).loadPage(0).toPixmap(mupdf.Matrix.scale(2.8, 2.8), mupdf.ColorSpace.DeviceRGB, false);
  scan = sharp(Buffer.from(page.asPNG()));
});
afterEach(() => read.splice(0));

test('one A4 sheet that says what it is for', () => {
  expect(shownSize(sheet).map(Math.round)).toEqual([210, 297]);
  expect(textOf(sheet)).toContain('entre deux courriers');
});

test.each<[string, (picture: Sharp) => Sharp]>([
  ['as printed', (picture) => picture],
  ['upside down', (picture) => picture.rotate(180)],
  ['lying', (picture) => picture.rotate(90)],
  ['crooked', (picture) => picture.rotate(6, { background: '#fff' })],
  ['pale and soft', (picture) => picture.linear(0.5, 110).blur(2)],
  ['at 100 dots an inch', (picture) => picture.resize(827)],
])('seen %s, and not a word of it is read', async (_name, how) => {
  const seen = await reading(sharp(await how(scan.clone()).png().toBuffer()));
  expect(seen).toMatchObject({ page: 3, separator: true, words: [], alsoRead: [] });
  expect(read).toEqual([]);
});

test('a letter, and a sheet with another code, are read', async () => {
  const letter = await samplePage();
  expect(await reading(sharp(letter.picture))).not.toHaveProperty('separator');
  expect(read.length).toBeGreaterThan(0);
  const other = await createPdfMaker().separator(await drawCode('https://example.org'));
  const page = openPdf(other).loadPage(0).toPixmap(mupdf.Matrix.scale(2, 2), mupdf.ColorSpace.DeviceRGB, false);
  expect(await reading(sharp(Buffer.from(page.asPNG())))).not.toHaveProperty('separator');
});
