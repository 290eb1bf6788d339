// What the recogniser saw of one line of handwriting, small enough to go from the reading child to the desk: names of
// people on file are looked for in it there, while the letter is read. Never stored, logged or sent on.
import { FOLDED_CLASSES, type FoldedTrace, foldedTrace } from './folded-trace.ts';
import type { HandLine, LineTrace } from './hand-line.ts';
import type { Box } from './reading.ts';

export type KeptTrace = {
  readonly steps: number;
  /** As in a folded trace, each loss a byte: how many twentieths below the likeliest. */
  readonly losses: Uint8Array;
  /** Where stretches of `STRETCH` steps lie on the page, from the beginning of the line. */
  readonly places: readonly Box[];
};

const PARTS = 20;
const LARGEST = 255;
/** About two letters. */
const STRETCH = 8;

export function keptTrace(trace: LineTrace, boxOf: HandLine['boxOf']): KeptTrace {
  const { steps, losses } = foldedTrace(trace);
  const count = Math.ceil(steps / STRETCH);
  const places = Array.from({ length: count }, (_, at) => boxOf(at * STRETCH, Math.min(steps, (at + 1) * STRETCH)));
  return { steps, losses: Uint8Array.from(losses, (loss) => Math.min(LARGEST, Math.round(-loss * PARTS))), places };
}

export const foldedOf = ({ steps, losses }: KeptTrace): FoldedTrace => ({
  steps,
  losses: Float32Array.from(losses.subarray(0, steps * FOLDED_CLASSES), (parts) => -parts / PARTS),
});

/** The box around the stretches that steps `from` to `to` (excluded) are in. */
export function placeIn({ places }: KeptTrace, from: number, to: number): Box {
  const first = Math.min(places.length - 1, Math.floor(from / STRETCH));
  const own = places.slice(first, Math.max(first + 1, Math.ceil(to / STRETCH)));
  const left = Math.min(...own.map(([x]) => x));
  const top = Math.min(...own.map(([, y]) => y));
  const right = Math.max(...own.map(([x, , width]) => x + width));
  const bottom = Math.max(...own.map(([, y, , height]) => y + height));
  return [left, top, right - left, bottom - top];
}
