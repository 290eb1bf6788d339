// Opens a PDF by MuPDF. Strict: a page that cannot be had whole makes the file damaged, because a letter that lost a
// page without anyone being told is worse than a letter that must be scanned again.
import { type FileError, fileError } from '#shared/domain/letters/file-error.ts';
import { err, ok, type Result } from '#shared/kernel/result.ts';
import type { PagePicture } from '../../../ports/document-decoder.ts';
import { MOST_PAGES, MOST_PIXELS } from '../limits.ts';
import { damaged, empty, tooLargeToDraw, tooManyPages, tooManyPixels, truncated } from '../refusals.ts';
import { type Complaints, isOutOfMemory, loadMupdf, type Mupdf } from './mupdf.ts';
import type { OpenDocument } from './opened.ts';
import { embeddedJpeg } from './pdf-jpeg.ts';
import { countPages } from './pdf-pages.ts';
import { type PagePlan, planOf, resolutionOf, wholePageImage } from './pdf-plan.ts';
import { fromPixels } from './picture-file.ts';

type Pdf = InstanceType<Mupdf['PDFDocument']>;
type Page = InstanceType<Mupdf['PDFPage']>;
type Session = { readonly mupdf: Mupdf; readonly complaints: Complaints; readonly pdf: Pdf };

/** Dots an inch: scans as fine as they are within these, text always at the finest. */
const COARSEST = 200;
const FINEST = 300;
/** Pixels of a drawn page: an A3 page at 300 dots an inch has 17 million. */
const MOST_DRAWN = 18_000_000;
/** A whole PDF ends with its end mark; writers may add a little after it. */
const TAIL = 2048;

export async function openPdf(bytes: Uint8Array): Promise<Result<OpenDocument, FileError>> {
  const { mupdf, complaints } = await loadMupdf();
  complaints.clear();
  const pdf = opened(mupdf, bytes);
  if (!pdf.ok) return pdf;
  const session: Session = { mupdf, complaints, pdf: pdf.value };
  const pages = checkedPages(session, bytes);
  if (!pages.ok) {
    pdf.value.destroy();
    return pages;
  }
  return ok({
    pages: pages.value,
    page: (index) => pageOf(session, index),
    close: () => {
      pdf.value.destroy();
      mupdf.emptyStore();
    },
  });
}

function opened(mupdf: Mupdf, bytes: Uint8Array): Result<Pdf, FileError> {
  try {
    // Read in place: MuPDF would otherwise copy the file into its own heap.
    const stream = new mupdf.Stream({
      fileSize: () => bytes.length,
      read: (memory, offset, length, position) => {
        const part = bytes.subarray(position, position + length);
        memory.set(part, offset);
        return part.length;
      },
      close: () => undefined,
    });
    const pdf = mupdf.Document.openDocument(stream, 'application/pdf').asPDF();
    return pdf ? ok(pdf) : damaged();
  } catch (error) {
    const secret = error instanceof Error && /encrypt|crypt|password/i.test(error.message);
    if (secret) return err(fileError('file/encrypted'));
    return endsAsWritten(bytes) ? damaged() : truncated();
  }
}

function endsAsWritten(bytes: Uint8Array): boolean {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).subarray(-TAIL).includes('%%EOF');
}

function checkedPages({ pdf }: Session, bytes: Uint8Array): Result<number, FileError> {
  if (pdf.needsPassword()) return err(fileError('file/encrypted'));
  // Repaired and without its end: whatever followed the cut is gone, even if the pages that are left draw well.
  if (pdf.wasRepaired() && !endsAsWritten(bytes)) return truncated();
  const { pages, broken } = countPages(pdf.getTrailer().get('Root'), MOST_PAGES + 1);
  if (pages > MOST_PAGES) return tooManyPages(Math.max(pages, pdf.countPages()));
  if (broken) return damaged();
  return pages === 0 ? empty() : ok(pages);
}

async function pageOf(session: Session, index: number): Promise<Result<PagePicture, FileError>> {
  const { mupdf, complaints, pdf } = session;
  complaints.clear();
  let page: Page | null = null;
  try {
    page = pdf.loadPage(index);
    const [left, top, right, bottom] = page.getBounds();
    const size = { width: right - left, height: bottom - top };
    if (!(size.width > 0 && size.height > 0 && Number.isFinite(size.width * size.height))) return damaged();
    const plan = planOf(mupdf, page);
    const giant = plan.images.find((image) => image.width * image.height > MOST_PIXELS);
    if (giant) return tooManyPixels(giant.width * giant.height);
    const whole = wholePageImage(plan, size.width, size.height);
    const asScanned = whole && (await embeddedJpeg(page, whole));
    const picture = asScanned || (await drawnPage(session, page, plan, size));
    if (complaints.serious()) return complaints.cut() ? truncated() : damaged();
    return ok(picture);
  } catch (error) {
    if (isOutOfMemory(error)) return tooLargeToDraw();
    return complaints.cut() ? truncated() : damaged();
  } finally {
    page?.destroy();
  }
}

type Size = { readonly width: number; readonly height: number };

function resolutionFor(plan: PagePlan, size: Size): number {
  const finest = plan.marks ? FINEST : Math.max(COARSEST, ...plan.images.map(resolutionOf));
  const fitting = 72 * Math.sqrt(MOST_DRAWN / (size.width * size.height));
  return Math.min(FINEST, finest, fitting);
}

async function drawnPage({ mupdf }: Session, page: Page, plan: PagePlan, size: Size): Promise<PagePicture> {
  const zoom = resolutionFor(plan, size) / 72;
  const twoLevels = !plan.marks && plan.images.length > 0 && plan.images.every((image) => image.bits === 1);
  const space = twoLevels ? mupdf.ColorSpace.DeviceGray : mupdf.ColorSpace.DeviceRGB;
  const drawn = page.toPixmap(mupdf.Matrix.scale(zoom, zoom), space, false, true);
  try {
    const pixels = drawn.getPixels();
    const data = new Uint8Array(pixels.buffer, pixels.byteOffset, pixels.byteLength);
    const channels = twoLevels ? 1 : 3;
    const picture = { data, width: drawn.getWidth(), height: drawn.getHeight(), channels } as const;
    return await fromPixels(picture, twoLevels ? 'two' : 'many');
  } finally {
    drawn.destroy();
  }
}
