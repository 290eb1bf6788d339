// Puts words found one by one on a page back into lines. For segmentations that do not look for lines themselves.
import type { Word } from './reading.ts';

/** Words of one line overlap in height by at least this share of the lower of the two. */
const OVERLAP = 0.5;
/** A gap wider than this many word heights begins another line: another column, another block. */
const WIDEST_GAP = 4;

type Line = { words: Word[]; top: number; bottom: number };

const centre = (word: Word): number => word.box[1] + word.box[3] / 2;

function sharesHeight(line: Line, word: Word): boolean {
  const [, top, , height] = word.box;
  const common = Math.min(line.bottom, top + height) - Math.max(line.top, top);
  return common >= OVERLAP * Math.min(line.bottom - line.top, height);
}

/** The pieces of a row of words between wide gaps, left to right. */
function pieces(row: readonly Word[]): Word[][] {
  const sorted = [...row].sort((a, b) => a.box[0] - b.box[0]);
  const out: Word[][] = [];
  let end = Number.NEGATIVE_INFINITY;
  for (const word of sorted) {
    const [left, , width, height] = word.box;
    const last = out.at(-1);
    if (last && left - end <= WIDEST_GAP * Math.max(height, last[0]?.box[3] ?? 0)) last.push(word);
    else out.push([word]);
    end = Math.max(end, left + width);
  }
  return out;
}

/** The same words in reading order, `line` counted from the top; side by side columns stay separate lines. */
export function inLines(words: readonly Word[]): Word[] {
  const rows: Line[] = [];
  for (const word of [...words].sort((a, b) => centre(a) - centre(b))) {
    const row = rows.slice(-4).find((candidate) => sharesHeight(candidate, word));
    if (row) row.words.push(word);
    else rows.push({ words: [word], top: word.box[1], bottom: word.box[1] + word.box[3] });
  }
  return rows
    .flatMap((row) => pieces(row.words))
    .flatMap((piece, line) => piece.map((word): Word => ({ ...word, line })));
}
