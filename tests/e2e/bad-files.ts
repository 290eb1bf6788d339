// Files as they should not come: broken, locked, mislabelled, far too large. Made on the spot, each as cheaply as it
// can be; what must be refused for its size is really of that size where a header alone would not prove it.
import { createCipheriv, createHash } from 'node:crypto';
import { crc32, deflateSync } from 'node:zlib';
import sharp from 'sharp';
import { digitalPdf, pdfOf } from '../adapters/scans/sample-scans.ts';

const noisy = (width: number, height: number) =>
  sharp({
    create: { width, height, channels: 3, background: '#fff', noise: { type: 'gaussian', mean: 210, sigma: 25 } },
  });

export const noisyJpeg = (width = 500, height = 700): Promise<Buffer> => noisy(width, height).jpeg().toBuffer();
export const noisyPng = (width = 500, height = 700): Promise<Buffer> => noisy(width, height).png().toBuffer();
export const noisyTiff = (): Promise<Buffer> => noisy(500, 700).tiff({ compression: 'lzw' }).toBuffer();
export const firstShare = (bytes: Uint8Array, share: number): Uint8Array =>
  bytes.subarray(0, Math.floor(bytes.length * share));

/** A blank page of so many pixels, all of them there. */
export const blank = (width: number, height: number) =>
  sharp({ create: { width, height, channels: 3, background: '#fdfbf4' }, limitInputPixels: false });

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

/** The middle of a PDF overwritten: begins and ends as it should, and its objects are gone. */
export async function damagedPdf(): Promise<Buffer> {
  const bytes = Buffer.from(await digitalPdf(3));
  return noise(bytes.length - 200).copy(bytes, 100) > 0 ? bytes : bytes;
}

export const pdfWithoutPages = (): Uint8Array =>
  pdfOf(['<< /Type /Catalog /Pages 2 0 R >>', '<< /Type /Pages /Count 0 /Kids [] >>']);

/** Opens only with the password « vaguemestre » (standard security handler, revision 2: RC4 of 40 bits). */
export function lockedPdf(): Uint8Array {
  const id = '00112233445566778899aabbccddeeff';
  // The keys of both passwords are wrong on purpose: whatever is tried, it does not open.
  const secret = createHash('sha256').update('vaguemestre').digest('hex');
  const encrypt = `<< /Filter /Standard /V 1 /R 2 /O <${secret}> /U <${secret}> /P -44 >>`;
  return pdfOf(
    [
      '<< /Type /Catalog /Pages 2 0 R >>',
      '<< /Type /Pages /Count 1 /Kids [3 0 R] >>',
      '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] >>',
      encrypt,
    ],
    `/Encrypt 4 0 R /ID [<${id}> <${id}>]`,
  );
}

/** A page that is one image XObject; `size` in points. */
export function imagePdf(image: string, size: readonly [number, number] = [595, 842]): Uint8Array {
  const content = `${size[0]} 0 0 ${size[1]} 0 0 cm /Im0 Do`;
  return pdfOf([
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Count 1 /Kids [3 0 R] >>',
    `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 ${size[0]} ${size[1]}] /Contents 4 0 R /Resources << /XObject << /Im0 5 0 R >> >> >>`,
    `<< /Length ${content.length} >>\nstream\n${content}\nendstream`,
    image,
  ]);
}

/** An uncompressed grey image of a few pixels, for a page of any size. */
export const smallImage = (): string =>
  '<< /Type /XObject /Subtype /Image /Width 4 /Height 4 /BitsPerComponent 8 /ColorSpace /DeviceGray /Length 16 >>\n' +
  'stream\nABCDEFGHIJKLMNOP\nendstream';

function chunk(type: string, body: Uint8Array): Buffer {
  const out = Buffer.alloc(12 + body.length);
  out.writeUInt32BE(body.length);
  out.write(type, 4, 'latin1');
  out.set(body, 8);
  out.writeUInt32BE(crc32(out.subarray(4, 8 + body.length)), 8 + body.length);
  return out;
}

export type PngShape = { readonly colour: 0 | 2 | 6; readonly bits: 1 | 8 | 16; readonly interlaced: boolean };
const CHANNELS = { 0: 1, 2: 3, 6: 4 } as const;

/** A white PNG whose every row is there: some kilobytes in the file, `width × height × channels` once unpacked. */
export function bomb(width: number, height: number, { colour, bits, interlaced }: PngShape): Buffer {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([bits, colour, 0, 0, interlaced ? 1 : 0], 8);
  const row = Math.ceil((width * CHANNELS[colour] * bits) / 8) + 1;
  // Interlacing adds a little for each of its seven passes.
  const length = row * height + (interlaced ? height * 8 + row : 0);
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  return Buffer.concat([
    signature,
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(Buffer.alloc(length), { level: 1 })),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}
void createCipheriv;
