// Opens a PDF by MuPDF. Strict: a page that cannot be had whole makes the file damaged, because a letter that lost a
// page without anyone being told is worse than a letter that must be scanned again.
import { type FileError, fileError } from '#shared/domain/letters/file-error.ts';
import { err, ok, type Result } from '#shared/kernel/result.ts';
import type { DecodedPage, PagePicture } from '../../../ports/document-decoder.ts';
import { MOST_PAGES, MOST_PIXELS } from '../limits.ts';
import { damaged, empty, tooLargeToDraw, tooManyPages, tooManyPixels, truncated } from '../refusals.ts';
import { type Complaints, isOutOfMemory, loadMupdf, type Mupdf } from './mupdf.ts';
import type { OpenDocument } from './opened.ts';
import { embeddedJpeg } from './pdf-jpeg.ts';
import { countPages } from './pdf-pages.ts';
import { type PagePlan, type PlannedPage, planOf, resolutionOf, wholePageImage } from './pdf-plan.ts';
import { placeOf, textLayerOf } from './pdf-text.ts';
import { twoLevelDots } from './pdf-two-level.ts';
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

function checkedPages({ pdf, complaints }: Session, bytes: Uint8Array): Result<number, FileError> {
  if (pdf.needsPassword()) return err(fileError('file/encrypted'));
  // Repaired and without its end: whatever followed the cut is gone, even if the pages that are left draw well.
  if (pdf.wasRepaired() && !endsAsWritten(bytes)) return truncated();
  const { pages, broken } = countPages(pdf.getTrailer().get('Root'), MOST_PAGES + 1);
  if (pages > MOST_PAGES) return tooManyPages(Math.max(pages, pdf.countPages()));
  if (broken || (pages === 0 && complaints.unknown())) return refusalBy(complaints);
  return pages === 0 ? empty() : ok(pages);
}

/** What is written in an unknown way also seems cut: that is said last. */
function refusalBy(complaints: Complaints): Result<never, FileError> {
  if (complaints.unknown()) return err(fileError('file/unsupported'));
  return complaints.cut() ? truncated() : damaged();
}

async function pageOf(session: Session, index: number): Promise<Result<DecodedPage, FileError>> {
  const { mupdf, complaints, pdf } = session;
  complaints.clear();
  let page: Page | null = null;
  let planned: PlannedPage | null = null;
  try {
    page = pdf.loadPage(index);
    const bounds = page.getBounds();
    const [left, top, right, bottom] = bounds;
    const size = { width: right - left, height: bottom - top };
    if (!(size.width > 0 && size.height > 0 && Number.isFinite(size.width * size.height))) return damaged();
    planned = planOf(mupdf, page);
    const { plan, text } = planned;
    const giant = plan.images.find((image) => image.width * image.height > MOST_PIXELS);
    if (giant) return tooManyPixels(giant.width * giant.height);
    const whole = wholePageImage(plan, size.width, size.height);
    const asScanned = whole && (await embeddedJpeg(page, whole));
    const picture = asScanned || (await dottedPage(mupdf, page, plan)) || (await drawnPage(session, page, plan, size));
    if (complaints.serious()) return refusalBy(complaints);
    const textLayer = textLayerOf(text, placeOf(bounds, picture.width, picture.height));
    return ok({ ...picture, textLayer });
  } catch (error) {
    return isOutOfMemory(error) ? tooLargeToDraw() : refusalBy(complaints);
  } finally {
    planned?.close();
    page?.destroy();
  }
}

type Size = { readonly width: number; readonly height: number };

function resolutionFor(plan: PagePlan, size: Size): number {
  const finest = plan.marks ? FINEST : Math.max(COARSEST, ...plan.images.map(resolutionOf));
  const fitting = 72 * Math.sqrt(MOST_DRAWN / (size.width * size.height));
  return Math.min(FINEST, finest, fitting);
}

async function dottedPage(mupdf: Mupdf, page: Page, plan: PagePlan): Promise<PagePicture | null> {
  const dots = twoLevelDots(mupdf, page, plan);
  return dots && fromPixels(dots, 'two');
}

async function drawnPage({ mupdf }: Session, page: Page, plan: PagePlan, size: Size): Promise<PagePicture> {
  const zoom = resolutionFor(plan, size) / 72;
  const drawn = page.toPixmap(mupdf.Matrix.scale(zoom, zoom), mupdf.ColorSpace.DeviceRGB, false, true);
  try {
    const pixels = drawn.getPixels();
    const data = new Uint8Array(pixels.buffer, pixels.byteOffset, pixels.byteLength);
    const picture = { data, width: drawn.getWidth(), height: drawn.getHeight(), channels: 3 } as const;
    return await fromPixels(picture, plan.images.length === 0 && !plan.shades ? 'few' : 'many');
  } finally {
    drawn.destroy();
  }
}
