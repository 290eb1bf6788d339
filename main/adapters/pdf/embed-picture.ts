// Puts a picture into a PDF as it is: the JPEG stream itself, the PNG's own compressed rows. Nothing is decoded, so a
// black-and-white page stays small and no quality is lost. Only PNGs with transparency or interlacing are rewritten.
import { type PDFDocument, PDFHexString, type PDFRef } from 'pdf-lib';
import type { PdfPage } from '../../ports/correspondence.ts';
import { type JpegFacts, jpegFacts, type PngFacts, pngFacts } from './picture-facts.ts';

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
  const facts = mediaType === 'image/jpeg' ? jpegFacts(picture) : pngFacts(picture);
  const ref = 'channels' in facts ? embedJpeg(document, picture, facts) : await embedPng(document, picture, facts);
  return { ref, width: facts.width, height: facts.height, dpi: facts.dpi };
}

const IMAGE = { Type: 'XObject', Subtype: 'Image' } as const;
const JPEG_SPACES: Readonly<Record<number, string>> = { 1: 'DeviceGray', 3: 'DeviceRGB', 4: 'DeviceCMYK' };

function embedJpeg({ context }: PDFDocument, picture: Uint8Array, facts: JpegFacts): PDFRef {
  const space = JPEG_SPACES[facts.channels];
  if (!space) throw new Error('JPEG with an unknown number of channels');
  const inverted = facts.channels === 4 && facts.adobe;
  const stream = context.stream(picture, {
    ...IMAGE,
    Width: facts.width,
    Height: facts.height,
    BitsPerComponent: facts.bits,
    ColorSpace: space,
    Filter: 'DCTDecode',
    ...(inverted ? { Decode: [1, 0, 1, 0, 1, 0, 1, 0] } : {}),
  });
  return context.register(stream);
}

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
