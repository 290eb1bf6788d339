// Files as they should not come: broken, locked, mislabelled, far too large. Made on the spot, each as cheaply as it
// can be; what must be refused for its size is really of that size where a header alone would not prove it.
import { readFile } from 'node:fs/promises';
import { crc32, deflateSync } from 'node:zlib';
import { PDFDocument, StandardFonts } from 'pdf-lib';
import sharp, { type Sharp } from 'sharp';
import { digitalPdf, pdfOf } from '../adapters/scans/sample-scans.ts';

const noisy = (width = 500, height = 700): Sharp =>
  sharp({
    create: { width, height, channels: 3, background: '#fff', noise: { type: 'gaussian', mean: 210, sigma: 25 } },
  });
export const noisyJpeg = (): Promise<Buffer> => noisy().jpeg().toBuffer();
export const noisyPng = (): Promise<Buffer> => noisy().png().toBuffer();
export const noisyTiff = (): Promise<Buffer> => noisy().tiff({ compression: 'lzw' }).toBuffer();
export const firstShare = (bytes: Uint8Array, share: number): Uint8Array =>
  bytes.subarray(0, Math.floor(bytes.length * share));

/** A blank page of so many pixels, all of them there. */
export const blank = (width: number, height: number): Sharp =>
  sharp({ create: { width, height, channels: 3, background: '#fdfbf4' }, limitInputPixels: false });

/** The same in grey, as JPEG: a third of the work. */
export const blankGreyJpeg = (width: number, height: number): Promise<Buffer> =>
  sharp(Buffer.alloc(width * height, 250), { raw: { width, height, channels: 1 }, limitInputPixels: false })
    .jpeg({ quality: 50 })
    .toBuffer();

/** Bytes that look like nothing, the same every time. */
export function noise(length: number): Buffer {
  let state = 20_261_122;
  return Buffer.from(
    Array.from({ length }, () => {
      state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
      return state >>> 24;
    }),
  );
}

/** Begins and ends as a PDF should; what lies between is gone. */
export async function damagedPdf(): Promise<Buffer> {
  const bytes = Buffer.from(await digitalPdf(3));
  bytes.set(noise(bytes.length - 200), 100);
  return bytes;
}

/** Opens only with a password. */
export const lockedPdf = async (): Promise<Buffer> =>
  Buffer.from(await readFile(new URL('../adapters/scans/encrypted.pdf.base64', import.meta.url), 'utf8'), 'base64');

export const pdfWithoutPages = (): Uint8Array =>
  pdfOf(['<< /Type /Catalog /Pages 2 0 R >>', '<< /Type /Pages /Count 0 /Kids [] >>']);

/** One grey picture of a few pixels on a page of any size, in points. */
export function picturePage(width: number, height: number): Uint8Array {
  const content = `${width} 0 0 ${height} 0 0 cm /Im0 Do`;
  return pdfOf([
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Count 1 /Kids [3 0 R] >>',
    `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 ${width} ${height}] /Contents 4 0 R /Resources << /XObject << /Im0 5 0 R >> >> >>`,
    `<< /Length ${content.length} >>\nstream\n${content}\nendstream`,
    '<< /Type /XObject /Subtype /Image /Width 4 /Height 4 /BitsPerComponent 8 /ColorSpace /DeviceGray /Length 16 >>\n' +
      'stream\nABCDEFGHIJKLMNOP\nendstream',
  ]);
}

/** Lines of type on one page: read in a second. */
export async function typedPdf(lines: readonly string[]): Promise<Uint8Array> {
  const pdf = await PDFDocument.create();
  const font = await pdf.embedFont(StandardFonts.Helvetica);
  const page = pdf.addPage([595, 842]);
  for (const [at, line] of lines.entries()) page.drawText(line, { x: 60, y: 780 - at * 26, size: 13, font });
  return pdf.save();
}

/** A letter from Amiens without anything urgent; `tag` makes it another file. */
export const goodLetter = (tag: string): Promise<Uint8Array> =>
  typedPdf([
    'M. KANARIVO Zebulon',
    "N° d'écrou : 48213",
    "Maison d'arrêt d'Amiens",
    '85 avenue de la Défense Passive',
    '80000 AMIENS',
    'La Cimade, 91 rue Oberkampf, 75011 Paris',
    'Madame, Monsieur,',
    'Je suis détenu à Amiens et je voudrais apprendre le français.',
    'Pouvez-vous me dire quels livres demander à la bibliothèque ?',
    'Je vous remercie de votre réponse.',
    tag,
  ]);
/** Words of that letter: they may appear in results, nowhere else. */
export const CANARIES = /KANARIVO|Zebulon|48213|bibliothèque/i;

/** A page without a word, which is read at once; `tag` makes it another file. */
export async function emptyLetter(tag: string): Promise<Uint8Array> {
  const pdf = await PDFDocument.create();
  pdf.setSubject(tag);
  pdf.addPage([595, 842]);
  return pdf.save();
}

/** A whole JPEG of any weight: comments before a small picture. */
export async function heavyJpeg(megabytes: number): Promise<Buffer> {
  const picture = await blank(500, 700).jpeg().toBuffer();
  const comment = Buffer.alloc(65_002, ' ');
  comment.set([0xff, 0xfe, 65_000 >> 8, 65_000 & 255]);
  const comments = Array.from({ length: Math.floor((megabytes * 1_000_000) / comment.length) }, () => comment);
  return Buffer.concat([picture.subarray(0, 2), ...comments, picture.subarray(2)]);
}

function chunk(type: string, body: Uint8Array): Buffer {
  const out = Buffer.alloc(12 + body.length);
  out.writeUInt32BE(body.length);
  out.write(type, 4, 'latin1');
  out.set(body, 8);
  out.writeUInt32BE(crc32(out.subarray(4, 8 + body.length)), 8 + body.length);
  return out;
}

type PngShape = { readonly colour: 'grey' | 'rgba'; readonly bits: 1 | 8 | 16; readonly interlaced?: boolean };

/** A blank PNG whose every row is there: kilobytes in the file, hundreds of megabytes once unpacked. */
export function bomb(width: number, height: number, { colour, bits, interlaced = false }: PngShape): Buffer {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([bits, colour === 'grey' ? 0 : 6, 0, 0, interlaced ? 1 : 0], 8);
  const row = Math.ceil((width * (colour === 'grey' ? 1 : 4) * bits) / 8) + 1;
  // Interlacing adds a little for each of its seven passes.
  const length = row * height + (interlaced ? height * 8 + row : 0);
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(Buffer.alloc(length), { level: 1 })),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}
