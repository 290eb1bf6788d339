// Looks at what a PDF page draws, without drawing it: only pictures, or also text and lines; how large, how fine.
// Keeps the text it meets, what is drawn apart from what is not, for whoever wants its words.
import { letGo, type Mupdf } from './mupdf.ts';
import type { PageText } from './pdf-text.ts';

type Page = InstanceType<Mupdf['PDFPage']>;
type Image = InstanceType<Mupdf['Image']>;
type Matrix = [number, number, number, number, number, number];
type Rect = [number, number, number, number];
type Text = InstanceType<Mupdf['Text']>;
type List = InstanceType<Mupdf['DisplayList']>;

export type DrawnImage = {
  readonly width: number;
  readonly height: number;
  readonly bits: number;
  readonly ctm: Matrix;
  /** Drawn as a stencil: in a colour, through its own marks. */
  readonly stencil: boolean;
  /** Partly transparent. */
  readonly masked: boolean;
};

export type PagePlan = {
  readonly images: readonly DrawnImage[];
  /** Text, lines, areas, or pictures mixed with what lies below them. */
  readonly marks: boolean;
  /** Shades run over the page: it has more tones than text and lines have. */
  readonly shades: boolean;
  /** Parts of the page are cut away. */
  readonly clipped: boolean;
};

function drawn(image: Image, ctm: Matrix, stencil: boolean): DrawnImage {
  const mask = image.getMask();
  const [width, height, bits] = [image.getWidth(), image.getHeight(), image.getBitsPerComponent()];
  mask?.destroy();
  // See [Note: Borrowed pictures].
  letGo(image);
  return { width, height, bits, ctm, stencil, masked: mask !== null };
}

/** Text written down in black, wherever and however it was meant. */
function listOf(mupdf: Mupdf, page: Page): { list: List; write(text: Text, ctm: Matrix): void; end(): void } {
  const list = new mupdf.DisplayList(page.getBounds());
  const device = new mupdf.DisplayListDevice(list);
  return {
    list,
    write: (text, ctm) => {
      device.fillText(text, ctm, mupdf.ColorSpace.DeviceGray, [0], 1);
      text.destroy();
    },
    end: () => {
      device.close();
      device.destroy();
    },
  };
}

export type PlannedPage = { readonly plan: PagePlan; readonly text: PageText; close(): void };

/** @throws Error when the page's content cannot be interpreted. */
export function planOf(mupdf: Mupdf, page: Page): PlannedPage {
  const drawnText = listOf(mupdf, page);
  const unseenText = listOf(mupdf, page);
  const close = (): void => {
    drawnText.list.destroy();
    unseenText.list.destroy();
  };
  try {
    const plan = lookedAt(mupdf, page, drawnText.write, unseenText.write);
    drawnText.end();
    unseenText.end();
    return { plan, text: { drawn: drawnText.list, unseen: unseenText.list }, close };
  } catch (error) {
    close();
    throw error;
  }
}

type Write = (text: Text, ctm: Matrix) => void;

function lookedAt(mupdf: Mupdf, page: Page, write: Write, writeUnseen: Write): PagePlan {
  const images: DrawnImage[] = [];
  const whole = page.getBounds();
  let [marks, shades, clipped] = [false, false, false];
  const mark = (): void => {
    marks = true;
  };
  const device = new mupdf.Device({
    fillImage: (image, ctm, alpha) => {
      images.push(drawn(image, ctm, false));
      marks ||= alpha < 1;
    },
    fillImageMask: (image, ctm, _space, _colour, alpha) => {
      images.push(drawn(image, ctm, true));
      marks ||= alpha < 1;
    },
    clipImageMask: (image) => {
      letGo(image);
      clipped = true;
    },
    clipPath: (path, _evenOdd, ctm) => {
      clipped ||= !contains(path.getBounds(null as never, ctm), whole);
    },
    clipText: mark,
    beginGroup: (_area, _space, _isolated, _knockout, blend, alpha) => {
      marks ||= blend !== 'Normal' || alpha < 1;
    },
    fillText: (text, ctm) => {
      marks = true;
      write(text, ctm);
    },
    strokeText: (text, _stroke, ctm) => {
      marks = true;
      write(text, ctm);
    },
    ignoreText: writeUnseen,
    fillPath: mark,
    strokePath: mark,
    fillShade: (shade) => {
      letGo(shade);
      marks = true;
      shades = true;
    },
    beginMask: mark,
  });
  try {
    page.run(device, mupdf.Matrix.identity);
    device.close();
  } finally {
    device.destroy();
  }
  return { images, marks, shades, clipped };
}

/** A clip that leaves a hair of the page's edge out cuts nothing away. */
function contains([left, top, right, bottom]: Rect, page: Rect): boolean {
  const slack = 0.01 * Math.max(page[2] - page[0], page[3] - page[1]);
  return left <= page[0] + slack && top <= page[1] + slack && right >= page[2] - slack && bottom >= page[3] - slack;
}

/** Pixels an inch of a picture where it lies on the page. */
export const resolutionOf = ({ width, ctm }: DrawnImage): number =>
  (width * 72) / Math.max(1, Math.hypot(ctm[0], ctm[1]));

/** The only picture of a page, upright and unmirrored, covering all of it. */
export function wholePageImage(plan: PagePlan, pageWidth: number, pageHeight: number): DrawnImage | null {
  const [image] = plan.images;
  if (!image || plan.images.length > 1 || plan.marks || plan.clipped || image.stencil || image.masked) return null;
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
