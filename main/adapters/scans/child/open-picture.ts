// Opens JPEG, PNG and WebP pictures (one page) and TIFF files (any number of pages), by sharp.
// A JPEG or PNG that is already as a page picture must be is stored byte for byte.
import sharp, { type Metadata, type SharpOptions } from 'sharp';
import { type FileError, fileError } from '#shared/domain/letters/file-error.ts';
import { err, ok, type Result } from '#shared/kernel/result.ts';
import type { PagePicture } from '../../../ports/document-decoder.ts';
import { MOST_AS_IT_IS, MOST_HELD_BY_READER, MOST_HELD_BYTES, MOST_PAGES, MOST_PIXELS } from '../limits.ts';
import { damaged, empty, tooManyPages, tooManyPixels, truncated } from '../refusals.ts';
import type { OpenDocument } from './opened.ts';
import { asJpeg, asPng, asTwoLevelPng } from './picture-file.ts';

/** A picture with lines missing is refused; one that merely breaks a rule of its format is not. */
const OPTIONS: SharpOptions = {
  failOn: 'error',
  sequentialRead: true,
  limitInputPixels: MOST_PIXELS,
  unlimited: false,
};
/** Metadata must be readable of pictures too large to decode: that is how they are known to be. */
const HEADER: SharpOptions = { ...OPTIONS, limitInputPixels: false };

const WHITE = '#fff';

/** The message of the decoding library, as a refusal. */
function refusalOf(error: unknown): Result<never, FileError> {
  const text = error instanceof Error ? error.message : '';
  if (/premature|truncat|read error|not enough|unexpected end|parse image|incomplete/i.test(text)) return truncated();
  return /pixel limit/i.test(text) ? err(fileError('file/too-large', 'too-many-pixels')) : damaged();
}

const pixelsOf = ({ width, height, pageHeight }: Metadata): number => width * (pageHeight ?? height);

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

async function headerOf(bytes: Uint8Array, page: number): Promise<Result<Metadata, FileError>> {
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

async function attempt(draw: () => Promise<PagePicture>): Promise<Result<PagePicture, FileError>> {
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
  const plain = (header.orientation ?? 1) === 1 && !header.hasAlpha && !colours && type !== 'image/webp';
  const heavy = isHeavy(bytes, header);
  if (plain && !heavy) {
    await decodesWhole(bytes);
    return { bytes, mediaType: type, width: header.width, height: header.height };
  }
  const image = sharp(bytes, OPTIONS).autoOrient().flatten({ background: WHITE }).toColourspace('srgb');
  const pixels = pixelsOf(header);
  if (heavy || type === 'image/webp') return asJpeg(image, pixels);
  return type === 'image/jpeg' ? asJpeg(image, pixels, 95) : asPng(image);
}

/** @throws Error when a part of the picture is missing or broken. Decodes every line, keeps nothing. */
export async function decodesWhole(bytes: Uint8Array): Promise<void> {
  await sharp(bytes, OPTIONS).resize({ width: 64, fit: 'inside' }).raw().toBuffer();
}

/** A TIFF file: its pages are its directories, thumbnails included if the scanner wrote any. */
export async function openTiff(bytes: Uint8Array): Promise<Result<OpenDocument, FileError>> {
  const first = await headerOf(bytes, 0);
  if (!first.ok) return first;
  const pages = first.value.pages ?? 1;
  if (pages < 1) return empty();
  if (pages > MOST_PAGES) return tooManyPages(pages);
  return ok({ pages, page: (index) => tiffPage(bytes, index), close: () => undefined });
}

async function tiffPage(bytes: Uint8Array, index: number): Promise<Result<PagePicture, FileError>> {
  const header = await headerOf(bytes, index);
  if (!header.ok) return header;
  const image = sharp(bytes, { ...OPTIONS, page: index })
    .autoOrient()
    .flatten({ background: WHITE });
  const twoLevels = header.value.bitsPerSample === 1 && header.value.channels === 1;
  return attempt(() =>
    twoLevels ? asTwoLevelPng(image) : asJpeg(image.toColourspace('srgb'), pixelsOf(header.value)),
  );
}
