// Opens TIFF files: any number of pages, by sharp; what sharp does not know (Lab, the old form of JPEG) by MuPDF.
import sharp, { type Metadata, type Sharp } from 'sharp';
import type { FileError } from '#shared/domain/letters/file-error.ts';
import { ok, type Result } from '#shared/kernel/result.ts';
import type { PagePicture } from '../../../ports/document-decoder.ts';
import { MOST_HELD_BYTES, MOST_PAGES } from '../limits.ts';
import { damaged, empty, tooManyPages, tooManyPixels } from '../refusals.ts';
import { isOutOfMemory, letGo, loadMupdf, type Mupdf } from './mupdf.ts';
import { attempt, headerOf, OPTIONS, pixelsOf, WHITE } from './open-picture.ts';
import type { OpenDocument } from './opened.ts';
import { asJpeg, asTwoLevelPng, fromPixels } from './picture-file.ts';
import { OLD_JPEG, tiffFacts } from './tiff-directory.ts';

/** Its pages are its directories, thumbnails included if the scanner wrote any. */
export async function openTiff(bytes: Uint8Array): Promise<Result<OpenDocument, FileError>> {
  const first = await headerOf(bytes, 0);
  if (!first.ok && isTooLarge(first.error)) return first;
  if (!first.ok) return openByMupdf(bytes, first);
  const pages = first.value.pages ?? 1;
  if (pages < 1) return empty();
  if (pages > MOST_PAGES) return tooManyPages(pages);
  return ok({ pages, page: (index) => tiffPage(bytes, index), close: () => undefined });
}

const isTooLarge = ({ code }: FileError): boolean => code === 'file/too-large';

async function tiffPage(bytes: Uint8Array, index: number): Promise<Result<PagePicture, FileError>> {
  const header = await headerOf(bytes, index);
  if (!header.ok) return isTooLarge(header.error) ? header : mupdfPage(bytes, index, header);
  const { compression, flatness } = tiffFacts(bytes, index);
  if (compression === OLD_JPEG) return mupdfPage(bytes, index, damaged());
  const { bitsPerSample, channels } = header.value;
  const twoLevels = bitsPerSample === 1 && channels === 1;
  const image = squared(sharp(bytes, { ...OPTIONS, page: index }).autoOrient(), header.value, flatness);
  const paper = image.flatten({ background: WHITE });
  const drawn = await attempt(() =>
    twoLevels ? asTwoLevelPng(paper) : asJpeg(paper.toColourspace('srgb'), pixelsOf(header.value)),
  );
  const isCut = !drawn.ok && drawn.error.cause === 'truncated';
  return drawn.ok || isCut || isTooLarge(drawn.error) ? drawn : mupdfPage(bytes, index, drawn);
}

/** Lines or columns are repeated until the dots are square. */
function squared(image: Sharp, { width, height, orientation }: Metadata, flatness: number): Sharp {
  if (flatness === 1) return image;
  // The library turns the picture first.
  const isTurned = (orientation ?? 1) >= 5;
  const tall = isTurned ? 1 / flatness : flatness;
  const [wide, high] = isTurned ? [height, width] : [width, height];
  // Below 1 dots are higher than wide: there are too few columns.
  const size =
    tall < 1 ? { width: wide, height: Math.round(high / tall) } : { width: Math.round(wide * tall), height: high };
  return image.resize({ ...size, fit: 'fill', kernel: 'nearest' });
}

/** Some files that sharp does not know MuPDF does; `refusal` is said when it does not either. */
async function openByMupdf(
  bytes: Uint8Array,
  refusal: Result<never, FileError>,
): Promise<Result<OpenDocument, FileError>> {
  const first = await mupdfPage(bytes, 0, refusal);
  if (!first.ok) return first;
  const { mupdf } = await loadMupdf();
  const file = mupdf.Document.openDocument(bytes, 'image/tiff');
  const pages = file.countPages();
  file.destroy();
  if (pages > MOST_PAGES) return tooManyPages(pages);
  const page = (index: number) => (index === 0 ? Promise.resolve(first) : mupdfPage(bytes, index, refusal));
  return ok({ pages, page, close: () => undefined });
}

/** MuPDF copies the file, and holds a page twice. */
const COPIES = 2;
const BYTES_A_PIXEL = 6;

async function mupdfPage(
  bytes: Uint8Array,
  index: number,
  refusal: Result<never, FileError>,
): Promise<Result<PagePicture, FileError>> {
  if (bytes.length * COPIES > MOST_HELD_BYTES) return refusal;
  const { mupdf, complaints } = await loadMupdf();
  complaints.clear();
  let file: InstanceType<Mupdf['Document']> | null = null;
  try {
    file = mupdf.Document.openDocument(bytes, 'image/tiff');
    const page = file.loadPage(index);
    const drawn = onlyPixels(mupdf, page);
    page.destroy();
    if (!drawn) return refusal;
    if (typeof drawn === 'number') return tooManyPixels(drawn);
    const plain = drawn.convertToColorSpace(mupdf.ColorSpace.DeviceRGB);
    const data = new Uint8Array(plain.getPixels());
    const size = { width: plain.getWidth(), height: plain.getHeight() };
    const channels = plain.getAlpha() ? 4 : 3;
    drawn.destroy();
    plain.destroy();
    return complaints.serious() ? refusal : ok(await fromPixels({ data, ...size, channels }));
  } catch (error) {
    return isOutOfMemory(error) ? tooManyPixels(0) : refusal;
  } finally {
    file?.destroy();
  }
}

type Pixmap = InstanceType<Mupdf['Pixmap']>;

/** The picture of a page as it is written; how many pixels it has when they are too many. */
function onlyPixels(mupdf: Mupdf, page: InstanceType<Mupdf['Page']>): Pixmap | number | null {
  const found: (Pixmap | number)[] = [];
  const device = new mupdf.Device({
    fillImage: (image) => {
      const pixels = image.getWidth() * image.getHeight();
      try {
        if (found.length === 0) found.push(pixels * BYTES_A_PIXEL > MOST_HELD_BYTES ? pixels : image.toPixmap());
      } finally {
        letGo(image);
      }
    },
  });
  page.run(device, mupdf.Matrix.identity);
  device.close();
  device.destroy();
  return found[0] ?? null;
}
