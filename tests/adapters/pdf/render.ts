// Looks at a PDF the way a person does: text with its place, and the picture of a page.
import * as mupdf from 'mupdf';
import sharp from 'sharp';

const POINTS_PER_MM = 72 / 25.4;

export type Line = {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly right: number;
  readonly bottom: number;
  readonly size: number;
};

export const openPdf = (bytes: Uint8Array) => mupdf.Document.openDocument(bytes, 'application/pdf');

/** Lines of text; places in millimetres from the top left corner, size in points. */
export function linesOf(bytes: Uint8Array, page = 0): readonly Line[] {
  const text = JSON.parse(openPdf(bytes).loadPage(page).toStructuredText('preserve-spans').asJSON());
  return text.blocks.flatMap(
    (block: { lines?: { text: string; bbox: Record<'x' | 'y' | 'w' | 'h', number>; font: { size: number } }[] }) =>
      (block.lines ?? []).map(({ text, bbox, font }) => ({
        text,
        x: bbox.x / POINTS_PER_MM,
        y: bbox.y / POINTS_PER_MM,
        right: (bbox.x + bbox.w) / POINTS_PER_MM,
        bottom: (bbox.y + bbox.h) / POINTS_PER_MM,
        size: font.size,
      })),
  );
}

export const textOf = (bytes: Uint8Array): string => openPdf(bytes).loadPage(0).toStructuredText('').asText();

/** Width and height in millimetres as shown. */
export function shownSize(bytes: Uint8Array, page = 0): readonly [number, number] {
  const [left, top, right, bottom] = openPdf(bytes).loadPage(page).getBounds();
  return [(right - left) / POINTS_PER_MM, (bottom - top) / POINTS_PER_MM];
}

/** The page as greys, `scale` pixels a point. */
export async function greysOf(bytes: Uint8Array, page = 0, scale = 1) {
  const picture = openPdf(bytes)
    .loadPage(page)
    .toPixmap(mupdf.Matrix.scale(scale, scale), mupdf.ColorSpace.DeviceRGB, false);
  const { data, info } = await sharp(picture.asPNG()).greyscale().raw().toBuffer({ resolveWithObject: true });
  return {
    width: info.width,
    height: info.height,
    at: (x: number, y: number) => data[(Math.round(y) * info.width + Math.round(x)) * info.channels] ?? -1,
  };
}
