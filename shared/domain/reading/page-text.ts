// A page as lines of comparable words, each with the word as read behind it. What lines are for is said in layout.ts.
import { fold } from '../../kernel/fold.ts';
import type { Evidence } from '../triage/judgement.ts';
import type { Box, PageReading, Word } from './reading.ts';

/** A run of letters and digits inside a word as read: « d'Arcy » gives `d` and `arcy`. */
export type Token = { readonly key: string; readonly word: Word; readonly wordIndex: number };

/** A piece of a text line without a wide gap: two columns of an address head are two lines. */
export type TextLine = {
  readonly page: number;
  readonly tokens: readonly Token[];
  readonly words: readonly Word[];
  /** Folded text: words joined by one space. */
  readonly text: string;
  /** Where each word begins in `text`. */
  readonly starts: readonly number[];
  /** Text line of the page, as the reader counted. */
  readonly line: number;
  /** From left to right in pixels; both 0 where there is no picture. */
  readonly left: number;
  readonly right: number;
};

const DOTTED = /(?<![a-z])(?:[a-z]\.){2,}[a-z]?(?![a-z])/g;

/** Folded, dots inside abbreviations gone: « O.Q.T.F. » → `oqtf`. */
export const foldWord = (text: string): string => fold(text).replace(DOTTED, (dotted) => dotted.replaceAll('.', ''));

const keysOf = (folded: string): string[] =>
  folded
    .split(/[^a-z0-9]+/)
    .filter((key) => key !== '')
    .map((key) => (key === 'st' ? 'saint' : key === 'ste' ? 'sainte' : key));

/** Words as keys for phrase matching: the same cutting as for a page. */
export const keysOfText = (text: string): string[] => text.split(/\s+/).flatMap((word) => keysOf(foldWord(word)));

function lineOf(page: number, words: readonly Word[], firstIndex: number): TextLine {
  const starts: number[] = [];
  let text = '';
  const tokens = words.flatMap((word, index) => {
    const folded = foldWord(word.text);
    if (text !== '') text += ' ';
    starts.push(text.length);
    text += folded;
    return keysOf(folded).map((key): Token => ({ key, word, wordIndex: firstIndex + index }));
  });
  const left = Math.min(...words.map((word) => word.box[0]));
  const right = Math.max(...words.map((word) => word.box[0] + word.box[2]));
  return { page, tokens, words, text, starts, line: words[0]?.line ?? 0, left, right };
}

/** Splits a text line where the gap is wider than three letters are high: columns. */
function columnsOf(words: readonly Word[]): Word[][] {
  const heights = words.map((word) => word.box[3]).sort((a, b) => a - b);
  const gap = 3 * (heights[heights.length >> 1] ?? 0);
  const columns: Word[][] = [];
  let right = 0;
  for (const word of words) {
    const last = columns.at(-1);
    if (last && (gap === 0 || word.box[0] - right <= gap)) last.push(word);
    else columns.push([word]);
    right = word.box[0] + word.box[2];
  }
  return columns;
}

/** The lines of one segmentation of a page, top to bottom, left to right. */
export function linesOf(page: PageReading, words: readonly Word[] = page.words): TextLine[] {
  const byLine = new Map<number, Word[]>();
  for (const word of words) {
    if (word.text.trim() === '') continue;
    const line = byLine.get(word.line);
    if (line) line.push(word);
    else byLine.set(word.line, [word]);
  }
  let index = 0;
  return [...byLine.keys()]
    .sort((a, b) => a - b)
    .flatMap((number) => columnsOf(byLine.get(number) ?? []))
    .map((column) => {
      const line = lineOf(page.page, column, index);
      index += column.length;
      return line;
    });
}

/** The smallest box around the words; null where there is no picture. */
export function boxAround(words: readonly Word[]): Box | null {
  const boxes = words.map((word) => word.box).filter((box) => box[2] > 0 && box[3] > 0);
  if (boxes.length === 0) return null;
  const left = Math.min(...boxes.map((box) => box[0]));
  const top = Math.min(...boxes.map((box) => box[1]));
  const right = Math.max(...boxes.map((box) => box[0] + box[2]));
  const bottom = Math.max(...boxes.map((box) => box[1] + box[3]));
  return [left, top, right - left, bottom - top];
}

/** The words as evidence, each once. */
export function evidenceOf(page: number, words: readonly Word[]): Evidence {
  const once = [...new Set(words)];
  const heard = once.some((word) => word.heard) && { heard: true as const };
  return { text: once.map((word) => word.text).join(' '), page, box: boxAround(once), ...heard };
}

/** Words of `line` that the characters `from` to `to` (excluded) of its text lie in. */
export const wordsBetween = (line: TextLine, from: number, to: number): Word[] =>
  line.words.filter((word, index) => {
    const start = line.starts[index] ?? 0;
    const end = line.starts[index + 1] ?? line.text.length + 1;
    return start < to && end - 1 > from && word.text !== '';
  });
