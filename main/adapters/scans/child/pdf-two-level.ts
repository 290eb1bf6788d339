// Takes the dots of a two-level PDF page (fax, JBIG2, one-bit pictures, whole or in strips) as the scanner made them:
// each dot of the file is one dot of the page picture. Drawing would mix neighbours and lose thin strokes.
import { letGo, type Mupdf } from './mupdf.ts';
import type { DrawnImage, PagePlan } from './pdf-plan.ts';
import type { Pixels } from './picture-file.ts';

type Page = InstanceType<Mupdf['PDFPage']>;
type Image = InstanceType<Mupdf['Image']>;
type Rect = readonly [number, number, number, number];
type Canvas = { readonly grey: Uint8Array; readonly width: number; readonly height: number };

/** One byte a dot while the page is put together: an A3 page at 600 dots an inch fits. */
const MOST_DOTS = 72_000_000;
const WHITE = 255;
/** Two levels nearer than this to each other are paper and paper. */
const APART = 40;

const upright = ({ ctm: [a, b, c, d] }: DrawnImage): boolean => near(b, a) && near(c, d);
const turned = ({ ctm: [a, b, c, d] }: DrawnImage): boolean => near(a, b) && near(d, c);
const near = (small: number, large: number): boolean => Math.abs(small) < 0.002 * Math.abs(large);

/** Dots an inch along the page's own directions: [across, down]. */
const dotsOf = (image: DrawnImage): [number, number] => {
  const [a, b, c, d] = image.ctm;
  const across = (image.width * 72) / Math.hypot(a, b);
  const down = (image.height * 72) / Math.hypot(c, d);
  return upright(image) ? [across, down] : [down, across];
};

const isPlain = (plan: PagePlan): boolean =>
  !plan.marks &&
  !plan.clipped &&
  plan.images.length > 0 &&
  plan.images.every((image) => image.bits === 1 && !image.masked && (upright(image) || turned(image)));

/** Dots an inch of the page picture; null when the page is not one of these. */
function finenessOf(plan: PagePlan, [left, top, right, bottom]: Rect): number | null {
  if (!isPlain(plan)) return null;
  const fineness = Math.max(...plan.images.flatMap(dotsOf));
  const dots = (((right - left) * fineness) / 72) * (((bottom - top) * fineness) / 72);
  return dots > 0 && dots <= MOST_DOTS ? fineness : null;
}

/** The page's dots, 0 and 255 only; null when it must be drawn. @throws Error when a picture cannot be decoded. */
export function twoLevelDots(mupdf: Mupdf, page: Page, plan: PagePlan): Pixels | null {
  const bounds = page.getBounds();
  const fineness = finenessOf(plan, bounds);
  if (fineness === null) return null;
  const scale = fineness / 72;
  const width = Math.max(1, Math.round((bounds[2] - bounds[0]) * scale));
  const height = Math.max(1, Math.round((bounds[3] - bounds[1]) * scale));
  const canvas: Canvas = { grey: new Uint8Array(width * height).fill(WHITE), width, height };
  let next = 0;
  const put = (image: Image, ink: number | null): void => {
    const drawn = plan.images[next];
    next += 1;
    try {
      if (drawn) stamp(mupdf, canvas, image, targetOf(drawn, scale, bounds), ink);
    } finally {
      letGo(image);
    }
  };
  const device = new mupdf.Device({
    fillImage: (image) => put(image, null),
    fillImageMask: (image, _ctm, _space, colour) => put(image, inkOf(colour)),
  });
  try {
    page.run(device, mupdf.Matrix.identity);
    device.close();
  } finally {
    device.destroy();
  }
  return { data: canvas.grey, width, height, channels: 1 };
}

/** Black or white, whichever is nearer: grey and red by light; four numbers are cyan, magenta, yellow, black. */
function inkOf(colour: readonly number[]): number {
  const [first = 0, second = first, third = first] = colour;
  if (colour.length === 4) return Math.max(...colour) > 0.5 ? 0 : WHITE;
  return 0.3 * first + 0.59 * second + 0.11 * third > 0.75 ? WHITE : 0;
}

type Target = { x: number; y: number; wide: number; high: number; image: DrawnImage };

/** Where a picture lies on the canvas; one dot for one dot where it has the fineness of the page. */
function targetOf(image: DrawnImage, scale: number, [left, top]: Rect): Target {
  const [a, b, c, d, e, f] = image.ctm;
  const x = Math.round((Math.min(e, e + a, e + c, e + a + c) - left) * scale);
  const y = Math.round((Math.min(f, f + b, f + d, f + b + d) - top) * scale);
  const exact = (size: number, dots: number): number =>
    Math.abs(size - dots) <= 0.02 * dots ? dots : Math.round(size);
  const [across, down] = upright(image) ? [image.width, image.height] : [image.height, image.width];
  return {
    x,
    y,
    wide: exact((Math.abs(a) + Math.abs(c)) * scale, across),
    high: exact((Math.abs(b) + Math.abs(d)) * scale, down),
    image,
  };
}

function stamp(mupdf: Mupdf, canvas: Canvas, image: Image, target: Target, ink: number | null): void {
  const decoded = image.toPixmap();
  const isStencil = ink !== null;
  const plain =
    isStencil || decoded.getNumberOfComponents() === 1
      ? decoded
      : decoded.convertToColorSpace(mupdf.ColorSpace.DeviceGray);
  try {
    const dots = plain.getPixels();
    const stride = plain.getStride();
    const middle = isStencil ? WHITE / 2 : middleOf(dots);
    const ends = isStencil ? { dark: null, light: ink } : { dark: 0, light: WHITE };
    const place = placeOf(target, plain.getWidth(), plain.getHeight());
    for (let y = Math.max(0, target.y); y < Math.min(canvas.height, target.y + target.high); y += 1) {
      for (let x = Math.max(0, target.x); x < Math.min(canvas.width, target.x + target.wide); x += 1) {
        const value = (dots[place(x - target.x, y - target.y, stride)] as number) > middle ? ends.light : ends.dark;
        if (value !== null) canvas.grey[y * canvas.width + x] = value;
      }
    }
  } finally {
    if (plain !== decoded) plain.destroy();
    decoded.destroy();
  }
}

/** Between the two levels a picture has, which may be two colours. */
function middleOf(dots: Uint8Array | Uint8ClampedArray): number {
  let [least, most] = [WHITE, 0];
  for (const dot of dots) {
    if (dot < least) least = dot;
    if (dot > most) most = dot;
  }
  return most - least >= APART ? (least + most) / 2 : WHITE / 2;
}

/** From a place on the canvas to the dot of the picture that lies there, turned and mirrored as the page says. */
function placeOf({ wide, high, image }: Target, width: number, height: number) {
  const [a, b, c, d] = image.ctm;
  const straight = upright(image);
  const [backX, backY] = straight ? [a < 0, d < 0] : [c < 0, b < 0];
  return (x: number, y: number, stride: number): number => {
    const across = backX ? wide - 1 - x : x;
    const down = backY ? high - 1 - y : y;
    const column = straight ? Math.floor((across * width) / wide) : Math.floor((down * width) / high);
    const row = straight ? Math.floor((down * height) / high) : Math.floor((across * height) / wide);
    return row * stride + column;
  };
}
