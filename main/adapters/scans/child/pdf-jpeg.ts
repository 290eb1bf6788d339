// Takes the JPEG file out of a scanned PDF page, so that the page is stored as the scanner made it.
import sharp from 'sharp';
import type { PagePicture } from '../../../ports/document-decoder.ts';
import type { Mupdf } from './mupdf.ts';
import { decodesWhole, isHeavy } from './open-picture.ts';
import type { DrawnImage } from './pdf-plan.ts';

type PdfObject = InstanceType<Mupdf['PDFObject']>;
type Page = InstanceType<Mupdf['PDFPage']>;

const PLAIN_SPACES = new Set(['DeviceGray', 'DeviceRGB', 'ICCBased', 'CalGray', 'CalRGB']);

/** Nothing in the PDF changes how the JPEG looks. */
function isPlainJpeg(image: PdfObject): boolean {
  const filter = image.get('Filter');
  const name = filter.isArray() && filter.length === 1 ? filter.get(0) : filter;
  if (!name.isName() || name.asName() !== 'DCTDecode') return false;
  if (['SMask', 'Mask', 'Decode', 'ImageMask', 'DecodeParms'].some((key) => !image.get(key).isNull())) return false;
  const space = image.get('ColorSpace');
  const family = space.isArray() ? space.get(0) : space;
  return family.isName() && PLAIN_SPACES.has(family.asName());
}

/** The JPEG behind the only picture of a page; null when the page must be drawn instead. */
export async function embeddedJpeg(page: Page, drawn: DrawnImage): Promise<PagePicture | null> {
  const resources = page.getObject().getInheritable('Resources');
  const objects = resources.isDictionary() ? resources.get('XObject') : resources;
  if (!objects.isDictionary()) return null;
  const images: PdfObject[] = [];
  objects.forEach((object) => {
    if (object.isStream() && object.get('Subtype').asName() === 'Image') images.push(object);
  });
  const [image] = images;
  if (!image || images.length > 1 || !isPlainJpeg(image)) return null;
  const bytes = image.readRawStream().asUint8Array().slice();
  return usable(bytes, drawn);
}

async function usable(bytes: Uint8Array, drawn: DrawnImage): Promise<PagePicture | null> {
  try {
    const header = await sharp(bytes).metadata();
    const same = header.format === 'jpeg' && header.width === drawn.width && header.height === drawn.height;
    if (!same || isHeavy(bytes, header) || (header.orientation ?? 1) !== 1 || !['srgb', 'b-w'].includes(header.space))
      return null;
    await decodesWhole(bytes);
    return { bytes, mediaType: 'image/jpeg', width: header.width, height: header.height };
  } catch {
    return null;
  }
}
