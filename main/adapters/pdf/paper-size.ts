// Which size on paper a page picture has. A guess when the picture does not say: it only has to print well.

/** PDF points: 72 an inch. */
export const POINTS_PER_MM = 72 / 25.4;

const A4_SHORT_MM = 210;
const A4_LONG_MM = 297;

/** Screens and cameras write 72 or 96 without meaning paper; scanners write 100 and more. */
const SCANNER_DPI = { least: 100, most: 1200 };
/** From a postage stamp's envelope to A3. */
const PAPER_MM = { least: 60, most: 425 };

type Pixels = { readonly width: number; readonly height: number; readonly dpi: number | null };

/** Width and height in points, in the picture's own orientation and proportions. */
export function paperSize({ width, height, dpi }: Pixels): { readonly width: number; readonly height: number } {
  const mmPerPixel = scannedMmPerPixel(width, height, dpi) ?? fittedMmPerPixel(width, height);
  const scale = mmPerPixel * POINTS_PER_MM;
  return { width: width * scale, height: height * scale };
}

function scannedMmPerPixel(width: number, height: number, dpi: number | null): number | null {
  if (dpi === null || dpi < SCANNER_DPI.least || dpi > SCANNER_DPI.most) return null;
  const mmPerPixel = 25.4 / dpi;
  const [short, long] = [Math.min(width, height) * mmPerPixel, Math.max(width, height) * mmPerPixel];
  return short >= PAPER_MM.least && long <= PAPER_MM.most ? mmPerPixel : null;
}

/** As large as A4 allows: an A4 scan gets its true size, anything else prints whole on A4 without scaling. */
const fittedMmPerPixel = (width: number, height: number): number =>
  Math.min(A4_LONG_MM / Math.max(width, height), A4_SHORT_MM / Math.min(width, height));
