import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { createPdfMaker } from '#main/adapters/pdf/pdf-maker.ts';
import type { PdfPage } from '#main/ports/correspondence.ts';
import type { CalendarDate } from '#shared/kernel/calendar-date.ts';
import { greysOf, openPdf, shownSize } from './render.ts';

const pdfMaker = createPdfMaker();
const scan = (pages: readonly PdfPage[], reference = 'V-3F9A-07C2') =>
  pdfMaker.scan({ pages, reference, receivedOn: '2026-12-01' as CalendarDate });

/** A white page with a black top left quarter. */
const page = (width: number, height: number) =>
  sharp({ create: { width, height, channels: 3, background: 'white' } }).composite([
    {
      input: { create: { width: width >> 1, height: height >> 1, channels: 3, background: 'black' } },
      left: 0,
      top: 0,
    },
  ]);
const jpeg = async (width = 420, height = 594): Promise<PdfPage> => ({
  picture: await page(width, height).jpeg().toBuffer(),
  mediaType: 'image/jpeg',
  reading: null,
});
const png = (picture: Uint8Array): PdfPage => ({ picture, mediaType: 'image/png', reading: null });

/** Says the resolution the way scanners do: in a JFIF header, which sharp does not write. */
function withJfif(jpegBytes: Buffer, dpi: number): Buffer {
  const header = Buffer.from('ffe000104a46494600010101000000000000', 'hex');
  header.writeUInt16BE(dpi, 12);
  header.writeUInt16BE(dpi, 14);
  return Buffer.concat([jpegBytes.subarray(0, 2), header, jpegBytes.subarray(2)]);
}

async function darkQuarter(pdf: Uint8Array): Promise<string> {
  const { width, height, at } = await greysOf(pdf);
  const [left, right, top, bottom] = [width * 0.2, width * 0.8, height * 0.2, height * 0.8];
  const quarters = [
    ['top left', left, top],
    ['top right', right, top],
    ['bottom right', right, bottom],
    ['bottom left', left, bottom],
  ] as const;
  return quarters
    .filter(([, x, y]) => at(x, y) < 60)
    .map(([name]) => name)
    .join();
}

describe('the PDF of a scan', () => {
  it('holds the JPEG itself, byte for byte', async () => {
    const one = await jpeg();
    expect(Buffer.from(await scan([one])).includes(Buffer.from(one.picture))).toBe(true);
    // Also when the bytes are a part of a larger buffer.
    const part = new Uint8Array(Buffer.concat([Buffer.alloc(100, 1), one.picture])).subarray(100);
    expect(await darkQuarter(await scan([{ ...one, picture: part }]))).toBe('top left');
  });

  it.each([
    [0, 'top left', 210, 297],
    [90, 'top right', 297, 210],
    [180, 'bottom right', 210, 297],
    [270, 'bottom left', 297, 210],
  ] as const)('shows a page to be turned by %i upright', async (rotation, corner, width, height) => {
    const pdf = await scan([{ ...(await jpeg()), reading: { rotation, width, height, words: [] } }]);
    expect(await darkQuarter(pdf)).toBe(corner);
    const [shownWidth, shownHeight] = shownSize(pdf);
    expect([Math.round(shownWidth), Math.round(shownHeight)]).toEqual([width, height]);
  });

  it.each([
    ['A4 of unknown resolution', 1240, 1754, null, [210, 297]],
    ['A4 on its side', 1754, 1240, null, [297, 210]],
    ['US letter', 1700, 2200, null, [210, 272]],
    ['a strip', 400, 2000, null, [59, 297]],
    ['a square', 1000, 1000, null, [210, 210]],
    ['A4 at 200 dpi', 1654, 2339, 200, [210, 297]],
    ['a DL envelope at 300 dpi', 2598, 1299, 300, [220, 110]],
    ['A3 at 150 dpi', 1754, 2480, 150, [297, 420]],
    ['a photo that says 72 dpi', 3000, 4000, 72, [210, 280]],
    ['a huge page by its dpi', 1950, 2600, 110, [210, 280]],
  ] as const)('gives %s its size on paper', async (_, width, height, dpi, size) => {
    const blank = sharp({ create: { width, height, channels: 3, background: 'white' } });
    const asPng = await (dpi === null ? blank.clone() : blank.clone().withMetadata({ density: dpi })).png().toBuffer();
    const asJpeg = await blank.clone().jpeg().toBuffer();
    const jpegPage = { ...(await jpeg()), picture: dpi === null ? asJpeg : withJfif(asJpeg, dpi) };
    for (const one of [jpegPage, png(asPng)]) expect(shownSize(await scan([one])).map(Math.round)).toEqual(size);
  });

  it.each<[string, () => Promise<Buffer>]>([
    ['RGB', () => page(420, 594).png().toBuffer()],
    ['grey', () => page(420, 594).greyscale().png().toBuffer()],
    ['16 bits', () => page(420, 594).toColourspace('rgb16').png().toBuffer()],
    ['palette', () => page(420, 594).png({ palette: true, colours: 16 }).toBuffer()],
    ['palette of two', () => page(420, 594).png({ palette: true, colours: 2 }).toBuffer()],
    ['interlaced', () => page(420, 594).png({ progressive: true }).toBuffer()],
    ['transparent', () => page(420, 594).ensureAlpha().png().toBuffer()],
  ])('shows a PNG as it is: %s', async (_, picture) => {
    expect(await darkQuarter(await scan([png(await picture())]))).toBe('top left');
  });

  it('keeps the compressed rows of a PNG: a black-and-white page stays small', async () => {
    const picture = await page(2480, 3508).png({ palette: true, colours: 2 }).toBuffer();
    expect((await scan([png(picture)])).length).toBeLessThan(picture.length + 5000);
  });

  it('shows a grey JPEG and a CMYK JPEG', async () => {
    for (const picture of [page(420, 594).greyscale(), page(420, 594).toColourspace('cmyk')]) {
      const pdf = await scan([{ ...(await jpeg()), picture: await picture.jpeg().toBuffer() }]);
      expect(await darkQuarter(pdf)).toBe('top left');
    }
  });

  it('has one page a picture, in order', async () => {
    const pdf = await scan(
      [await jpeg(420, 594), png(await page(594, 420).png().toBuffer()), await jpeg(300, 300)],
      'Courrier',
    );
    expect(openPdf(pdf).countPages()).toBe(3);
    expect(shownSize(pdf, 1).map(Math.round)).toEqual([297, 210]);
  });

  it('is the same for the same letter, says its reference and day, and no time', async () => {
    const pages = [await jpeg()];
    const pdf = Buffer.from(await scan(pages));
    expect(pdf.equals(Buffer.from(await scan(pages)))).toBe(true);
    expect(pdf.equals(Buffer.from(await scan(pages, 'V-0000-0001')))).toBe(false);
    expect(openPdf(pdf).getMetaData('info:Title')).toBe('Courrier V-3F9A-07C2, reçu le 1er\u00a0décembre\u00a02026');
    expect(openPdf(pdf).getMetaData('info:Producer')).toBe('Vaguemestre');
    expect(openPdf(pdf).getMetaData('info:CreationDate')).toBeFalsy();
  });

  it('throws on no page and on what is no picture', async () => {
    await expect(scan([])).rejects.toThrow();
    await expect(scan([png(new Uint8Array(100))])).rejects.toThrow();
    await expect(scan([{ ...(await jpeg()), picture: new Uint8Array(100) }])).rejects.toThrow();
  });
});
