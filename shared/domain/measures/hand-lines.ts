// How well handwritten lines are read, each reader on the very same strips. The truth is of whole pages: a line is
// compared with the stretch of it that either reading is nearest to, both with the same one.
import { comparable, type ErrorRates, errorRates } from '../reading/error-rates.ts';
import { sumOfRates } from './quality.ts';

/** One handwritten line as the handwriting reader and the reader of print read it. */
export type HandLineTexts = { readonly hand: string; readonly print: string };

type Sum = Pick<ReturnType<typeof sumOfRates>, 'characters' | 'wordsFound'>;

export type HandLineFigures = {
  readonly pages: number;
  readonly lines: number;
  /** Lines that neither reading finds in the truth: drawings, stamps, what the truth does not tell. Not in the rates. */
  readonly unplaced: number;
  readonly hand: Sum;
  readonly print: Sum;
};

/** A reading with more errors than this part of its length has not been placed. */
const FARTHEST = 0.6;

/** The stretch of `truth` that a reading is nearest to, and how many errors lie between. */
export function nearestStretch(truth: string, reading: string): { readonly stretch: string; readonly errors: number } {
  const written = [...truth];
  const read = [...reading];
  let costs = new Array<number>(written.length + 1).fill(0);
  let starts = Array.from(costs, (_, at) => at);
  for (const [row, sign] of read.entries()) {
    const nextCosts = [row + 1];
    const nextStarts = [0];
    for (let at = 1; at <= written.length; at += 1) {
      const same = (costs[at - 1] as number) + (written[at - 1] === sign ? 0 : 1);
      const extra = (costs[at] as number) + 1;
      const missing = (nextCosts[at - 1] as number) + 1;
      const best = Math.min(same, extra, missing);
      nextCosts.push(best);
      nextStarts.push((best === same ? starts[at - 1] : best === extra ? starts[at] : nextStarts[at - 1]) as number);
    }
    costs = nextCosts;
    starts = nextStarts;
  }
  const errors = Math.min(...costs);
  const end = costs.lastIndexOf(errors);
  return { stretch: written.slice(starts[end], end).join(''), errors };
}

type Compared = { readonly hand: ErrorRates; readonly print: ErrorRates };

function compared(truth: string, line: HandLineTexts): Compared | null {
  const [best] = [line.hand, line.print]
    .map(comparable)
    .filter((text) => text !== '')
    .map((text) => ({ ...nearestStretch(truth, text), length: text.length }))
    .sort((a, b) => a.errors / a.length - b.errors / b.length);
  if (!best || best.errors > FARTHEST * best.length || best.stretch.trim() === '') return null;
  return { hand: errorRates(best.stretch, line.hand), print: errorRates(best.stretch, line.print) };
}

/** Null for no page with handwriting. */
export function handLineFigures(
  pages: readonly { readonly truth: string; readonly lines: readonly HandLineTexts[] }[],
): HandLineFigures | null {
  const written = pages.filter(({ lines }) => lines.length > 0);
  if (written.length === 0) return null;
  const all = written.flatMap(({ truth, lines }) => {
    const whole = comparable(truth);
    return lines.map((line) => compared(whole, line));
  });
  const placed = all.filter((each) => each !== null);
  const sum = (rates: readonly ErrorRates[]): Sum => {
    const { characters, wordsFound } = sumOfRates(rates);
    return { characters, wordsFound };
  };
  return {
    pages: written.length,
    lines: placed.length,
    unplaced: all.length - placed.length,
    hand: sum(placed.map(({ hand }) => hand)),
    print: sum(placed.map(({ print }) => print)),
  };
}
