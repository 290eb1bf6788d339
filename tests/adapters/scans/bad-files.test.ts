// Whatever arrives is refused with a code of the closed list, and nothing throws, hangs or takes the desk's memory.
import { readFile } from 'node:fs/promises';
import { deflateSync } from 'node:zlib';
import { PDFDocument } from 'pdf-lib';
import sharp from 'sharp';
import { afterAll, describe, expect, test } from 'vitest';
import { createDocumentDecoder } from '#main/adapters/scans/child-document-decoder.ts';
import { FILE_ERRORS, type FileError } from '#shared/domain/letters/file-error.ts';
import { newChild } from '../ocr/start-child.ts';
import * as scans from './sample-scans.ts';

const decoder = createDocumentDecoder({ newChild });
afterAll(() => decoder.close());

async function refusal(bytes: Uint8Array, name: string): Promise<FileError> {
  const result = await decoder.decode(bytes, name);
  if (result.ok) throw new Error(`${name} was taken`);
  return result.error;
}

describe('what can be seen without decoding', () => {
  test('nothing at all', async () => {
    expect(await refusal(new Uint8Array(0), 'vide.pdf')).toMatchObject({ code: 'file/empty' });
  });

  test('a JPEG named .pdf, and a Word file named .pdf', async () => {
    expect(await refusal(await scans.jpeg(), 'lettre.pdf')).toEqual({
      code: 'file/unsupported',
      cause: 'mislabelled',
      facts: { found: 'JPEG', named: 'PDF' },
    });
    expect(await refusal(Buffer.from('PK\x03\x04 rest of a document'), 'lettre.PDF')).toMatchObject({
      cause: 'mislabelled',
      facts: { found: 'ZIP', named: 'PDF' },
    });
  });

  test('a type that is not taken, under its own name', async () => {
    expect(await refusal(Buffer.from('Bonjour, ceci est un texte.'), 'a.txt')).toMatchObject({
      code: 'file/unsupported',
      cause: null,
    });
  });

  test('more bytes than a letter has', async () => {
    const giant = new Uint8Array(150_000_001);
    giant.set(Buffer.from('%PDF-1.4'));
    expect(await refusal(giant, 'a.pdf')).toMatchObject({ code: 'file/too-large', cause: 'too-many-bytes' });
  });
});

/** A PNG that says it has so many pixels, and has a few bytes of them. */
function pngClaiming(width: number, height: number): Buffer {
  const small = Buffer.from('89504e470d0a1a0a0000000d49484452000000010000000108000000003a7e9b55', 'hex');
  small.writeUInt32BE(width, 16);
  small.writeUInt32BE(height, 20);
  const header = small.subarray(12, 29);
  let crc = 0xffffffff;
  for (const byte of header) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit += 1) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1;
  }
  small.writeUInt32BE((crc ^ 0xffffffff) >>> 0, 29);
  const data = deflateSync(Buffer.alloc(10_000));
  const length = Buffer.alloc(4);
  length.writeUInt32BE(data.length);
  return Buffer.concat([small, length, Buffer.from('IDAT'), data, Buffer.alloc(4)]);
}

describe('too large', () => {
  test('pictures of 200 megapixels, by what their header says', async () => {
    const jpeg = await sharp({ create: { width: 16, height: 16, channels: 3, background: '#fff' } })
      .jpeg()
      .toBuffer();
    const frame = jpeg.indexOf(Buffer.from([0xff, 0xc0]));
    jpeg.writeUInt16BE(14_200, frame + 5);
    jpeg.writeUInt16BE(14_200, frame + 7);
    const bitmap = scans.bmp();
    bitmap.writeInt32LE(14_200, 18);
    bitmap.writeInt32LE(14_200, 22);
    const started = performance.now();
    for (const [bytes, name] of [
      [pngClaiming(14_200, 14_200), 'a.png'],
      [jpeg, 'a.jpg'],
      [bitmap, 'a.bmp'],
    ] as const) {
      expect(await refusal(bytes, name)).toMatchObject({ code: 'file/too-large', cause: 'too-many-pixels' });
    }
    expect(performance.now() - started).toBeLessThan(5000);
  });

  test('a PDF that holds such a picture', async () => {
    const image = `<< /Type /XObject /Subtype /Image /Width 20000 /Height 20000 /BitsPerComponent 8 /ColorSpace /DeviceRGB /Length 4 >>\nstream\nabcd\nendstream`;
    const content = '<< /Length 28 >>\nstream\n595 0 0 842 0 0 cm /Im0 Do  \nendstream';
    const file = scans.pdfOf([
      '<< /Type /Catalog /Pages 2 0 R >>',
      '<< /Type /Pages /Count 1 /Kids [3 0 R] >>',
      '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /XObject << /Im0 5 0 R >> >> >>',
      content,
      image,
    ]);
    expect(await refusal(file, 'a.pdf')).toMatchObject({ code: 'file/too-large', cause: 'too-many-pixels' });
  });

  test('5,000 pages, at once', async () => {
    const file = scans.manyPages(5000);
    await decoder.decode(await scans.digitalPdf(), 'warm.pdf');
    const started = performance.now();
    expect(await refusal(file, 'annuaire.pdf')).toEqual({
      code: 'file/too-many-pages',
      cause: null,
      facts: { pages: '5000', limit: '500' },
    });
    expect(performance.now() - started).toBeLessThan(3000);
  });

  test('600 pages of TIFF', async () => {
    const file = scans.tiffOf(Array.from({ length: 600 }, () => scans.tiffPage(0, 1)));
    expect(await refusal(file, 'fax.tiff')).toMatchObject({ code: 'file/too-many-pages' });
  });
});

describe('PDF', () => {
  test('with a password', async () => {
    const secret = Buffer.from(await readFile(new URL('./encrypted.pdf.base64', import.meta.url), 'utf8'), 'base64');
    expect(await refusal(secret, 'secret.pdf')).toMatchObject({ code: 'file/encrypted' });
  });

  test('without a page', async () => {
    expect(await refusal(scans.manyPages(0), 'a.pdf')).toMatchObject({ code: 'file/empty' });
  });

  test('whose pages are not all there', async () => {
    const lost = scans.pdfOf([
      '<< /Type /Catalog /Pages 2 0 R >>',
      '<< /Type /Pages /Count 2 /Kids [3 0 R 9 0 R] >>',
      '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] >>',
    ]);
    expect(await refusal(lost, 'a.pdf')).toMatchObject({ code: 'file/damaged' });
  });

  test('cut off anywhere is damaged, never a shorter letter', async () => {
    const whole = await scans.scannedPdf(3);
    for (const share of [0.02, 0.2, 0.35, 0.5, 0.65, 0.8, 0.95, 0.99]) {
      const { code } = await refusal(whole.subarray(0, Math.floor(whole.length * share)), 'a.pdf');
      expect(code, `cut at ${share}`).toBe('file/damaged');
    }
  });

  test('that wants repair but has all its pages is taken', async () => {
    const pdf = Buffer.from(await scans.scannedPdf(2)).toString('latin1');
    const shifted = Buffer.from(pdf.replace(/startxref\n\d+/, 'startxref\n12'), 'latin1');
    const result = await decoder.decode(shifted, 'a.pdf');
    expect(result.ok && result.value.pages.length).toBe(2);
  });
});

describe('cut pictures', () => {
  test('are damaged, and said to be cut', async () => {
    const noisy = sharp({
      create: {
        width: 600,
        height: 800,
        channels: 3,
        background: '#fff',
        noise: { type: 'gaussian', mean: 200, sigma: 20 },
      },
    });
    for (const [bytes, name] of [
      [await noisy.clone().jpeg().toBuffer(), 'a.jpg'],
      [await noisy.clone().png().toBuffer(), 'a.png'],
      [await noisy.clone().webp().toBuffer(), 'a.webp'],
      [await noisy.clone().tiff({ compression: 'lzw' }).toBuffer(), 'a.tif'],
      [scans.bmp(300, 300), 'a.bmp'],
    ] as const) {
      for (const share of [0.3, 0.7, 0.97]) {
        const error = await refusal(bytes.subarray(0, Math.floor(bytes.length * share)), name);
        expect(error, `${name} cut at ${share}`).toMatchObject({ code: 'file/damaged' });
        if (name !== 'a.tif') expect(error.cause, `${name} cut at ${share}`).toBe('truncated');
      }
    }
  });
});

/** Small and repeatable: the point is that runs can be compared, not that the numbers are good. */
function randomBytes(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state >>> 24;
  };
}

test('random damage is survived, and every refusal is on the list', { timeout: 120_000 }, async () => {
  const wholes = [
    [await scans.jpeg(), 'a.jpg'],
    [await scans.png(), 'a.png'],
    [await scans.webp(), 'a.webp'],
    [scans.bmp(), 'a.bmp'],
    [scans.tiffOf([scans.tiffPage(0, 1), scans.tiffPage(1, 8)]), 'a.tif'],
    [Buffer.from(await scans.scannedPdf(1)), 'a.pdf'],
    [Buffer.from(await scans.digitalPdf(1)), 'a.pdf'],
  ] as const;
  const next = randomBytes(20_261_122);
  const outcomes = new Set<string>();
  for (let round = 0; round < 8; round += 1) {
    for (const [whole, name] of wholes) {
      const bytes = Buffer.from(round % 2 === 0 ? whole : whole.subarray(0, Math.floor((whole.length * next()) / 256)));
      for (let blow = 0; blow < 12; blow += 1)
        bytes[Math.floor((bytes.length * (next() * 256 + next())) / 65_536)] = next();
      const result = await decoder.decode(bytes, name);
      outcomes.add(result.ok ? 'taken' : result.error.code);
      if (!result.ok) expect(FILE_ERRORS).toContain(result.error.code);
    }
    const noise = Buffer.from(Array.from({ length: 4000 }, next));
    expect((await refusal(noise, 'a.pdf')).code).toBe('file/damaged');
  }
  expect(outcomes).toContain('file/damaged');
  // The decoder still works after all of this.
  expect((await decoder.decode(await scans.scannedPdf(1), 'b.pdf')).ok).toBe(true);
});

test('the password sample opens with its password: it is encrypted, not broken', async () => {
  const secret = Buffer.from(await readFile(new URL('./encrypted.pdf.base64', import.meta.url), 'utf8'), 'base64');
  const mupdf = await import('mupdf');
  const pdf = mupdf.Document.openDocument(secret, 'application/pdf');
  expect(pdf.needsPassword()).toBe(true);
  expect(pdf.authenticatePassword('vaguemestre')).not.toBe(0);
  expect(pdf.countPages()).toBe(1);
  expect(await PDFDocument.load(secret).catch(() => 'refused')).toBe('refused');
});
