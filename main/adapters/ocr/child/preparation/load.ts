// Decodes a stored page picture into grey pixels at the size the recogniser reads best.
import sharp from 'sharp';
import type { Grey } from './grey.ts';

/** Long side of the picture that is read: about an A4 page at 300 dots an inch. */
const LARGEST = 3600;
/** Pictures smaller than this are enlarged, up to three times: small letters are read badly. */
const SMALLEST = 2300;
const MOST_ENLARGED = 3;
const PIXEL_LIMIT = 110_000_000;

export type LoadedPage = {
  readonly grey: Grey;
  /** Pixels of `grey` for one pixel of the stored picture. */
  readonly scale: number;
  readonly width: number;
  readonly height: number;
};

const scaleFor = (longSide: number): number => {
  if (longSide > LARGEST) return LARGEST / longSide;
  return longSide < SMALLEST ? Math.min(MOST_ENLARGED, SMALLEST / longSide) : 1;
};

/** @throws Error when the picture cannot be decoded. */
export async function loadPage(picture: Uint8Array): Promise<LoadedPage> {
  const source = sharp(picture, { limitInputPixels: PIXEL_LIMIT, failOn: 'none', sequentialRead: true });
  const { width, height } = await source.metadata();
  const scale = scaleFor(Math.max(width, height));
  const target = { width: Math.max(1, Math.round(width * scale)), height: Math.max(1, Math.round(height * scale)) };
  const { data, info } = await source
    .flatten({ background: '#fff' })
    .greyscale()
    .resize({ ...target, fit: 'fill', kernel: 'cubic' })
    .raw()
    .toBuffer({ resolveWithObject: true });
  const pixels = new Uint8Array(data.buffer, data.byteOffset, data.byteLength);
  const grey = {
    width: info.width,
    height: info.height,
    data: info.channels === 1 ? pixels : every(pixels, info.channels),
  };
  return { grey, scale, width, height };
}

/** The first of every `channels` values. */
function every(pixels: Uint8Array, channels: number): Uint8Array {
  const out = new Uint8Array(pixels.length / channels);
  for (let at = 0; at < out.length; at += 1) out[at] = pixels[at * channels] as number;
  return out;
}
