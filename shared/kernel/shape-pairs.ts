// Pairs of neighbouring signs, look-alikes made equal: what a misread text still shares with what it should say.
import { SIGN_COUNT, type Signs, signsOf } from './look-alikes.ts';

/** Look-alikes made equal, so that a misread sign spoils no pair. Signs as in `signsOf`; the edge is one more. */
const SHAPE_GROUPS = ['o0qd', 'i1lj', 's5', 'b8h', 'uvn', 'ec'];
const EDGE = SIGN_COUNT;
const SIZE = SIGN_COUNT + 1;
const shapeOf = Uint8Array.from({ length: SIGN_COUNT }, (_, sign) => sign);
for (const group of SHAPE_GROUPS) {
  const signs = signsOf(group);
  for (const sign of signs) shapeOf[sign] = signs[0] ?? sign;
}

export const PAIR_COUNT = SIZE * SIZE;

/** The pair of two neighbouring signs, 0 to `PAIR_COUNT`. */
export const pairOf = (before: number, sign: number): number =>
  (shapeOf[before] as number) * SIZE + (shapeOf[sign] as number);

/** The pair that the first sign of a text makes with its edge. */
export const edgePair = (sign: number): number => EDGE * SIZE + (shapeOf[sign] as number);

/** Each pair once. */
export function pairsOf(signs: Signs): number[] {
  const pairs = new Set<number>();
  signs.forEach((sign, at) => {
    pairs.add(at === 0 ? edgePair(sign) : pairOf(signs[at - 1] as number, sign));
  });
  return [...pairs];
}
