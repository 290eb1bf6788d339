// From a strip of a line to the numbers the recogniser was trained on. Both must stay as `model.json` says.
import { type GreyPicture, percentile, scaled } from './picture.ts';

/** Height of the strips that are cut from pages, and of what the recogniser takes. */
export const STRIP_HEIGHT = 64;
export const INPUT_HEIGHT = 48;
/** Narrower than its height: letters of handwriting are wide. */
const WIDTH_FACTOR = 0.525;
const NARROWEST = 16;
/** Paper and ink of a line: these shares of its pixels are darker than paper, or as dark as ink. */
const PAPER = 0.75;
const INK = 0.015;
/** A faint line is not stretched beyond this contrast. */
const LEAST_CONTRAST = 24;
const LOWEST = -0.25;
const HIGHEST = 1.25;

export type StripInput = { readonly width: number; readonly values: Float32Array };

export const inputWidth = (stripWidth: number): number => Math.max(NARROWEST, Math.round(stripWidth * WIDTH_FACTOR));

/** 0 for paper, 1 for ink, rows from the top. */
export function inputOf(strip: GreyPicture): StripInput {
  const width = inputWidth(strip.width);
  const { data } = scaled(strip, width, INPUT_HEIGHT);
  const every = new Uint8Array(Math.ceil(width / 2) * (INPUT_HEIGHT / 2));
  for (let y = 0, to = 0; y < INPUT_HEIGHT; y += 2) {
    for (let x = 0; x < width; x += 2, to += 1) every[to] = data[y * width + x] as number;
  }
  const paper = percentile(every, PAPER);
  const ink = percentile(every, INK);
  const contrast = Math.max(LEAST_CONTRAST, paper - ink);
  const values = new Float32Array(data.length);
  for (let at = 0; at < data.length; at += 1) {
    values[at] = Math.max(LOWEST, Math.min(HIGHEST, (paper - (data[at] as number)) / contrast));
  }
  return { width, values };
}
