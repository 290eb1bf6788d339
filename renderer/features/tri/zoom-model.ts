// How large a page is shown. Pure: the sizes of the room and of the page are arguments.

/** `fit` follows the room; a number is the share of the picture's own size. */
export type Zoom = 'fit-width' | 'fit-page' | number;

const LEAST = 0.1;
const MOST = 4;
const STEP = 1.2;

type Size = { readonly width: number; readonly height: number };

/** The scale to draw at. Fitting never enlarges a small picture beyond its double. */
export function scaleOf(zoom: Zoom, page: Size, room: Size): number {
  if (typeof zoom === 'number') return zoom;
  const byWidth = room.width / page.width;
  const scale = zoom === 'fit-width' ? byWidth : Math.min(byWidth, room.height / page.height);
  return Math.min(Math.max(scale, LEAST), 2);
}

/** One step larger (1) or smaller (-1) than what is shown now. */
export const zoomed = (scale: number, direction: 1 | -1): number =>
  Math.min(Math.max(direction === 1 ? scale * STEP : scale / STEP, LEAST), MOST);
