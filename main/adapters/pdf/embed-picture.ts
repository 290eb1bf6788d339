// Puts a picture into a PDF as it is: the JPEG's own coded lines, the PNG's own compressed rows. Nothing is decoded, so
// a black-and-white page stays small and no quality is lost. Only PNGs with transparency or interlacing are rewritten,
// and JPEGs in printing inks. What telephones write beside a picture (place, time) stays out.
import { type PDFDocument, PDFHexString, type PDFRef } from 'pdf-lib';
import sharp from 'sharp';
import type { PdfPage } from '../../ports/correspondence.ts';
import { jpegWithoutMetadata } from './jpeg-without-metadata.ts';
import { jpegFacts, type PngFacts, pngFacts } from './picture-facts.ts';

export type EmbeddedPicture = {
  readonly ref: PDFRef;
  readonly width: number;
  readonly height: number;
  readonly dpi: number | null;
};

export async function embedPicture(
  document: PDFDocument,
  { picture, mediaType }: Pick<PdfPage, 'picture' | 'mediaType'>,
): Promise<EmbeddedPicture> {
  if (mediaType === 'image/jpeg') return embedJpeg(document, picture);
  const facts = pngFacts(picture);
  return { ref: await embedPng(document, picture, facts), ...sizeOf(facts) };
}

type Size = Omit<EmbeddedPicture, 'ref'>;
const sizeOf = ({ width, height, dpi }: Size): Size => ({ width, height, dpi });

const IMAGE = { Type: 'XObject', Subtype: 'Image' } as const;
/** Both are covered by the document's output intent, which is sRGB. */
const JPEG_SPACES: Readonly<Record<number, string>> = { 1: 'DeviceGray', 3: 'DeviceRGB' };
const INKS = 4;

async function embedJpeg({ context }: PDFDocument, stored: Uint8Array): Promise<EmbeddedPicture> {
  const own = jpegFacts(stored);
  const picture = jpegWithoutMetadata(own.channels === INKS ? await withoutInks(stored) : stored);
  const { bits, channels } = jpegFacts(picture);
  const space = JPEG_SPACES[channels];
  if (!space) throw new Error('JPEG with an unknown number of channels');
  const stream = context.stream(picture, {
    ...IMAGE,
    Width: own.width,
    Height: own.height,
    BitsPerComponent: bits,
    ColorSpace: space,
    Filter: 'DCTDecode',
  });
  return { ref: context.register(stream), ...sizeOf(own) };
}

/** An archival PDF has one meaning for its colours: inks (CMYK) become sRGB. Our decoder stores none. */
const withoutInks = (picture: Uint8Array): Promise<Uint8Array> =>
  sharp(picture, { limitInputPixels: false }).toColourspace('srgb').jpeg({ quality: 95 }).toBuffer();

async function embedPng(document: PDFDocument, picture: Uint8Array, facts: PngFacts): Promise<PDFRef> {
  if (facts.interlaced || facts.transparent) return (await document.embedPng(picture)).ref;
  const { context } = document;
  const stream = context.stream(Buffer.concat(facts.data), {
    ...IMAGE,
    Width: facts.width,
    Height: facts.height,
    BitsPerComponent: facts.bits,
    ColorSpace: pngSpace(facts),
    Filter: 'FlateDecode',
    // Predictor 15: each row begins with its PNG filter (ISO 32000-1, 7.4.4.4).
    DecodeParms: {
      Predictor: 15,
      Colors: facts.colour === 'rgb' ? 3 : 1,
      BitsPerComponent: facts.bits,
      Columns: facts.width,
    },
  });
  return context.register(stream);
}

function pngSpace({ colour, palette }: PngFacts) {
  if (colour === 'grey') return 'DeviceGray';
  if (colour === 'rgb') return 'DeviceRGB';
  if (!palette) throw new Error('palette PNG without a palette');
  const table = PDFHexString.of(Buffer.from(palette).toString('hex'));
  return ['Indexed', 'DeviceRGB', palette.length / 3 - 1, table];
}
