// Decodes a stored page picture into grey pixels at the size the recogniser reads best, and says which of them are
// ink of a colour. Knows nothing of text.
import sharp from 'sharp';
import type { Grey } from './grey.ts';

/** Long side of the picture that is read: an A4 page at 200 dots an inch. Larger ones cost time and gain no word. */
export const USUAL = 2340;
/** Small letters and large sheets are read at up to an A4 page at 300 dots an inch. */
export const LARGEST = 3600;
const MOST_ENLARGED = 3;
const PIXEL_LIMIT = 110_000_000;
/** Red, green and blue of coloured ink differ by at least this much, of 255. */
const COLOURED = 48;

/** How the picture that is read lies on the stored one. */
export type PageScale = {
  /** Pixels of the picture that is read for one pixel of the stored picture. */
  readonly scale: number;
  /** Of the stored picture. */
  readonly width: number;
  readonly height: number;
};

export type LoadedPage = PageScale & {
  readonly grey: Grey;
  /** 1 where a pixel has a colour; null for a picture without any. */
  readonly coloured: Uint8Array | null;
};

/** @throws Error when the picture cannot be decoded. */
export async function loadPage(picture: Uint8Array, longSide: number = USUAL): Promise<LoadedPage> {
  const source = sharp(picture, { limitInputPixels: PIXEL_LIMIT, failOn: 'none', sequentialRead: true });
  const { width, height, hasAlpha, space } = await source.metadata();
  const scale = Math.min(MOST_ENLARGED, longSide / Math.max(width, height));
  const target = { width: Math.max(1, Math.round(width * scale)), height: Math.max(1, Math.round(height * scale)) };
  const shown = hasAlpha ? source.flatten({ background: '#fff' }) : source;
  // Said only where needed: it costs as much as all else for a picture that is in these colours already.
  const seen = space === 'srgb' || space === 'b-w' ? shown : shown.toColourspace('srgb');
  const { data, info } = await seen
    .resize({ ...target, fit: 'fill', kernel: 'cubic' })
    .raw({ depth: 'uchar' })
    .toBuffer({ resolveWithObject: true });
  const pixels = new Uint8Array(data.buffer, data.byteOffset, data.byteLength);
  const parted = info.channels >= 3 ? luminance(pixels, info.channels) : { data: every(pixels, info.channels), any: 0 };
  const grey = { width: info.width, height: info.height, data: parted.data };
  const coloured = 'coloured' in parted && parted.any > 0 ? parted.coloured : null;
  return { grey, coloured, scale, width, height };
}

/** Whether two values differ by at least `COLOURED`: one comparison, which nearly always ends the same way. */
const isFar = (one: number, other: number): boolean => (one - other + COLOURED - 1) >>> 0 > 2 * COLOURED - 2;

/** Brightness by the weights of ITU-R BT.601, in 256ths, and where there is colour. */
function luminance(
  pixels: Uint8Array,
  channels: number,
): { readonly data: Uint8Array; readonly coloured: Uint8Array; readonly any: number } {
  const count = Math.floor(pixels.length / channels);
  const data = new Uint8Array(count);
  const coloured = new Uint8Array(count);
  let any = 0;
  for (let at = 0, from = 0; at < count; at += 1, from += channels) {
    const red = pixels[from] as number;
    const green = pixels[from + 1] as number;
    const blue = pixels[from + 2] as number;
    data[at] = (red * 77 + green * 150 + blue * 29) >> 8;
    if (isFar(red, green) || isFar(green, blue) || isFar(red, blue)) {
      coloured[at] = 1;
      any += 1;
    }
  }
  return { data, coloured, any };
}

/** The first of every `channels` values. */
function every(pixels: Uint8Array, channels: number): Uint8Array {
  if (channels === 1) return pixels;
  const out = new Uint8Array(pixels.length / channels);
  for (let at = 0; at < out.length; at += 1) out[at] = pixels[at * channels] as number;
  return out;
}
