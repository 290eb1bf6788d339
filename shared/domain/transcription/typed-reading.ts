// A reading with what a person typed in it: validated lines stand in place of the machine's words of these lines, the
// rest stays as read. Worked out afresh each time; the stored reading is never changed.
//
// [Note: What is being typed adds and takes nothing away]
// A letter is judged on every word a person typed, so that a danger counts from the moment it is on the keyboard. Until
// its line is validated the machine's words of it are judged too, as a second reading: a line that is half typed must
// not hide the danger that was read in its other half. Nothing else knows of such words: they leave the desk nowhere.
import type { Box, PageReading, Word } from '../reading/reading.ts';
import { alsoOnLine, wordsOnLine } from './line-place.ts';
import { isTyped, type TranscribedLine, type TranscribedPage, wordsTyped } from './transcribed-line.ts';

const NOWHERE: Box = [0, 0, 0, 0];

/** Boxes along a line for words of these lengths, when only the line's own place is known. */
function sharesOf([x, y, width, height]: Box, texts: readonly string[]): Box[] {
  const letters = texts.reduce((sum, text) => sum + text.length + 1, -1);
  let begin = 0;
  return texts.map((text): Box => {
    const from = x + (width * begin) / letters;
    const to = x + (width * (begin + text.length)) / letters;
    begin += text.length + 1;
    return [Math.round(from), y, Math.max(1, Math.round(to - from)), height];
  });
}

/** Each word as the machine placed it when there are as many; else shared out along the line. */
function placesOf(texts: readonly string[], own: readonly Word[], box: Box | null): readonly Box[] {
  if (own.length === texts.length) return own.map((word) => word.box);
  return box ? sharesOf(box, texts) : texts.map(() => NOWHERE);
}

function typedWords(line: TranscribedLine, own: readonly Word[]): Word[] {
  const texts = wordsTyped(line.typed);
  const places = placesOf(texts, own, line.box);
  // What is typed from handwriting is handwriting still; an added line is one the reader of print did not see.
  const isValidated = line.state === 'validated';
  // Words that nobody validated are a draft, whatever they were typed from.
  const isHand = !isValidated || own.length === 0 || own.some((word) => word.hand);
  return texts.map((text, at) => ({
    text,
    box: places[at] ?? NOWHERE,
    confidence: 1,
    line: own[0]?.line ?? 0,
    ...(isHand ? { hand: true as const } : {}),
    ...(isValidated ? { typed: true as const } : {}),
  }));
}

type Row = { readonly words: readonly Word[]; readonly at: number };

const heightOf = (words: readonly Word[], otherwise: number): number =>
  words.length === 0 ? otherwise : words.reduce((sum, { box }) => sum + box[1] + box[3] / 2, 0) / words.length;

/** Lines that stand in no line of the reading go between those above and below them. */
function placedAmong(rows: readonly Row[], added: readonly Row[]): Row[] {
  const placed = [...rows];
  for (const row of added) {
    const below = placed.findIndex(({ at }) => at > row.at);
    placed.splice(below < 0 ? placed.length : below, 0, row);
  }
  return placed;
}

/** These words as lines of their own below those of a second reading. */
function asSecondReading(words: readonly Word[], also: readonly Word[]): Word[] {
  const below = also.reduce((last, { line }) => Math.max(last, line), -1) + 1;
  return words.map((word) => ({ ...word, line: below + word.line }));
}

/** One page with these of its lines. */
function withTypedLines(reading: PageReading, lines: readonly TranscribedLine[]): PageReading {
  if (lines.length === 0) return reading;
  const stillRead: Word[] = [];
  const replaced = new Map<Word, readonly Word[]>();
  const dropped = new Set<Word>();
  const added: Row[] = [];
  // What was validated has the first say on which words it stands for.
  for (const line of lines.toSorted((a, b) => Number(b.state === 'validated') - Number(a.state === 'validated'))) {
    const own = wordsOnLine(line, reading.words).filter((word) => !replaced.has(word));
    const typed = typedWords(line, own);
    if (line.state === 'validated') for (const word of alsoOnLine(line, own, reading.alsoRead)) dropped.add(word);
    else stillRead.push(...own);
    for (const [at, word] of own.entries()) replaced.set(word, at === 0 ? typed : []);
    if (own.length === 0 && typed.length > 0) {
      added.push({ words: typed, at: line.box ? line.box[1] + line.box[3] / 2 : Number.POSITIVE_INFINITY });
    }
  }
  const rows = new Map<number, { words: Word[]; read: Word[] }>();
  for (const word of reading.words) {
    const row = rows.get(word.line) ?? { words: [], read: [] };
    row.words.push(...(replaced.get(word) ?? [word]));
    row.read.push(word);
    rows.set(word.line, row);
  }
  const kept = [...rows]
    .sort(([a], [b]) => a - b)
    .map(([, { words, read }]): Row => ({ words, at: heightOf(read, 0) }));
  const all = placedAmong(kept, added).filter(({ words }) => words.length > 0);
  return {
    ...reading,
    words: all.flatMap(({ words }, line) => words.map((word): Word => ({ ...word, line }))),
    alsoRead: [
      ...reading.alsoRead.filter((word) => !dropped.has(word)),
      ...asSecondReading(stillRead, reading.alsoRead),
    ],
  };
}

export type PageSize = { readonly page: number; readonly width: number; readonly height: number };

type Laying = (
  readings: readonly PageReading[],
  typed: readonly TranscribedPage[],
  pages: readonly PageSize[],
) => readonly PageReading[];

const laying =
  (counts: (line: TranscribedLine) => boolean): Laying =>
  (readings, typed, pages) => {
    if (typed.length === 0) return readings;
    return pages.flatMap(({ page, width, height }) => {
      const lines = (typed.find((each) => each.page === page)?.lines ?? []).filter(counts);
      const read = readings.find((each) => each.page === page);
      if (!read && lines.length === 0) return [];
      const bare: PageReading = { page, width, height, rotation: 0, words: [], alsoRead: [] };
      return [withTypedLines(read ?? bare, lines)];
    });
  };

/**
 * The readings of a letter with the lines a person validated. A page that could not be read but was typed from is there
 * too: `pages` are the letter's own, in the size of their stored pictures.
 */
export const withTyped: Laying = laying(({ state }) => state === 'validated');

/** The same with what is still being typed: to judge by. See [Note: What is being typed adds and takes nothing away]. */
export const withAllTyped: Laying = laying(isTyped);
