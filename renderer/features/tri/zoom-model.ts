// How large a page is shown, and how far it is turned. Pure: the sizes of the room and of the page are arguments.

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

/** Quarter turns, clockwise. */
export type Turn = 0 | 90 | 180 | 270;

const NEXT = { 0: 90, 90: 180, 180: 270, 270: 0 } as const;
export const turnedOn = (turn: Turn): Turn => NEXT[turn];

/** The room that a page takes once it is turned. */
export const turnedSize = ({ width, height }: Size, turn: Turn): Size =>
  turn % 180 === 0 ? { width, height } : { width: height, height: width };

/** Puts a page that is turned around its upper left corner back into its room. */
export function turnOf({ width, height }: Size, turn: Turn): string | undefined {
  const back = { 0: null, 90: [height, 0], 180: [width, height], 270: [0, width] } as const;
  const by = back[turn];
  return by ? `translate(${by[0]}px, ${by[1]}px) rotate(${turn}deg)` : undefined;
}
