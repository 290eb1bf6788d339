// What the two readers say of the same ink: each handwritten line, cut where both see a gap, with the printed words
// that lie on it.
import { chanceOfHand } from './calibration.ts';
import type { HandLine } from './hand-line.ts';
import type { Box, Word } from './reading.ts';

/** The same stretch of a line twice; one of the two lists may be empty, never both. From left to right. */
export type Piece = { readonly written: readonly Word[]; readonly printed: readonly Word[] };

/** A handwritten line, from left to right. */
export type HandRow = readonly Piece[];

export const lettersOf = (words: readonly { readonly text: string }[]): number =>
  words.reduce((sum, { text }) => sum + text.replace(/[^\p{L}\d]/gu, '').length, 0);

/** Mean chance of being right, letter by letter; 0 for none. */
export function chanceOf(words: readonly Pick<Word, 'text' | 'confidence'>[]): number {
  const right = words.reduce((sum, word) => sum + lettersOf([word]) * word.confidence, 0);
  return right / Math.max(1, lettersOf(words));
}

/** Words of the handwriting reader; their confidence is the chance that they are right. */
export const wordsOfHand = ({ words }: Pick<HandLine, 'words'>, line: number): Word[] =>
  words.map(({ text, box, sure, likely }) => ({
    text,
    box,
    confidence: chanceOfHand(sure),
    line,
    hand: true,
    ...(likely !== undefined && { likely }),
  }));

/** How much two stretches have in common, as a part of the shorter. */
export function common(from: number, length: number, otherFrom: number, otherLength: number): number {
  const both = Math.min(from + length, otherFrom + otherLength) - Math.max(from, otherFrom);
  return both / Math.max(1, Math.min(length, otherLength));
}

/** A printed word lies on a line when it shares so much of its height with the written word nearest to it. */
const SAME_HEIGHT = 0.5;

/** 0 where the word does not lie on the line. */
function sharedHeight(line: readonly Word[], [x, y, width, height]: Box): number {
  const across = x + width / 2;
  const beside = ({ box }: Word): number => Math.max(0, box[0] - across, across - box[0] - box[2]);
  const nearest = line.reduce((best, word) => (beside(word) < beside(best) ? word : best));
  const [, top, , high] = nearest.box;
  const left = Math.min(...line.map(({ box }) => box[0]));
  const right = Math.max(...line.map(({ box }) => box[0] + box[2]));
  if (across < left || across > right) return 0;
  return common(y, height, top, high);
}

/** Words that share more than this part of their width are read from the same ink. */
const SAME_INK = 0.25;

function piecesOf(written: readonly Word[], printed: readonly Word[]): Piece[] {
  const pieces: { written: Word[]; printed: Word[]; end: number }[] = [];
  const both = [
    ...written.map((word) => ({ word, kind: 'written' as const })),
    ...printed.map((word) => ({ word, kind: 'printed' as const })),
  ];
  for (const { word, kind } of both.sort((a, b) => a.word.box[0] - b.word.box[0])) {
    const [x, , width] = word.box;
    const last = pieces.at(-1);
    const shares = last !== undefined && last.end - x > SAME_INK * Math.min(width, last.end);
    if (last && shares && last[kind === 'written' ? 'printed' : 'written'].length > 0) {
      last[kind].push(word);
      last.end = Math.max(last.end, x + width);
    } else pieces.push({ written: [], printed: [], end: x + width, [kind]: [word] });
  }
  return pieces;
}

/** `printed`: with their chance of being right. `rest`: the printed words that lie on no handwritten line. */
export function rowsOfHand(
  printed: readonly Word[],
  hand: readonly HandLine[],
): { readonly rows: readonly HandRow[]; readonly rest: readonly Word[] } {
  const lines = hand.map((line) => ({ written: wordsOfHand(line, 0), printed: [] as Word[] }));
  const rest: Word[] = [];
  for (const word of printed) {
    let most = SAME_HEIGHT;
    let on: (typeof lines)[number] | null = null;
    for (const line of lines) {
      const shared = sharedHeight(line.written, word.box);
      if (shared < most) continue;
      most = shared;
      on = line;
    }
    if (on) on.printed.push(word);
    else rest.push(word);
  }
  return { rows: lines.map((line) => piecesOf(line.written, line.printed)), rest };
}
