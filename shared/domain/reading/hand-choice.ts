// What of a page is shown as the handwriting reader read it, and what as the reader of print did: stretch by stretch of
// every line, whichever is likelier right. What is not shown is kept to be searched.
import { chanceOfRight } from './calibration.ts';
import type { HandLine } from './hand-line.ts';
import { chanceOf, type HandRow, lettersOf, type Piece, rowsOfHand } from './hand-rows.ts';
import type { Word } from './reading.ts';
import { inReadingOrder, type Row } from './reading-order.ts';

/**
 * Log-odds that the handwriting reader is nearer to what is written, from both chances on the stretch and the print's
 * on the lines around it. Fitted on lines of volunteers' pages and of scanned print, mixed: docs/decisions/018.
 */
const ODDS = { alone: 6.08, hand: 3.18, print: -7.07, around: -3.61 };
/** How many lines above and below say what a line is likely to be. */
const AROUND = 4;
/** Going over from one reader to the other within a line must be worth so many letters. */
const CHANGE = 3;
/** A handwritten line that only its reader sees is shown from this chance on; below it is a drawing, a stamp, a fold. */
const LEAST_CHANCE = 0.1;
/** The same for fewer than three letters: specks are read as one or two. */
const LEAST_FOR_FEW = 0.5;
const FEW = 3;
/** Next to surely wrong: not even searched. */
const LEAST_SEARCHED = 0.05;
/** Words of the reader of print that no line of handwriting holds are shown from this chance on. */
const LEAST_ALONE = 0.5;

export type HandChoice = {
  readonly shown: readonly Word[];
  readonly also: readonly Word[];
  /** Share of the letters shown that are from the handwriting reader. */
  readonly share: number;
};

const printedIn = (row: HandRow): Word[] => row.flatMap(({ printed }) => printed);
const writtenIn = (row: HandRow): Word[] => row.flatMap(({ written }) => written);

function chanceOfWriting({ written, printed }: Piece, around: number): number {
  const odds = ODDS.alone + ODDS.hand * chanceOf(written) + ODDS.print * chanceOf(printed) + ODDS.around * around;
  return 1 / (1 + Math.exp(-odds));
}

/** For each piece of a row whether it is shown as handwriting: the best way along the row (Viterbi). */
function waysAlong(row: HandRow, around: number): boolean[] {
  let [hand, print] = [0, 0];
  const steps: { readonly hand: boolean; readonly print: boolean }[] = [];
  for (const piece of row) {
    const letters = Math.max(1, lettersOf(piece.written), lettersOf(piece.printed));
    const chance = chanceOfWriting(piece, around);
    const [handBefore, printBefore] = [hand >= print - CHANGE, print >= hand - CHANGE];
    steps.push({ hand: handBefore, print: !printBefore });
    const [wasHand, wasPrint] = [hand, print];
    hand = Math.max(wasHand, wasPrint - CHANGE) + letters * chance;
    print = Math.max(wasPrint, wasHand - CHANGE) + letters * (1 - chance);
  }
  const ways: boolean[] = [];
  let isHand = hand > print;
  for (let at = row.length - 1; at >= 0; at -= 1) {
    ways[at] = isHand;
    const step = steps[at];
    // Which reader the stretch before was from.
    if (step) isHand = isHand ? step.hand : step.print;
  }
  return ways;
}

/** What is shown of one handwritten line and the print on it, and what is searched only. */
export type ChosenRow = { readonly shown: Row; readonly also: Row };

function choose(row: HandRow, around: number, leastChance: number): ChosenRow {
  if (lettersOf(printedIn(row)) === 0) {
    const written = writtenIn(row);
    const least = lettersOf(written) < FEW ? LEAST_FOR_FEW : leastChance;
    const chance = chanceOf(written);
    if (chance >= least) return { shown: written, also: [] };
    return { shown: [], also: chance >= LEAST_SEARCHED ? written : [] };
  }
  const ways = waysAlong(row, around);
  return {
    shown: row.flatMap(({ written, printed }, at) => (ways[at] ? written : printed)),
    also: row.flatMap(({ written, printed }, at) => (ways[at] ? printed : written)),
  };
}

/** The words of each line, in the order in which the lines come first. */
export function byLine(words: readonly Word[]): Word[][] {
  const lines = new Map<number, Word[]>();
  for (const word of words) lines.set(word.line, [...(lines.get(word.line) ?? []), word]);
  return [...lines.values()];
}

/** Each handwritten line with its choice, and the printed words that lie on none; confidences are chances already. */
export function choiceByRow(
  printed: readonly Word[],
  hand: readonly HandLine[],
  leastChance: number,
): { readonly chosen: readonly ChosenRow[]; readonly rest: readonly Word[] } {
  const { rows, rest } = rowsOfHand(printed, hand);
  const around = (at: number): number =>
    chanceOf(rows.slice(Math.max(0, at - AROUND), at + AROUND + 1).flatMap(printedIn));
  return { chosen: rows.map((row, at) => choose(row, around(at), leastChance)), rest };
}

export const withChance = (word: Word): Word => ({ ...word, confidence: chanceOfRight(word.confidence) });

/**
 * For a page that does not read well as print. `printed`: words of the reader of print, their confidence its own.
 * `hand`: lines from the top. The words that come back have the chance that they are right as their confidence, in both
 * lists.
 */
export function chooseLines(printed: readonly Word[], hand: readonly HandLine[]): HandChoice {
  const { chosen, rest } = choiceByRow(printed.map(withChance), hand, LEAST_CHANCE);
  const own = chosen.flatMap(({ shown }) => shown.filter((word) => word.hand));
  const stays = (word: Word): boolean => own.length === 0 || word.confidence >= LEAST_ALONE;
  const shown = inReadingOrder([...chosen.map((row) => row.shown), ...byLine(rest.filter(stays))]);
  const also = [...chosen.map((row) => row.also), ...byLine(rest.filter((word) => !stays(word)))];
  return { shown, also: inReadingOrder(also), share: lettersOf(own) / Math.max(1, lettersOf(shown)) };
}
