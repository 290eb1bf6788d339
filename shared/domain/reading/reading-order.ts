// Rows of words as people read them: parts of one row joined, rows from the top; where blocks stand side by side, the
// left one before the right one.
import { common } from './hand-rows.ts';
import type { Word } from './reading.ts';

/** A row or a part of one, from left to right. */
export type Row = readonly Word[];

type Place = {
  readonly words: Row;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly high: number;
};

const middleOf = ({ top, high }: Place): number => top + high / 2;

const middleValue = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[values.length >> 1] as number;

const placeOf = (words: Row): Place => ({
  words,
  left: Math.min(...words.map(({ box }) => box[0])),
  right: Math.max(...words.map(({ box }) => box[0] + box[2])),
  top: middleValue(words.map(({ box }) => box[1])),
  high: middleValue(words.map(({ box }) => box[3])),
});

/** Parts of one row share so much of their height where they meet … */
const SAME_ROW = 0.5;
/** … and are no further apart than so many heights: beyond that they are columns. */
const WIDEST_GAP = 3;

/** Whether `b` goes on where `a` ends. */
function goesOn(a: Place, b: Place): boolean {
  const last = a.words.at(-1) as Word;
  const first = b.words[0] as Word;
  const gap = b.left - a.right;
  const high = Math.max(last.box[3], first.box[3]);
  if (gap < -high || gap > WIDEST_GAP * high) return false;
  return common(last.box[1], last.box[3], first.box[1], first.box[3]) >= SAME_ROW;
}

function wholeRows(parts: readonly Row[]): Place[] {
  const rows: Place[] = [];
  for (const part of parts.map(placeOf).sort((a, b) => a.left - b.left)) {
    const at = rows.findIndex((row) => goesOn(row, part));
    const row = rows[at];
    if (row) rows[at] = placeOf([...row.words, ...part.words]);
    else rows.push(part);
  }
  return rows.sort((a, b) => middleOf(a) - middleOf(b));
}

/**
 * Rows stand side by side when their middles are this near, in heights, and a gutter of `WIDEST_GAP` parts them. Nearer
 * than rows below each other: a table, whose rows are level, is read row by row.
 */
const BESIDE = 1.2;
/** Fewer rows with another beside them make no columns: a date at the right of a row is read after it. */
const LEAST_ROWS = 2;

const gutter = (a: Place, b: Place): number => Math.max(a.left, b.left) - Math.min(a.right, b.right);
const isBeside = (a: Place, b: Place): boolean =>
  Math.abs(middleOf(a) - middleOf(b)) <= BESIDE * Math.min(a.high, b.high) &&
  gutter(a, b) > WIDEST_GAP * Math.max(a.high, b.high);

/** Rows from the top; the two columns they make from left to right, or null where they make none. */
function columnsOf(rows: readonly Place[]): [Place[], Place[]] | null {
  let edge = Number.NEGATIVE_INFINITY;
  const byLeft = [...rows].sort((a, b) => a.left - b.left);
  for (const [at, row] of byLeft.entries()) {
    if (at > 0 && row.left - edge > WIDEST_GAP * row.high) {
      const left = new Set(byLeft.slice(0, at));
      const columns: [Place[], Place[]] = [
        rows.filter((each) => left.has(each)),
        rows.filter((each) => !left.has(each)),
      ];
      return columns.every((column) => column.length >= LEAST_ROWS) ? columns : null;
    }
    edge = Math.max(edge, row.right);
  }
  return null;
}

/** The last row of the stretch from `from` on in which every row but the last has another beside it. */
function endOfStretch(rows: readonly Place[], from: number): number {
  let end = from;
  for (let at = from; at <= end; at += 1) {
    const beside = rows.findLastIndex((other) => isBeside(rows[at] as Place, other));
    end = Math.max(end, beside);
  }
  return end;
}

/** The words in reading order, `line` counted from 0. Each word once. */
export function inReadingOrder(parts: readonly Row[]): Word[] {
  const rows = wholeRows(parts.filter((part) => part.length > 0));
  const ordered: Place[] = [];
  for (let at = 0; at < rows.length; ) {
    const end = endOfStretch(rows, at);
    const stretch = rows.slice(at, end + 1);
    ordered.push(...(columnsOf(stretch)?.flat() ?? stretch));
    at = end + 1;
  }
  return ordered.flatMap(({ words }, line) => words.map((word): Word => ({ ...word, line })));
}
