// Pages of PDF files: two-level scans dot for dot, however they are packed and laid; boxes, turns and the text layer.
import { deflateSync } from 'node:zlib';
import { degrees, PDFDocument, StandardFonts, setTextRenderingMode, TextRenderingMode } from 'pdf-lib';
import sharp from 'sharp';
import { afterAll, describe, expect, test } from 'vitest';
import { createDocumentDecoder } from '#main/adapters/scans/child-document-decoder.ts';
import type { DecodedPage } from '#main/ports/document-decoder.ts';
import type { Word } from '#shared/domain/reading/reading.ts';
import { agreement } from '#shared/domain/reading/text-layer.ts';
import { newChild } from '../ocr/start-child.ts';
import * as scans from './sample-scans.ts';

const decoder = createDocumentDecoder({ newChild });
afterAll(() => decoder.close());

async function pageOf(bytes: Uint8Array): Promise<DecodedPage> {
  const result = await decoder.decode(bytes, 'a.pdf');
  const page = result.ok ? result.value.pages[0] : undefined;
  if (!page) throw new Error(JSON.stringify(result));
  return page;
}

const [WIDTH, HEIGHT] = [120, 96];
/** A bar, a block and a disc, packed as a fax (Group 4) with black as the first colour of a line. */
const GROUP_4 = Buffer.from(
  'JqB4FH//8h0v////////8f////8g2KP//////IZc/CD8IP0/T9P0//T/9P//////69//a/9r2va9rwwvDBeP4/////wAQAQ=',
  'base64',
);
/** The same, one byte a dot, 0 or 255. */
const dots = async (): Promise<Buffer> =>
  sharp(
    Buffer.from(
      `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${HEIGHT}"><rect width="100%" height="100%" fill="#fff"/><rect x="12" y="10" width="60" height="14" fill="#000"/><rect x="40" y="40" width="24" height="40" fill="#000"/><circle cx="95" cy="64" r="14" fill="#000"/></svg>`,
    ),
  )
    .flatten()
    .greyscale()
    .threshold(128)
    .extractChannel(0)
    .raw()
    .toBuffer();

/** One bit a dot, 1 is white, rows `from` to `to`. */
async function bits(from = 0, to = HEIGHT): Promise<Buffer> {
  const grey = await dots();
  const out = Buffer.alloc((WIDTH / 8) * (to - from));
  for (let at = 0; at < out.length * 8; at += 1) {
    if ((grey[from * WIDTH + at] ?? 0) > 127) out[at >> 3] = (out[at >> 3] ?? 0) | (128 >> (at & 7));
  }
  return out;
}

const stream = (dictionary: string, data: Buffer): string =>
  `<< ${dictionary} /Length ${data.length} >>\nstream\n${data.toString('latin1')}\nendstream`;

/** A page of 60 × 48 points: 144 dots an inch. */
function pageWith(content: string, images: readonly string[], extra = ''): Uint8Array {
  const names = images.map((_, at) => `/Im${at} ${at + 5} 0 R`).join(' ');
  return scans.pdfOf([
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Count 1 /Kids [3 0 R] >>',
    `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 60 48] ${extra} /Contents 4 0 R /Resources << /XObject << ${names} >> >> >>`,
    stream('', Buffer.from(content, 'latin1')),
    ...images,
  ]);
}

const WHOLE = 'q 60 0 0 48 0 0 cm /Im0 Do Q';
const SIZE = `/Type /XObject /Subtype /Image /Width ${WIDTH} /Height ${HEIGHT} /BitsPerComponent 1`;

/** A JBIG2 page of one region, packed as a fax. */
function jbig2(): Buffer {
  const segment = (number: number, type: number, data: Buffer): Buffer => {
    const head = Buffer.alloc(11);
    head.writeUInt32BE(number, 0);
    head[4] = type;
    head[6] = 1;
    head.writeUInt32BE(data.length, 7);
    return Buffer.concat([head, data]);
  };
  const page = Buffer.alloc(19);
  const region = Buffer.alloc(18);
  for (const part of [page, region]) {
    part.writeUInt32BE(WIDTH, 0);
    part.writeUInt32BE(HEIGHT, 4);
  }
  region[17] = 1;
  return Buffer.concat([segment(0, 48, page), segment(1, 38, Buffer.concat([region, GROUP_4]))]);
}

async function expectDots(page: DecodedPage, turn = 0): Promise<void> {
  const meant = sharp(await dots(), { raw: { width: WIDTH, height: HEIGHT, channels: 1 } }).rotate(turn);
  const { data, info } = await meant.extractChannel(0).raw().toBuffer({ resolveWithObject: true });
  expect([page.width, page.height, page.mediaType]).toEqual([info.width, info.height, 'image/png']);
  expect((await sharp(page.bytes).metadata()).bitsPerSample).toBe(1);
  const found = await sharp(page.bytes).extractChannel(0).raw().toBuffer();
  const wrong = data.reduce((sum, value, at) => sum + (value === found[at] ? 0 : 1), 0);
  expect(wrong).toBe(0);
}

describe('a two-level scan keeps every dot', () => {
  const fax = `/Filter /CCITTFaxDecode /DecodeParms << /K -1 /Columns ${WIDTH} /Rows ${HEIGHT}`;
  test.each([
    ['Group 4', async () => stream(`${SIZE} /ColorSpace /DeviceGray ${fax} /BlackIs1 true >>`, GROUP_4)],
    [
      'Group 4, black and white exchanged',
      async () => stream(`${SIZE} /ColorSpace /DeviceGray /Decode [1 0] ${fax} >>`, GROUP_4),
    ],
    ['JBIG2', async () => stream(`${SIZE} /ColorSpace /DeviceGray /Decode [1 0] /Filter /JBIG2Decode`, jbig2())],
    ['Flate', async () => stream(`${SIZE} /ColorSpace /DeviceGray /Filter /FlateDecode`, deflateSync(await bits()))],
    ['a stencil', async () => stream(`${SIZE} /ImageMask true`, await bits())],
    ['two colours', async () => stream(`${SIZE} /ColorSpace [/Indexed /DeviceRGB 1 <203090FFFFE0>]`, await bits())],
  ])('%s', async (_, image) => {
    await expectDots(await pageOf(pageWith(WHOLE, [await image()])));
  });

  test('in strips', async () => {
    const strip = async (from: number, to: number): Promise<string> =>
      stream(
        `/Subtype /Image /Width ${WIDTH} /Height ${to - from} /BitsPerComponent 1 /ColorSpace /DeviceGray`,
        await bits(from, to),
      );
    const content = 'q 60 0 0 32 0 16 cm /Im0 Do Q q 60 0 0 16 0 0 cm /Im1 Do Q';
    await expectDots(await pageOf(pageWith(content, [await strip(0, 64), await strip(64, HEIGHT)])));
  });

  test('inside the page’s own content', async () => {
    const hex = (await bits()).toString('hex');
    const inline = `q 60 0 0 48 0 0 cm\nBI /W ${WIDTH} /H ${HEIGHT} /BPC 1 /CS /G /F /AHx ID\n${hex}>\nEI Q`;
    await expectDots(await pageOf(pageWith(inline, [])));
  });

  test.each([90, 180, 270])('turned by %i', async (turn) => {
    const image = stream(`${SIZE} /ColorSpace /DeviceGray`, await bits());
    await expectDots(await pageOf(pageWith(WHOLE, [image], `/Rotate ${turn}`)), turn);
  });

  test('whatever the unit of the page', async () => {
    const image = stream(`${SIZE} /ColorSpace /DeviceGray`, await bits());
    await expectDots(await pageOf(pageWith(WHOLE, [image], '/UserUnit 3')));
  });

  test('but a page that is cropped shows the part that is left', async () => {
    const image = stream(`${SIZE} /ColorSpace /DeviceGray`, await bits());
    const page = await pageOf(pageWith(WHOLE, [image], '/CropBox [0 24 30 48]'));
    expect([page.width, page.height]).toEqual([60, 48]);
    const found = await sharp(page.bytes).extractChannel(0).raw().toBuffer();
    const whole = await dots();
    for (let y = 0; y < 48; y += 1)
      for (let x = 0; x < 60; x += 1) expect(found[y * 60 + x]).toBe(whole[y * WIDTH + x]);
  });
});

const SENTENCE = 'Madame, je vous écris de la maison d’arrêt pour demander de l’aide';

async function withText(
  change: (page: ReturnType<PDFDocument['addPage']>) => void,
  picture = false,
): Promise<Uint8Array> {
  const pdf = await PDFDocument.create();
  const page = pdf.addPage([595, 842]);
  if (picture) page.drawImage(await pdf.embedJpg(await scans.jpeg()), { x: 0, y: 0, width: 595, height: 842 });
  page.setFont(await pdf.embedFont(StandardFonts.Helvetica));
  change(page);
  return pdf.save();
}

const textOf = (words: readonly Word[] | undefined): string => (words ?? []).map(({ text }) => text).join(' ');

describe('the text layer', () => {
  test('has the words that are drawn, where they are drawn', async () => {
    const page = await pageOf(await withText((sheet) => sheet.drawText(SENTENCE, { x: 72, y: 700, size: 12 })));
    expect(page.textLayer?.visible).toBe(true);
    expect(textOf(page.textLayer?.words)).toBe(SENTENCE);
    // 72 points from the left and 142 from the top, at 300 dots an inch.
    const [x, y, , height] = page.textLayer?.words[0]?.box ?? [0, 0, 0, 0];
    expect(Math.abs(x - 300)).toBeLessThan(8);
    expect(y).toBeLessThan(592);
    expect(y + height).toBeGreaterThan(588);
    const ink = await sharp(page.bytes).extract({ left: x, top: y, width: 150, height }).greyscale().stats();
    expect(ink.channels[0]?.min).toBeLessThan(60);
  });

  test('of a turned page lies on the turned picture', async () => {
    const page = await pageOf(
      await withText((sheet) => {
        sheet.drawText('Longuenesse', { x: 72, y: 700, size: 12 });
        sheet.setRotation(degrees(90));
      }),
    );
    expect(page.width).toBeGreaterThan(page.height);
    const [x, y, width, height] = page.textLayer?.words[0]?.box ?? [0, 0, 0, 0];
    expect(height).toBeGreaterThan(width);
    const ink = await sharp(page.bytes).extract({ left: x, top: y, width, height }).greyscale().stats();
    expect(ink.channels[0]?.min).toBeLessThan(60);
  });

  test('behind a scan is another program’s reading, and the scan stays untouched', async () => {
    const bytes = await withText((sheet) => {
      sheet.pushOperators(setTextRenderingMode(TextRenderingMode.Invisible));
      sheet.drawText(SENTENCE, { x: 72, y: 700, size: 12 });
    }, true);
    const page = await pageOf(bytes);
    expect(page.textLayer?.visible).toBe(false);
    expect(textOf(page.textLayer?.words)).toBe(SENTENCE);
    expect(Buffer.from(page.bytes).equals(await scans.jpeg())).toBe(true);
    const words = page.textLayer?.words ?? [];
    expect(agreement(words, words)).toBe(1);
    expect(words.every(({ box }) => box[0] + box[2] <= scans.WIDTH && box[1] + box[3] <= scans.HEIGHT)).toBe(true);
  });

  test('is absent where there is none, where it lies outside the page, and from pictures', async () => {
    expect((await pageOf(await scans.scannedPdf(1))).textLayer).toBeNull();
    const outside = await withText((sheet) => sheet.drawText(SENTENCE, { x: 72, y: -300, size: 12 }));
    expect((await pageOf(outside)).textLayer).toBeNull();
    const picture = await decoder.decode(await scans.jpeg(), 'a.jpg');
    expect(picture.ok && (picture.value.pages[0]?.textLayer ?? null)).toBeNull();
  });
});
