// Parts ink from paper by one measure for the whole page: for ruled and squared paper, where what is left of the rules
// would be raised as the faint ink of its place. Works on a page whose paper was made white.
import type { Grey } from './grey.ts';

/** Up to this part of the way from black to the mean ink, everything is black … */
const BLACK_FROM = 0.6;
/** … and from this part of the way from the mean ink to white paper, a mark would be paper. */
const WHITE_FROM = 0.75;
/** The edges of letters lie between these parts of that range. */
const EDGE = [0.25, 0.75] as const;

/** Otsu: the value that best parts the histogram in two. */
function middleOf(counts: Float64Array, total: number, sum: number): number {
  let below = 0;
  let sumBelow = 0;
  let best = 0;
  let middle = 128;
  for (let value = 0; value < 256; value += 1) {
    below += counts[value] as number;
    sumBelow += value * (counts[value] as number);
    if (below === 0 || below === total) continue;
    const gap = sumBelow / below - (sum - sumBelow) / (total - below);
    const between = below * (total - below) * gap * gap;
    if (between > best) {
      best = between;
      middle = value;
    }
  }
  return middle;
}

/** The mean grey of the marks of a page whose paper is white; 0 for a page without any. */
function inkLevel({ data }: Grey): number {
  const counts = new Float64Array(256);
  for (let at = 0; at < data.length; at += 3) counts[data[at] as number] = (counts[data[at] as number] as number) + 1;
  let total = 0;
  let sum = 0;
  for (let value = 0; value < 256; value += 1) {
    total += counts[value] as number;
    sum += value * (counts[value] as number);
  }
  const middle = middleOf(counts, total, sum);
  let marks = 0;
  let dark = 0;
  for (let value = 0; value <= middle; value += 1) {
    marks += counts[value] as number;
    dark += value * (counts[value] as number);
  }
  return marks === 0 ? 0 : dark / marks;
}

/** The page with its ink black and its paper white. */
export function evenInkOnly(grey: Grey): Grey {
  const ink = inkLevel(grey);
  const from = ink * BLACK_FROM;
  const range = ink + (255 - ink) * WHITE_FROM - from;
  const black = from + EDGE[0] * range;
  const white = from + EDGE[1] * range;
  const table = Uint8Array.from({ length: 256 }, (_, value) =>
    Math.max(0, Math.min(255, Math.round(((value - black) * 255) / Math.max(1, white - black)))),
  );
  const { data } = grey;
  const out = new Uint8Array(data.length);
  for (let at = 0; at < out.length; at += 1) out[at] = table[data[at] as number] as number;
  return { ...grey, data: out };
}
