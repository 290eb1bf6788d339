// Tells what a file is from its first bytes and what its name claims. Does not decode.
import type { MediaType } from '../../ports/document-decoder.ts';

const starts = (bytes: Uint8Array, magic: readonly number[], at = 0): boolean =>
  bytes.length >= at + magic.length && magic.every((value, index) => bytes[at + index] === value);

const ascii = (text: string): number[] => [...text].map((character) => character.charCodeAt(0));

/** A PDF may have a little of something else before its header. */
const PDF_HEADER_WITHIN = 1024;

function holdsPdfHeader(bytes: Uint8Array): boolean {
  const magic = ascii('%PDF-');
  const last = Math.min(bytes.length - magic.length, PDF_HEADER_WITHIN);
  for (let at = 0; at <= last; at += 1) if (starts(bytes, magic, at)) return true;
  return false;
}

/** What the content is; null when it is nothing a letter may come as. */
export function mediaTypeOf(bytes: Uint8Array): MediaType | null {
  if (starts(bytes, [0xff, 0xd8, 0xff])) return 'image/jpeg';
  if (starts(bytes, [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])) return 'image/png';
  const tiff = [ascii('II*\0'), ascii('MM\0*'), ascii('II+\0'), ascii('MM\0+')];
  if (tiff.some((magic) => starts(bytes, magic))) return 'image/tiff';
  if (starts(bytes, ascii('RIFF')) && starts(bytes, ascii('WEBP'), 8)) return 'image/webp';
  if (starts(bytes, ascii('BM')) && isBitmapHeader(bytes)) return 'image/bmp';
  return holdsPdfHeader(bytes) ? 'application/pdf' : null;
}

const FOREIGN: readonly (readonly [name: string, magic: readonly number[], at: number])[] = [
  ['GIF', ascii('GIF8'), 0],
  ['HEIC', ascii('ftyp'), 4],
  ['ZIP', ascii('PK'), 0],
  ['RTF', ascii('{\\rtf'), 0],
  ['PostScript', ascii('%!PS'), 0],
  ['Word', [0xd0, 0xcf, 0x11, 0xe0], 0],
  ['XML', ascii('<?xml'), 0],
  ['HTML', ascii('<!DOCTYPE'), 0],
];

/** The name of a type that is known but not taken, to say more than "damaged". "ZIP" is also today's Word files. */
export const foreignTypeOf = (bytes: Uint8Array): string | null =>
  FOREIGN.find(([, magic, at]) => starts(bytes, magic, at))?.[0] ?? (isPlainText(bytes) ? 'TXT' : null);

const LOOKED_AT = 4096;

/** No control characters, and letters that are whole: no picture and no PDF begins like that. */
function isPlainText(bytes: Uint8Array): boolean {
  const text = new TextDecoder().decode(bytes.subarray(0, LOOKED_AT), { stream: true });
  // biome-ignore lint/suspicious/noControlCharactersInRegex: their absence is what tells
  return !/[\u0000-\u0008\u000e-\u001f\ufffd]/.test(text);
}

/** "BM" alone begins many texts: the size of the second header must be one that exists. */
function isBitmapHeader(bytes: Uint8Array): boolean {
  if (bytes.length < 26) return false;
  const size = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength).getUint32(14, true);
  return [12, 16, 40, 52, 56, 64, 108, 124].includes(size);
}

const EXTENSIONS: ReadonlyMap<string, MediaType> = new Map([
  ['pdf', 'application/pdf'],
  ['tif', 'image/tiff'],
  ['tiff', 'image/tiff'],
  ['jpg', 'image/jpeg'],
  ['jpeg', 'image/jpeg'],
  ['jpe', 'image/jpeg'],
  ['jfif', 'image/jpeg'],
  ['png', 'image/png'],
  ['webp', 'image/webp'],
  ['bmp', 'image/bmp'],
  ['dib', 'image/bmp'],
]);

/** What the extension of a name claims; null when it claims nothing known here (then the content decides). */
export function claimedTypeOf(name: string): MediaType | null {
  const dot = name.lastIndexOf('.');
  return dot < 0
    ? null
    : (EXTENSIONS.get(
        name
          .slice(dot + 1)
          .trim()
          .toLowerCase(),
      ) ?? null);
}

const NAMES: Readonly<Record<MediaType, string>> = {
  'application/pdf': 'PDF',
  'image/tiff': 'TIFF',
  'image/jpeg': 'JPEG',
  'image/png': 'PNG',
  'image/webp': 'WebP',
  'image/bmp': 'BMP',
};
/** The type as a person says it. */
export const nameOfType = (type: MediaType): string => NAMES[type];
