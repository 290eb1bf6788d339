// Which lines of a page are shown as the handwriting reader read them, and which as the reader of print did: line by
// line, whichever is likelier right. What is not shown is kept to be searched.
import { chanceOfHand, chanceOfRight } from './calibration.ts';
import type { HandLine } from './hand-line.ts';
import type { Box, Word } from './reading.ts';

/** A printed line read well stays: handwriting must be likelier right than this many times … */
const CLEARLY = 1.15;
/** … and likelier right than this by itself, or the line is a drawing, a stamp, a fold. */
const LEAST_CHANCE = 0.3;
/** Words of the reader of print that no line of handwriting holds are shown from this chance on. */
const LEAST_ALONE = 0.5;
/** Lines that neither reader can make out are searched from this chance on. */
const LEAST_SEARCHED = 0.15;

export type HandChoice = {
  readonly shown: readonly Word[];
  readonly also: readonly Word[];
  /** Share of the letters shown that are from the handwriting reader. */
  readonly share: number;
};

const lettersOf = (text: string): number => text.replace(/[^\p{L}\d]/gu, '').length;

/** Mean chance of being right, of letters; 0 for none. */
function chanceOf(words: readonly { readonly text: string; readonly confidence: number }[]): number {
  const letters = words.reduce((sum, { text }) => sum + lettersOf(text), 0);
  const right = words.reduce((sum, { text, confidence }) => sum + lettersOf(text) * confidence, 0);
  return letters === 0 ? 0 : right / letters;
}

/** A word belongs to a line when its middle lies in the box of one of the line's words, or between two of them. */
function holds(line: readonly Word[], [x, y, width, height]: Box): boolean {
  const across = x + width / 2;
  const down = y + height / 2;
  const left = Math.min(...line.map(({ box }) => box[0]));
  const right = Math.max(...line.map(({ box }) => box[0] + box[2]));
  if (across < left || across > right) return false;
  const beside = (box: Box): number => Math.max(0, box[0] - across, across - box[0] - box[2]);
  const nearest = line.reduce((best, word) => (beside(word.box) < beside(best.box) ? word : best));
  return down >= nearest.box[1] && down <= nearest.box[1] + nearest.box[3];
}

export const wordsOfHand = ({ words }: HandLine, line: number): Word[] =>
  words.map(({ text, box, sure }) => ({ text, box, confidence: chanceOfHand(sure), line, hand: true }));

type Row = { readonly words: readonly Word[]; readonly at: number };

const heightOf = (words: readonly Word[]): number =>
  words.reduce((sum, { box }) => sum + box[1] + box[3] / 2, 0) / Math.max(1, words.length);

/** The rows from the top, numbered. */
const numbered = (rows: readonly Row[]): Word[] =>
  [...rows].sort((a, b) => a.at - b.at).flatMap(({ words }, line) => words.map((word): Word => ({ ...word, line })));

function byLine(words: readonly Word[]): Row[] {
  const lines = new Map<number, Word[]>();
  for (const word of words) lines.set(word.line, [...(lines.get(word.line) ?? []), word]);
  return [...lines.values()].map((own) => ({ words: own, at: heightOf(own) }));
}

/**
 * `printed`: words of the reader of print, their confidence its own. The words that come back have the chance that
 * they are right as their confidence, in both lists.
 */
export function chooseLines(printed: readonly Word[], hand: readonly HandLine[]): HandChoice {
  const free = new Set(printed.map((word): Word => ({ ...word, confidence: chanceOfRight(word.confidence) })));
  const shown: Row[] = [];
  const also: Row[] = [];
  const own: Word[] = [];
  for (const line of hand) {
    const written = wordsOfHand(line, 0);
    const rival = [...free].filter((word) => holds(written, word.box));
    const chance = chanceOf(written);
    const isHand = chance >= LEAST_CHANCE && chance > CLEARLY * chanceOf(rival);
    const row = { words: written, at: heightOf(written) };
    if (isHand) {
      for (const word of rival) free.delete(word);
      shown.push(row);
      own.push(...written);
      if (rival.length > 0) also.push({ words: rival, at: heightOf(rival) });
    } else if (chance >= LEAST_SEARCHED) also.push(row);
  }
  const isHandwritten = own.length > 0;
  const stays = (word: Word): boolean => !isHandwritten || word.confidence >= LEAST_ALONE;
  shown.push(...byLine([...free].filter(stays)));
  also.push(...byLine([...free].filter((word) => !stays(word))));
  const letters = (words: readonly Word[]): number => words.reduce((sum, { text }) => sum + lettersOf(text), 0);
  const all = numbered(shown);
  return { shown: all, also: numbered(also), share: letters(own) / Math.max(1, letters(all)) };
}
