// Opens JPEG, PNG and WebP pictures (one page) by sharp, and what open-tiff.ts shares with that.
// A JPEG or PNG that is already as a page picture must be is stored byte for byte.
import sharp, { type Metadata, type Sharp, type SharpOptions } from 'sharp';
import { type FileError, fileError } from '#shared/domain/letters/file-error.ts';
import { err, ok, type Result } from '#shared/kernel/result.ts';
import type { PagePicture } from '../../../ports/document-decoder.ts';
import { MOST_AS_IT_IS, MOST_HELD_BY_READER, MOST_HELD_BYTES, MOST_PIXELS } from '../limits.ts';
import { damaged, tooManyPixels, truncated } from '../refusals.ts';
import type { OpenDocument } from './opened.ts';
import { asJpeg, asPng } from './picture-file.ts';
import { pngOrientation } from './png-orientation.ts';

/** A picture with lines missing is refused; one that merely breaks a rule of its format is not. */
export const OPTIONS: SharpOptions = {
  failOn: 'error',
  sequentialRead: true,
  limitInputPixels: MOST_PIXELS,
  unlimited: false,
};
/** Metadata must be readable of pictures too large to decode: that is how they are known to be. */
const HEADER: SharpOptions = { ...OPTIONS, limitInputPixels: false };

export const WHITE = '#fff';

/** The message of the decoding library, as a refusal. */
function refusalOf(error: unknown): Result<never, FileError> {
  const text = error instanceof Error ? error.message : '';
  if (/premature|truncat|read error|not enough|unexpected end|parse image|incomplete/i.test(text)) return truncated();
  if (/not supported|not configured|not a whole number/i.test(text)) return err(fileError('file/unsupported'));
  return /pixel limit/i.test(text) ? err(fileError('file/too-large', 'too-many-pixels')) : damaged();
}

export const pixelsOf = ({ width, height, pageHeight }: Metadata): number => width * (pageHeight ?? height);

const SAMPLE_BYTES: Readonly<Record<string, number>> = { uchar: 1, char: 1, ushort: 2, short: 2 };

/** What must be in memory of a picture at one time, beyond some rows. */
function heldBytesOf(header: Metadata): number {
  const { format, channels, depth, isProgressive, chromaSubsampling, orientation } = header;
  const pixels = pixelsOf(header);
  const samples = pixels * channels * (SAMPLE_BYTES[depth] ?? 8);
  const turned = (orientation ?? 1) > 1 ? samples : 0;
  // libwebp unpacks to four channels whatever the file has, beside its own planes.
  if (format === 'webp') return pixels * 6 + turned;
  // The whole picture may be one strip.
  if (format === 'tiff') return samples + turned;
  if (!isProgressive) return turned;
  // A progressive JPEG keeps two bytes for every coefficient; colour is mostly at a quarter of the size.
  const coefficients = chromaSubsampling === '4:2:0' ? pixels * 3 : samples * 2;
  return turned + (format === 'jpeg' ? coefficients : samples);
}

export async function headerOf(bytes: Uint8Array, page: number): Promise<Result<Metadata, FileError>> {
  try {
    const header = await sharp(bytes, { ...HEADER, page }).metadata();
    const pixels = pixelsOf(header);
    return pixels > MOST_PIXELS || heldBytesOf(header) > MOST_HELD_BYTES ? tooManyPixels(pixels) : ok(header);
  } catch (error) {
    return refusalOf(error);
  }
}

const onePage = (page: () => Promise<Result<PagePicture, FileError>>): Result<OpenDocument, FileError> =>
  ok({ pages: 1, page, close: () => undefined });

type SingleType = 'image/jpeg' | 'image/png' | 'image/webp';

/** A file that holds one picture; of an animation, its first. */
export async function openPicture(bytes: Uint8Array, type: SingleType): Promise<Result<OpenDocument, FileError>> {
  const header = await headerOf(bytes, 0);
  if (!header.ok) return header;
  return onePage(() => attempt(() => pictureOf(bytes, type, header.value)));
}

export async function attempt(draw: () => Promise<PagePicture>): Promise<Result<PagePicture, FileError>> {
  try {
    return ok(await draw());
  } catch (error) {
    return refusalOf(error);
  }
}

/** As it is, it would be a burden to everyone who opens it later. */
export const isHeavy = (bytes: Uint8Array, header: Metadata): boolean =>
  bytes.length > MOST_AS_IT_IS || heldBytesOf(header) > MOST_HELD_BY_READER;

async function pictureOf(bytes: Uint8Array, type: SingleType, header: Metadata): Promise<PagePicture> {
  const colours = header.space === 'cmyk' || header.space === 'lab';
  const lies = type === 'image/png' ? pngOrientation(bytes) : (header.orientation ?? 1);
  const deep = header.depth !== 'uchar';
  const plain = lies === 1 && !header.hasAlpha && !colours && !deep && type !== 'image/webp';
  const heavy = isHeavy(bytes, header);
  if (plain && !heavy) {
    await decodesWhole(bytes);
    return { bytes, mediaType: type, width: header.width, height: header.height };
  }
  const image = turned(sharp(bytes, OPTIONS), type, lies).flatten({ background: WHITE }).toColourspace('srgb');
  const pixels = pixelsOf(header);
  if (heavy || type === 'image/webp') return asJpeg(image, pixels);
  return type === 'image/jpeg' ? asJpeg(image, pixels, 95) : asPng(image);
}

/** Upright. The library knows how a JPEG or a WebP lies, not how a PNG does: browsers do. */
function turned(image: Sharp, type: SingleType, lies: number): Sharp {
  if (type !== 'image/png' || lies === 1) return image.autoOrient();
  const mirrored = [2, 4, 5, 7].includes(lies) ? image.flop() : image;
  // Mirrored from side to side before it is turned, whichever order they are asked in.
  return mirrored.rotate({ 3: 180, 4: 180, 5: 270, 6: 90, 7: 90, 8: 270 }[lies] ?? 0);
}

/** @throws Error when a part of the picture is missing or broken. Decodes every line, keeps nothing. */
export async function decodesWhole(bytes: Uint8Array): Promise<void> {
  await sharp(bytes, OPTIONS).resize({ width: 64, fit: 'inside' }).raw().toBuffer();
}
