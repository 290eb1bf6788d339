// Makes the stored page picture from decoded pixels: two-level pages as small PNG, everything else as JPEG.
import sharp, { type Sharp } from 'sharp';
import type { PagePicture } from '../../../ports/document-decoder.ts';
import { twoLevelPng } from './two-level-png.ts';

/** Loss at this quality is below what a scanner's own JPEG has lost. */
const QUALITY = 90;
const GREY_TOLERANCE = 6;

export type Pixels = {
  readonly data: Uint8Array;
  readonly width: number;
  readonly height: number;
  readonly channels: 1 | 3 | 4;
};

async function stored(image: Sharp, mediaType: PagePicture['mediaType']): Promise<PagePicture> {
  const { data, info } = await image.toBuffer({ resolveWithObject: true });
  return { bytes: new Uint8Array(data), mediaType, width: info.width, height: info.height };
}

/** One bit a pixel: what a fax or a two-level scan needs. */
export async function asTwoLevelPng(image: Sharp): Promise<PagePicture> {
  const { data, info } = await image.greyscale().extractChannel(0).raw().toBuffer({ resolveWithObject: true });
  return dotsAsPng(data, info.width, info.height);
}

const dotsAsPng = async (dots: Uint8Array, width: number, height: number): Promise<PagePicture> => ({
  bytes: twoLevelPng(dots, width, height),
  mediaType: 'image/png',
  width,
  height,
});

/** Packs white paper nearly as small as the default does, in a third of the time. */
const QUICK = 3;

export const asPng = (image: Sharp, compressionLevel = 6): Promise<PagePicture> =>
  stored(image.png({ compressionLevel }), 'image/png');

/** Above so many pixels a JPEG is written as it is decoded: packing it best takes longer and holds six bytes a pixel. */
const MOST_PACKED = 4_000_000;

export const asJpeg = (image: Sharp, pixels: number, quality = QUALITY): Promise<PagePicture> =>
  stored(image.jpeg({ quality, chromaSubsampling: '4:4:4', optimizeCoding: pixels <= MOST_PACKED }), 'image/jpeg');

/**
 * Raw pixels as a picture, on white paper; a page without colour becomes a grey one. Text and lines (`few` tones) are
 * packed without loss, which for them is also smaller and several times faster than a JPEG.
 */
export function fromPixels(
  { data, width, height, channels }: Pixels,
  levels: 'two' | 'few' | 'many' = 'many',
): Promise<PagePicture> {
  const image = sharp(data, { raw: { width, height, channels } });
  if (levels === 'two') return dotsAsPng(data, width, height);
  const grey = channels !== 1 && isGrey(data, channels);
  const flat = channels === 4 ? image.flatten({ background: '#fff' }) : image;
  const plain = grey ? flat.greyscale() : flat;
  return levels === 'few' ? asPng(plain, QUICK) : asJpeg(plain, width * height);
}

/** Looks at a sample of the pixels: coloured ink on a page is never a single pixel. */
function isGrey(pixels: Uint8Array, channels: 3 | 4): boolean {
  for (let at = 0; at + 2 < pixels.length; at += channels * 7) {
    const [red = 0, green = 0, blue = 0] = [pixels[at], pixels[at + 1], pixels[at + 2]];
    if (Math.abs(red - green) > GREY_TOLERANCE || Math.abs(green - blue) > GREY_TOLERANCE) return false;
  }
  return true;
}
