// One PDF of page pictures, as a scanner would make it: what ocrmypdf is given. Not the PDF of a letter.
import { PDFDocument } from 'pdf-lib';
import type { PagePicture } from '../../ports/document-decoder.ts';

/** The long side of A4 in points: a page picture does not say how large its paper was. */
const LONG_SIDE = 842;

export async function pagesPdf(pages: readonly PagePicture[]): Promise<Uint8Array> {
  const document = await PDFDocument.create();
  for (const { bytes, mediaType, width, height } of pages) {
    // The library reads a view from the beginning of its buffer: it gets a buffer of its own.
    const own = Uint8Array.from(bytes);
    const picture = await (mediaType === 'image/jpeg' ? document.embedJpg(own) : document.embedPng(own));
    const scale = LONG_SIDE / Math.max(width, height);
    const size = { width: width * scale, height: height * scale };
    document.addPage([size.width, size.height]).drawImage(picture, { x: 0, y: 0, ...size });
  }
  return document.save();
}
