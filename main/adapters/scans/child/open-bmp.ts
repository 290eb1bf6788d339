// Opens a BMP picture. The header is read here, strictly, because the decoder fills missing rows without a word.
import type { FileError } from '#shared/domain/letters/file-error.ts';
import { ok, type Result } from '#shared/kernel/result.ts';
import type { PagePicture } from '../../../ports/document-decoder.ts';
import { MOST_HELD_BYTES, MOST_PIXELS } from '../limits.ts';
import { damaged, tooManyPixels, truncated } from '../refusals.ts';
import { isOutOfMemory, loadMupdf } from './mupdf.ts';
import type { OpenDocument } from './opened.ts';
import { fromPixels } from './picture-file.ts';

type Header = {
  readonly width: number;
  readonly height: number;
  readonly bits: number;
  readonly compression: number;
  readonly at: number;
};

function headerOf(bytes: Uint8Array): Header | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const old = view.getUint32(14, true) < 40;
  if (!old && bytes.length < 54) return null;
  const width = old ? view.getUint16(18, true) : view.getInt32(18, true);
  const height = old ? view.getUint16(20, true) : Math.abs(view.getInt32(22, true));
  const bits = view.getUint16(old ? 24 : 28, true);
  const compression = old ? 0 : view.getUint32(30, true);
  if (width <= 0 || height <= 0 || ![1, 2, 4, 8, 16, 24, 32].includes(bits)) return null;
  return { width, height, bits, compression, at: view.getUint32(10, true) };
}

/** Compression 0 and 3 store every row whole: their length is known. */
const isWhole = ({ width, height, bits, compression, at }: Header, length: number): boolean =>
  (compression !== 0 && compression !== 3) || at + Math.ceil((width * bits) / 32) * 4 * height <= length;

/** Beside the file, MuPDF holds what it unpacked of it and that in plain colours, both at once. */
const BYTES_A_PIXEL = 6;

export async function openBmp(bytes: Uint8Array): Promise<Result<OpenDocument, FileError>> {
  const header = headerOf(bytes);
  if (!header) return damaged();
  const pixels = header.width * header.height;
  if (pixels > MOST_PIXELS || pixels * BYTES_A_PIXEL > MOST_HELD_BYTES) return tooManyPixels(pixels);
  if (!isWhole(header, bytes.length)) return truncated();
  const { mupdf, complaints } = await loadMupdf();
  const page = async (): Promise<Result<PagePicture, FileError>> => {
    complaints.clear();
    const image = new mupdf.Image(bytes);
    try {
      const drawn = image.toPixmap();
      const plain = drawn.convertToColorSpace(mupdf.ColorSpace.DeviceRGB, true);
      drawn.destroy();
      const right = plain.getWidth() === header.width && plain.getHeight() === header.height;
      if (!right || complaints.serious()) return damaged();
      const channels = plain.getNumberOfComponents() === 4 ? 4 : 3;
      const { width, height } = header;
      const picture = await fromPixels({ data: rowsOf(plain), width, height, channels });
      plain.destroy();
      return ok(picture);
    } catch (error) {
      return isOutOfMemory(error) ? tooManyPixels(pixels) : damaged();
    } finally {
      image.destroy();
    }
  };
  return ok({ pages: 1, page, close: () => undefined });
}

type Pixmap = InstanceType<typeof import('mupdf')['Pixmap']>;
const rowsOf = (pixmap: Pixmap): Uint8Array => {
  const pixels = pixmap.getPixels();
  return new Uint8Array(pixels.buffer, pixels.byteOffset, pixels.byteLength);
};
