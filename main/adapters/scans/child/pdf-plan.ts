// Looks at what a PDF page draws, without drawing it: only pictures, or also text and lines; how large, how fine.
import type { Mupdf } from './mupdf.ts';

type Page = InstanceType<Mupdf['PDFPage']>;
type Image = InstanceType<Mupdf['Image']>;
type Matrix = readonly [number, number, number, number, number, number];

export type DrawnImage = {
  readonly width: number;
  readonly height: number;
  readonly bits: number;
  readonly ctm: Matrix;
  /** Drawn as a stencil: in a colour, through its own marks. */
  readonly stencil: boolean;
};

export type PagePlan = { readonly images: readonly DrawnImage[]; readonly marks: boolean };

const drawn = (image: Image, ctm: Matrix, stencil: boolean): DrawnImage => {
  const found = { width: image.getWidth(), height: image.getHeight(), bits: image.getBitsPerComponent(), ctm, stencil };
  image.destroy();
  return found;
};

/** @throws Error when the page's content cannot be interpreted. */
export function planOf(mupdf: Mupdf, page: Page): PagePlan {
  const images: DrawnImage[] = [];
  let marks = false;
  const mark = (): void => {
    marks = true;
  };
  const device = new mupdf.Device({
    fillImage: (image, ctm) => images.push(drawn(image, ctm, false)),
    fillImageMask: (image, ctm) => images.push(drawn(image, ctm, true)),
    clipImageMask: (image) => image.destroy(),
    fillText: mark,
    strokeText: mark,
    fillPath: mark,
    strokePath: mark,
    fillShade: mark,
    beginMask: mark,
  });
  try {
    page.run(device, mupdf.Matrix.identity);
    device.close();
  } finally {
    device.destroy();
  }
  return { images, marks };
}

/** Pixels an inch of a picture where it lies on the page. */
export const resolutionOf = ({ width, ctm }: DrawnImage): number =>
  (width * 72) / Math.max(1, Math.hypot(ctm[0], ctm[1]));

/** The only picture of a page, upright and unmirrored, covering all of it. */
export function wholePageImage(plan: PagePlan, pageWidth: number, pageHeight: number): DrawnImage | null {
  const [image] = plan.images;
  if (!image || plan.images.length > 1 || plan.marks || image.stencil) return null;
  const [a, b, c, d, x, y] = image.ctm;
  const slack = 0.02;
  const straight = Math.abs(b) < 0.01 && Math.abs(c) < 0.01 && a > 0 && d > 0;
  const covers =
    Math.abs(x) <= slack * pageWidth &&
    Math.abs(y) <= slack * pageHeight &&
    Math.abs(a - pageWidth) <= slack * pageWidth &&
    Math.abs(d - pageHeight) <= slack * pageHeight;
  return straight && covers ? image : null;
}
