// Every way a scanner or a telephone writes a picture gives the same page: compared with the picture it was made from.
// The files in samples/ are the two drawings below, written by libtiff's tools in ways sharp does not write.
import { readFile } from 'node:fs/promises';
import { crc32 } from 'node:zlib';
import sharp, { type Sharp } from 'sharp';
import { afterAll, describe, expect, test } from 'vitest';
import { createDocumentDecoder } from '#main/adapters/scans/child-document-decoder.ts';
import type { DecodedPage } from '#main/ports/document-decoder.ts';
import { newChild } from '../ocr/start-child.ts';
import { bmpOf } from './sample-bmps.ts';

const decoder = createDocumentDecoder({ newChild });
afterAll(() => decoder.close());

async function pageOf(bytes: Uint8Array, name: string): Promise<DecodedPage> {
  const result = await decoder.decode(bytes, name);
  const page = result.ok ? result.value.pages[0] : undefined;
  if (!page) throw new Error(`${name}: ${JSON.stringify(result)}`);
  return page;
}

const [WIDTH, HEIGHT] = [120, 96];
const drawing = (one: string, two: string, three: string): Buffer =>
  Buffer.from(
    `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${HEIGHT}"><rect width="100%" height="100%" fill="#fff"/><rect x="12" y="10" width="60" height="14" fill="${one}"/><rect x="40" y="40" width="24" height="40" fill="${two}"/><circle cx="95" cy="64" r="14" fill="${three}"/></svg>`,
  );
const black = (): Sharp => sharp(drawing('#000', '#000', '#000')).flatten();
const coloured = (): Sharp => sharp(drawing('#c00', '#04a', '#1a1')).flatten();

const rawOf = (image: Sharp): Promise<Buffer> => image.toColourspace('srgb').removeAlpha().raw().toBuffer();

/** Mean difference of the values of two pictures of one size. */
async function difference(page: DecodedPage, truth: Sharp): Promise<number> {
  const { data: meant, info } = await truth
    .toColourspace('srgb')
    .removeAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true });
  expect([page.width, page.height]).toEqual([info.width, info.height]);
  const found = await rawOf(sharp(page.bytes));
  expect(found.length).toBe(meant.length);
  return meant.reduce((sum, value, at) => sum + Math.abs(value - (found[at] ?? 0)), 0) / meant.length;
}

const sample = (name: string): Promise<Buffer> => readFile(new URL(`./samples/${name}.tif`, import.meta.url));

describe('TIFF', () => {
  test.each(['g3-1d', 'g3-2d', 'g4-be'])('fax %s stays two levels', async (name) => {
    const page = await pageOf(await sample(name), 'a.tif');
    expect((await sharp(page.bytes).metadata()).bitsPerSample).toBe(1);
    expect(await difference(page, black().threshold(128))).toBe(0);
  });

  test('a fax of ordinary quality gets square dots', async () => {
    const page = await pageOf(await sample('fax'), 'a.tif');
    const high = Math.round((HEIGHT * 204) / 98);
    const tall = await black()
      .threshold(128)
      .resize({ width: WIDTH, height: high, fit: 'fill', kernel: 'nearest' })
      .png()
      .toBuffer();
    expect(await difference(page, sharp(tall))).toBeLessThan(1);
  });

  test.each(['lzw-big', 'tiled-be', 'planar', 'packbits-big-be', 'palette-lzw'])('%s', async (name) => {
    expect(await difference(await pageOf(await sample(name), 'a.tif'), coloured())).toBeLessThan(6);
  });

  test.each([
    ['LZW', (image: Sharp) => image.tiff({ compression: 'lzw', predictor: 'horizontal' })],
    ['Deflate', (image: Sharp) => image.tiff({ compression: 'deflate' })],
    ['JPEG', (image: Sharp) => image.tiff({ compression: 'jpeg', quality: 95 })],
    ['tiled', (image: Sharp) => image.tiff({ compression: 'none', tile: true, tileWidth: 32, tileHeight: 32 })],
    ['BigTIFF', (image: Sharp) => image.tiff({ bigtiff: true })],
    ['16 bits', (image: Sharp) => image.toColourspace('rgb16').tiff({ compression: 'none' })],
    ['CMYK', (image: Sharp) => image.toColourspace('cmyk').tiff({ compression: 'none' })],
    ['Lab', (image: Sharp) => image.toColourspace('lab').tiff({ compression: 'none' })],
  ])('%s', async (_, write) => {
    expect(await difference(await pageOf(await write(coloured()).toBuffer(), 'a.tif'), coloured())).toBeLessThan(8);
  });
});

describe('JPEG', () => {
  test('CMYK, as printers write it, becomes plain', async () => {
    const page = await pageOf(await coloured().toColourspace('cmyk').jpeg({ quality: 95 }).toBuffer(), 'a.jpg');
    expect((await sharp(page.bytes).metadata()).space).toBe('srgb');
    expect(await difference(page, coloured())).toBeLessThan(10);
  });

  test('progressive is kept as it is', async () => {
    const bytes = await coloured().jpeg({ progressive: true, quality: 95 }).toBuffer();
    expect(Buffer.from((await pageOf(bytes, 'a.jpg')).bytes).equals(bytes)).toBe(true);
  });

  test('of 12 bits is refused', async () => {
    const jpeg = await coloured().jpeg().toBuffer();
    jpeg[jpeg.indexOf(Buffer.from([0xff, 0xc0])) + 4] = 12;
    const result = await decoder.decode(jpeg, 'a.jpg');
    expect(!result.ok && result.error.code).toMatch(/file\/(damaged|unsupported)/);
  });

  test.each([2, 3, 4, 5, 6, 7, 8])('EXIF orientation %i is upright', async (orientation) => {
    const lying = await coloured().jpeg({ quality: 95 }).withMetadata({ orientation }).toBuffer();
    const page = await pageOf(lying, 'a.jpg');
    expect(await difference(page, sharp(await sharp(lying).autoOrient().png().toBuffer()))).toBeLessThan(6);
    expect((await sharp(page.bytes).metadata()).orientation ?? 1).toBe(1);
  });
});

/** The same PNG with an eXIf part that says how it lies. */
function lyingPng(png: Buffer, orientation: number): Buffer {
  const exif = Buffer.from('4d4d002a0000000800010112000300000001000000000000', 'hex');
  exif.writeUInt16BE(orientation, 18);
  const part = Buffer.alloc(12 + exif.length);
  part.writeUInt32BE(exif.length, 0);
  part.write('eXIf', 4, 'latin1');
  exif.copy(part, 8);
  part.writeUInt32BE(crc32(part.subarray(4, 8 + exif.length)), 8 + exif.length);
  return Buffer.concat([png.subarray(0, 33), part, png.subarray(33)]);
}

describe('PNG', () => {
  test.each([
    ['16 bits', (image: Sharp) => image.toColourspace('rgb16').png()],
    ['palette', (image: Sharp) => image.png({ palette: true })],
    ['interlaced', (image: Sharp) => image.png({ progressive: true })],
    ['alpha', (image: Sharp) => image.ensureAlpha().png()],
  ])('%s', async (_, write) => {
    const page = await pageOf(await write(coloured()).toBuffer(), 'a.png');
    expect(await difference(page, coloured())).toBeLessThan(3);
    expect((await sharp(page.bytes).metadata()).depth).toBe('uchar');
  });

  test.each([2, 3, 4, 5, 6, 7, 8])('lying %i is upright', async (orientation) => {
    const page = await pageOf(lyingPng(await coloured().png().toBuffer(), orientation), 'a.png');
    const jpeg = await coloured()
      .jpeg({ quality: 100, chromaSubsampling: '4:4:4' })
      .withMetadata({ orientation })
      .toBuffer();
    expect(await difference(page, sharp(await sharp(jpeg).autoOrient().png().toBuffer()))).toBeLessThan(3);
    expect((await sharp(page.bytes).metadata()).exif).toBeUndefined();
  });
});

describe('WebP', () => {
  test.each([
    ['with loss', (image: Sharp) => image.webp({ quality: 95 })],
    ['without loss', (image: Sharp) => image.webp({ lossless: true })],
  ])('%s', async (_, write) => {
    expect(await difference(await pageOf(await write(coloured()).toBuffer(), 'a.webp'), coloured())).toBeLessThan(5);
  });

  test('of an animation, the first picture', async () => {
    const frames = await sharp([await coloured().png().toBuffer(), await black().png().toBuffer()], {
      join: { animated: true },
    })
      .webp({ lossless: true })
      .toBuffer();
    expect(await difference(await pageOf(frames, 'a.webp'), coloured())).toBeLessThan(5);
  });
});

describe('BMP', () => {
  test.each([
    '1',
    '4',
    '8',
    '8 from the top',
    '8 in runs',
    '4 in runs',
    '16',
    '16 with masks',
    '24',
    '32',
    '32 with alpha',
  ] as const)('of %s bits', async (kind) => {
    const image = kind.startsWith('1') && !kind.startsWith('16') ? black().threshold(128) : coloured();
    const bytes = bmpOf(await rawOf(image.clone()), WIDTH, HEIGHT, kind);
    // Few colours are kept to the nearest of a small palette, five bits a part to a 32nd.
    expect(await difference(await pageOf(bytes, 'a.bmp'), image)).toBeLessThan(kind.startsWith('4') ? 14 : 8);
  });
});
