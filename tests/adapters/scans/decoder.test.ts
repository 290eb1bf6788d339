// Whole scans become the right pages. Refusals are in bad-files.test.ts.
import sharp from 'sharp';
import { afterAll, describe, expect, test } from 'vitest';
import { createDocumentDecoder } from '#main/adapters/scans/child-document-decoder.ts';
import type { DecodedDocument, PagePicture } from '#main/ports/document-decoder.ts';
import { newChild } from '../ocr/start-child.ts';
import * as scans from './sample-scans.ts';

const decoder = createDocumentDecoder({ newChild });
afterAll(() => decoder.close());

async function decoded(bytes: Uint8Array, name: string): Promise<DecodedDocument> {
  const result = await decoder.decode(bytes, name);
  if (!result.ok) throw new Error(`${name}: ${JSON.stringify(result.error)}`);
  return result.value;
}

/** Mean grey of the rows from `top` to `bottom` (shares of the height). */
async function grey(page: PagePicture | undefined, top: number, bottom: number): Promise<number> {
  if (!page) throw new Error('no page');
  const { data, info } = await sharp(page.bytes).greyscale().raw().toBuffer({ resolveWithObject: true });
  const rows = data.subarray(
    Math.round(top * info.height) * info.width * info.channels,
    Math.round(bottom * info.height) * info.width * info.channels,
  );
  return rows.reduce((sum, value) => sum + value, 0) / rows.length;
}

describe('pictures', () => {
  test('a JPEG and a PNG are stored byte for byte', async () => {
    for (const [bytes, name, type] of [
      [await scans.jpeg(), 'Lettre.JPG', 'image/jpeg'],
      [await scans.png(), 'lettre.png', 'image/png'],
    ] as const) {
      const { mediaType, pages } = await decoded(bytes, name);
      expect(mediaType).toBe(type);
      expect(pages).toHaveLength(1);
      expect(pages[0]).toMatchObject({ mediaType: type, width: scans.WIDTH, height: scans.HEIGHT });
      expect(Buffer.from(pages[0]?.bytes ?? []).equals(bytes)).toBe(true);
    }
  });

  test('a name without extension, or with one that claims nothing, is judged by its content', async () => {
    expect((await decoded(await scans.jpeg(), 'numérisation 12')).mediaType).toBe('image/jpeg');
    expect((await decoded(await scans.jpeg(), "l'envoi du 3.10.2026")).mediaType).toBe('image/jpeg');
  });

  test('EXIF orientation is applied and gone', async () => {
    const lying = await sharp(await scans.jpeg())
      .withExif({ IFD0: {} })
      .withMetadata({ orientation: 6 })
      .toBuffer();
    const [page] = (await decoded(lying, 'photo.jpeg')).pages;
    expect(page).toMatchObject({ width: scans.HEIGHT, height: scans.WIDTH });
    expect((await sharp(page?.bytes).metadata()).orientation ?? 1).toBe(1);
  });

  test('a transparent PNG gets white paper', async () => {
    const clear = await sharp({ create: { width: 90, height: 40, channels: 4, background: '#0000' } })
      .png()
      .toBuffer();
    const [page] = (await decoded(clear, 'a.png')).pages;
    expect((await sharp(page?.bytes).metadata()).hasAlpha).toBe(false);
    expect(await grey(page, 0, 1)).toBe(255);
  });

  test('WebP and BMP become stored pictures of the same size', async () => {
    const [fromWebp] = (await decoded(await scans.webp(), 'a.webp')).pages;
    expect(fromWebp).toMatchObject({ width: scans.WIDTH, height: scans.HEIGHT, mediaType: 'image/jpeg' });
    const [fromBmp] = (await decoded(scans.bmp(), 'a.bmp')).pages;
    expect(fromBmp).toMatchObject({ width: 101, height: 60 });
    expect(await grey(fromBmp, 0.05, 0.45)).toBeGreaterThan(250);
    expect(await grey(fromBmp, 0.55, 0.95)).toBeLessThan(5);
  });
});

describe('TIFF', () => {
  test.each([1, 8] as const)('three pages of %i bits stay three pages in order', async (bits) => {
    const file = scans.tiffOf([0, 1, 2].map((page) => scans.tiffPage(page, bits)));
    const { mediaType, pages } = await decoded(file, 'fax.tif');
    expect(mediaType).toBe('image/tiff');
    expect(pages).toHaveLength(3);
    for (const [at, page] of pages.entries()) {
      expect(page).toMatchObject({ width: 160, height: 200, mediaType: bits === 1 ? 'image/png' : 'image/jpeg' });
      expect(await grey(page, (22 + at * 40) / 200, (38 + at * 40) / 200)).toBeLessThan(8);
      expect(await grey(page, (62 + at * 40) / 200, (78 + at * 40) / 200)).toBeGreaterThan(247);
    }
    if (bits === 1) expect((await sharp(pages[0]?.bytes).metadata()).bitsPerSample).toBe(1);
  });
});

describe('PDF', () => {
  test('a scanned page is the JPEG inside it, untouched', async () => {
    const { pages } = await decoded(await scans.scannedPdf(2), 'lettre.pdf');
    expect(pages).toHaveLength(2);
    for (const [at, page] of pages.entries()) {
      expect(Buffer.from(page.bytes).equals(await scans.jpeg(at))).toBe(true);
    }
  });

  test('a digital page is drawn at 300 dots an inch', async () => {
    const [page] = (await decoded(await scans.digitalPdf(), 'arrêté.pdf')).pages;
    expect(page).toMatchObject({ width: 2480, height: 3509 });
    expect(await grey(page, 0.15, 0.18)).toBeLessThan(254.5);
    expect(await grey(page, 0.5, 0.9)).toBe(255);
  });

  test('a page whose box is enormous is drawn small enough', async () => {
    const file = scans.pdfOf([
      '<< /Type /Catalog /Pages 2 0 R >>',
      '<< /Type /Pages /Count 1 /Kids [3 0 R] >>',
      '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 14400 14400] >>',
    ]);
    const [page] = (await decoded(file, 'plan.pdf')).pages;
    expect((page?.width ?? 0) * (page?.height ?? 0)).toBeLessThan(18_500_000);
  });
});
