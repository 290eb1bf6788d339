// Pages for the finder of lines: words of connected waves, drawn here. Nobody's hand.
import type { GreyPicture } from '#main/ports/handwriting.ts';

export const WIDTH = 1240;
const LEFT = 100;
const RIGHT = 1130;
/** Waves reach this far above and below the middle of their line. */
export const REACH = 13;

type Looks = {
  /** Rise over run, falling towards the right. */
  readonly lean?: number;
  /** Distance of ruled lines; the first lies under the first line of writing. */
  readonly ruled?: number;
  /** Strokes that rise this far above the middle of their line, from the x at which they stand. */
  readonly ascenders?: readonly { readonly line: number; readonly x: number; readonly rise: number }[];
};

export type Span = readonly [from: number, to: number];

/** The words of line `line`, different for each. */
export function spansOf(line: number): Span[] {
  const spans: Span[] = [];
  for (let x = LEFT, word = 0; ; word += 1) {
    const to = x + 80 + ((line * 5 + word * 3) % 7) * 20;
    if (to > RIGHT) return spans;
    spans.push([x, to]);
    x = to + 40;
  }
}

/** Height of the middle of a line, the page leaning around its own middle. */
export const middleAt = (middle: number, lean: number, x: number): number => middle + lean * (x - WIDTH / 2);

/** `middles`: the height of each line's middle, half way across the page. */
export function drawnPage(height: number, middles: readonly number[], looks: Looks = {}): GreyPicture {
  const { lean = 0, ruled, ascenders = [] } = looks;
  const data = new Uint8Array(WIDTH * height).fill(255);
  const dot = (x: number, y: number, value: number, size: number): void => {
    for (let row = Math.round(y); row < Math.round(y) + size; row += 1) {
      const at = row * WIDTH + Math.round(x);
      data.fill(value, at, at + size);
    }
  };
  if (ruled !== undefined) {
    for (let rule = (middles[0] ?? 0) + REACH; rule < height - 60; rule += ruled) {
      for (let x = 20; x < WIDTH - 20; x += 1) dot(x, middleAt(rule, lean, x), 170, 2);
    }
  }
  middles.forEach((middle, line) => {
    for (const [from, to] of spansOf(line)) {
      for (let x = from; x < to; x += 0.1) {
        const wave = REACH * (0.75 + 0.25 * Math.sin(x / 23 + line)) * Math.sin(x / 3.7);
        dot(x, middleAt(middle, lean, x) + wave, 40, 3);
      }
    }
  });
  for (const { line, x, rise } of ascenders) {
    const middle = middleAt(middles[line] ?? 0, lean, x);
    // Slanted: an upright one this long is taken for a rule of squared paper.
    for (let up = 0; up <= rise; up += 1) dot(x + up / 4, middle - up, 40, 3);
  }
  return { width: WIDTH, height, data };
}
