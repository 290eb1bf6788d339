// What each line of a letter is for: head of the sender, address of the recipient, date, body, end.
// Guessed from order, length and a few formulas; nobody's name or prison is looked for here.
import type { CalendarDate } from '../../kernel/calendar-date.ts';
import { lookAlikeDistance } from '../../kernel/look-alikes.ts';
import { findDates, type MonthNames } from './dates.ts';
import type { TextLine } from './page-text.ts';

export const LINE_ROLES = ['head', 'recipient', 'date', 'body', 'end'] as const;
export type LineRole = (typeof LINE_ROLES)[number];
/** `opens`: a salutation or a subject stands here. */
export type LaidOutLine = TextLine & { readonly role: LineRole; readonly opens: boolean };

/** Folded words that give a line its place. */
export type LetterWords = {
  /** Names and streets of the desk's own organisation. */
  readonly recipient: readonly string[];
  /** First words of a line that opens the letter proper. */
  readonly salutations: readonly string[];
  readonly subjects: readonly string[];
  /** Formulas before the signature. */
  readonly closings: readonly string[];
  /** Words that show that a short line is the sender's own. */
  readonly ownLine: readonly string[];
};

const near = (key: string, words: readonly string[]): boolean =>
  words.some((word) => {
    if (key === word) return true;
    return word.length >= 6 && lookAlikeDistance(key, word, 1.1) <= 1.1;
  });

const isShort = (line: TextLine): boolean => line.tokens.length <= 9 && line.text.length <= 60;
const isLong = (line: TextLine): boolean => line.tokens.length >= 8 && line.text.length >= 42;

const opens = (line: TextLine, words: LetterWords): boolean => {
  const [first] = line.tokens;
  if (!first) return false;
  if (near(first.key, words.subjects)) return line.tokens.length <= 30;
  if (line.tokens.length > 9) return false;
  // « Monsieur DUPONT Jean » heads a letter, « Monsieur, » opens it.
  const named =
    /^(?:monsieur|madame)$/.test(first.key) && line.words.slice(1).some((word) => /^\p{Lu}{3,}/u.test(word.text));
  return near(first.key, words.salutations) && !(named && !/,\s*$/.test(line.text));
};

const namesRecipient = (line: TextLine, words: LetterWords): boolean =>
  isShort(line) && !opens(line, words) && line.tokens.some((token) => near(token.key, words.recipient));

const POSTAL = /(?<![0-9])\d{2}\s?\d{3}(?![0-9])/;

const sameColumn = (a: TextLine, b: TextLine): boolean =>
  a.right === 0 || b.right === 0 || (b.left < a.right && a.left < b.right);

/** Indexes of the lines of the recipient's address: from its name down to the line with the postal code. */
function recipientLines(
  lines: readonly TextLine[],
  words: LetterWords,
  isDate: (line: TextLine) => boolean,
): Set<number> {
  const block = new Set<number>();
  lines.forEach((anchor, index) => {
    if (!namesRecipient(anchor, words)) return;
    block.add(index);
    if (POSTAL.test(anchor.text)) return;
    let taken = 0;
    for (let next = index + 1; next < lines.length && taken < 5; next++) {
      const line = lines[next];
      if (!line || line.line - anchor.line > 7) break;
      if (!sameColumn(anchor, line)) continue;
      if (!isShort(line) || opens(line, words) || isDate(line)) break;
      if (line.tokens.some((token) => near(token.key, words.ownLine))) break;
      block.add(next);
      taken += 1;
      if (POSTAL.test(line.text)) break;
    }
  });
  return block;
}

/** Words of a sentence: what stands before such a date is no place. */
const SENTENCE =
  /\b(?:je|j|ma|mon|mes|est|suis|serai|sera|une?|depuis|jusqu|audience|sortie|sors|devant|pour|expire|notifiee?|avant|apres|date|nee?)\b/;
const DATE_LEAD = /(?:^|[ ,])(?:le|fait|lc|ce|du)\b|,/;

function isDateLine(line: TextLine, near: CalendarDate, months: MonthNames): boolean {
  if (!isShort(line)) return false;
  const [date] = findDates(line.text, near, months);
  if (!date) return false;
  const rest = line.text.slice(0, date.from).trim();
  const after = line.text.slice(date.to).replace(/[^a-z]/g, '');
  return (
    rest.split(' ').length <= 6 && after.length <= 6 && (rest === '' || DATE_LEAD.test(rest)) && !SENTENCE.test(rest)
  );
}

/** Index of the first line of the letter proper: a salutation, a subject, or two long lines in a row. */
function bodyStart(lines: readonly TextLine[], words: LetterWords): number {
  const opening = lines.findIndex((line) => opens(line, words));
  const long = lines.findIndex((line, index) => isLong(line) && isLong(lines[index + 1] ?? line));
  if (opening < 0) return long < 0 ? lines.length : long;
  return long < 0 ? opening : Math.min(opening, long);
}

function endStart(lines: readonly TextLine[], body: number, words: LetterWords): number {
  for (let index = lines.length - 1; index >= Math.max(body, lines.length - 9); index--) {
    if (lines[index]?.tokens.some((token) => words.closings.includes(token.key))) return index + 1;
  }
  let start = lines.length;
  while (start > body + 1 && start > lines.length - 3 && isShort(lines[start - 1] as TextLine)) start -= 1;
  return start;
}

/** Gives every line of a page its role. `near` is the day of reception. */
export function layOut(
  lines: readonly TextLine[],
  words: LetterWords,
  months: MonthNames,
  near: CalendarDate,
): LaidOutLine[] {
  const isDate = (line: TextLine): boolean => isDateLine(line, near, months);
  const recipient = recipientLines(lines, words, isDate);
  const body = bodyStart(lines, words);
  const end = endStart(lines, body, words);
  return lines.map((line, index) => {
    const place = index < body ? 'head' : index < end ? 'body' : 'end';
    const role = recipient.has(index) && place !== 'body' ? 'recipient' : isDate(line) ? 'date' : place;
    return { ...line, role, opens: opens(line, words) };
  });
}
