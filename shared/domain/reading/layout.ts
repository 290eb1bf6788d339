// What each line of a letter is for: head of the sender, address of the recipient, date, body, end.
// Guessed from order, length and a few formulas; nobody's name or prison is looked for here.
import type { CalendarDate } from '../../kernel/calendar-date.ts';
import { digitsOf, lookAlikeDistance } from '../../kernel/look-alikes.ts';
import { rememberedFor } from '../../kernel/remembered.ts';
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
  /** Said of the recipient too, but not of it alone: « service prison », « à l'attention ». */
  readonly recipientHints: readonly string[];
  /** The recipient's postal codes, digits only. */
  readonly recipientCodes: readonly string[];
  /** First words of a line that opens the letter proper. */
  readonly salutations: readonly string[];
  readonly subjects: readonly string[];
  /** Formulas before the signature. */
  readonly closings: readonly string[];
  /** Words that show that a short line is the sender's own. */
  readonly ownLine: readonly string[];
  /** How a line begins that says where the sender is, and no address of the recipient. */
  readonly ownPlace: readonly string[];
};

const near = rememberedFor((key, words: readonly string[]): boolean =>
  words.some((word) => {
    if (key === word) return true;
    return word.length >= 6 && lookAlikeDistance(key, word, 1.1) <= 1.1;
  }),
);

const isShort = (line: TextLine): boolean => line.tokens.length <= 9 && line.text.length <= 60;
const isLong = (line: TextLine): boolean => line.tokens.length >= 8 && line.text.length >= 42;

/** « Monsieur DUPONT Jean, demeurant … »: a name in capitals after the title, no comma between. */
const isAddressedTo = (line: TextLine): boolean =>
  /^(?:monsieur|madame|maitre)$/.test(line.tokens[0]?.key ?? '') &&
  !/[,!]$/.test(line.words[0]?.text ?? '') &&
  line.words.slice(1, 4).some((word) => /^\p{Lu}{3,}/u.test(word.text));

/** « Maître Hélène VASSEUR » heads a letter: names with a capital after the title, no comma at the end. */
const isNamed = (line: TextLine): boolean =>
  line.tokens[0]?.key === 'maitre' &&
  line.words.length > 1 &&
  !/[,!]\s*$/.test(line.text) &&
  line.words.slice(1).every((word) => /^\p{Lu}/u.test(word.text));

/** A line of that many words is a paragraph of a typed text. */
const PARAGRAPH = 16;

const opens = (line: TextLine, words: LetterWords): boolean => {
  const [first] = line.tokens;
  if (!first || isNamed(line)) return false;
  if (near(first.key, words.subjects)) return line.tokens.length <= 30;
  // « Bonjour, je vous écris… » in one line with the rest, as in e-mails.
  if (line.tokens.length > 9) return words.salutations.includes(first.key) && !isAddressedTo(line);
  // « Monsieur DUPONT Jean » heads a letter, « Monsieur, » opens it.
  const named =
    /^(?:monsieur|madame)$/.test(first.key) && line.words.slice(1).some((word) => /^\p{Lu}{3,}/u.test(word.text));
  return near(first.key, words.salutations) && !(named && !/,\s*$/.test(line.text));
};

const POSTAL = /(?<![0-9])\d{2}\s?\d{3}(?![0-9])/;

/** Digits that a reader takes for letters, made digits again in runs that have some. */
const mendedDigits = (text: string): string =>
  text.replace(/[0-9oilsbz]*[0-9][0-9oilsbz]*/g, (run) => digitsOf(run) ?? run);

/** « Salut la Cimade, c'est Abdi »: the writer speaks. */
const SPEAKS = /\b(?:je|jai|j ai|jsuis|jsui|suis|moi|mon|mes|c est|cest|ecrou)\b/;

/**
 * How surely a line is of the recipient's address: 2 for the name or the street of the desk, 1 for what only goes with
 * others (a name read badly, « à l'attention », the service, the postal code).
 */
function recipientClues(line: TextLine, words: LetterWords): number {
  if (!isShort(line) || opens(line, words) || SPEAKS.test(line.tokens.map(({ key }) => key).join(' '))) return 0;
  const has = (list: readonly string[]): boolean => line.tokens.some((token) => near(token.key, list));
  if (has(words.recipient)) return 2;
  const text = mendedDigits(line.text);
  const misread = line.tokens.filter(({ key }) => resembles(key, words.recipient)).length;
  const spoken = hintsIn(line.tokens.map(({ key }) => key).join(''), words.recipientHints);
  const coded = words.recipientCodes.filter((code) => text.replace(/\s/g, '').includes(code)).length;
  return misread + spoken + coded;
}

/** Read badly, but hardly anything else: « cimadf », « cinade », « gimade », « 0berkarnpf ». */
const resembles = rememberedFor((key, words: readonly string[]): boolean =>
  words.some(
    (word) => Math.abs(key.length - word.length) <= 2 && key.length >= 5 && lookAlikeDistance(key, word, 2.1) <= 2.1,
  ),
);

/** How many of the hints stand in a line, its words glued together. */
const hintsIn = (glued: string, hints: readonly string[]): number =>
  hints.filter((hint) => soundsLike(glued, hint)).length;

/** Words of several tokens, each read nearly. */
const soundsLike = (glued: string, hint: string): boolean => {
  const wanted = hint.replaceAll(' ', '');
  if (glued.includes(wanted)) return true;
  const limit = wanted.length * 0.15;
  const { length } = wanted;
  for (let from = 0; from + length <= glued.length; from++) {
    if (lookAlikeDistance(glued.slice(from, from + length), wanted, limit) <= limit) return true;
  }
  return false;
};

const NEAR_LINES = 4;

/** Lines that are the desk's address: sure by themselves, or by two clues in the lines around. */
function recipientAnchors(lines: readonly TextLine[], words: LetterWords): number[] {
  const clues = lines.map((line) => recipientClues(line, words));
  return clues.flatMap((own, index) => {
    if (own >= 2) return [index];
    if (own === 0) return [];
    const around = clues.slice(Math.max(0, index - NEAR_LINES), index + NEAR_LINES + 1);
    return around.reduce((sum, clue) => sum + clue, 0) >= 2 ? [index] : [];
  });
}

const sameColumn = (a: TextLine, b: TextLine): boolean =>
  a.right === 0 || b.right === 0 || (b.left < a.right && a.left < b.right);

const SMALL_WORDS = /^(?:(?:a|au|la|le) )*/;
/** « MA Seysses » right below « À la Cimade » is where the writer is; « service prison » is the desk's. */
function isOwnPlace(line: TextLine, { ownPlace }: LetterWords): boolean {
  const text = `${line.tokens
    .map(({ key }) => key)
    .join(' ')
    .replace(SMALL_WORDS, '')} `;
  return ownPlace.some((place) => text.startsWith(`${place} `));
}

/** Indexes of the lines of the recipient's address: from its name down to the line with the postal code. */
function recipientLines(
  lines: readonly TextLine[],
  words: LetterWords,
  isDate: (line: TextLine) => boolean,
): Set<number> {
  const block = new Set<number>();
  for (const index of recipientAnchors(lines, words)) {
    const anchor = lines[index] as TextLine;
    block.add(index);
    if (POSTAL.test(anchor.text)) continue;
    let taken = 0;
    for (let next = index + 1; next < lines.length && taken < 5; next++) {
      const line = lines[next];
      if (!line || line.line - anchor.line > 7) break;
      if (!sameColumn(anchor, line)) continue;
      if (!isShort(line) || opens(line, words) || isDate(line)) break;
      if (line.tokens.some((token) => near(token.key, words.ownLine)) || isOwnPlace(line, words)) break;
      block.add(next);
      taken += 1;
      if (POSTAL.test(mendedDigits(line.text))) break;
    }
  }
  return block;
}

/** Words of a sentence: what stands before such a date is no place. */
const SENTENCE =
  /\b(?:je|j|ma|mon|mes|est|suis|serai|sera|une?|depuis|jusqu|audience|sortie|sors|devant|pour|expire|notifiee?|avant|apres|date|nee?|prevue?|liberation|liberable|convocation|convoquee?|proces|recue?|visite|peine)\b/;
const DATE_LEAD = /(?:^|[ ,])(?:le|fait|lc|ce|du)\b|,/;

/** « be 19/10/26 »: a misread « le », and nothing else. */
const MISREAD_LEAD = /^[bltif1][ec]$/;

/** « Bonneville 8 mai 2026 »: at the very top a place and a whole date need no « le » between. */
const TOP_LINES = 5;
const PLACE_WORDS = 5;

/** « Angoulême, lundi de Pâques »: at the very top a place and a weekday, without a date. */
const PLACE_AND_DAY =
  /^[a-z' -]{3,40}, ?(?:ce |le )?(?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche)(?: (?:matin|soir|apres-midi|de paques|de pentecote))?[. ]*$/;

function isDateLine(line: TextLine, index: number, near: CalendarDate, months: MonthNames): boolean {
  if (!isShort(line)) return false;
  if (index < TOP_LINES && PLACE_AND_DAY.test(line.text) && !SENTENCE.test(line.text)) return true;
  const [date] = findDates(line.text, near, months);
  if (!date) return false;
  const rest = line.text.slice(0, date.from).trim();
  const after = line.text.slice(date.to).replace(/[^a-z]/g, '');
  const words = rest.split(' ').length;
  const isTop = index < TOP_LINES && date.yearRead && after === '' && words <= PLACE_WORDS;
  const isLed = rest === '' || DATE_LEAD.test(rest) || isTop || (date.yearRead && MISREAD_LEAD.test(rest));
  return words <= 6 && after.length <= 6 && isLed && !SENTENCE.test(rest);
}

const PROSE_LENGTH = 24;
const PROSE_WORDS = 4;
const SMALL_SHARE = 0.7;
const PROSE_LINES = 3;

/** A line of running text, however narrow the hand: words in small letters. */
function isProse({ tokens, words, text }: TextLine): boolean {
  const small = words.filter((word) => /^\p{Ll}/u.test(word.text)).length;
  return tokens.length >= PROSE_WORDS && text.length >= PROSE_LENGTH && small >= SMALL_SHARE * words.length;
}

/** Three such lines in a row. */
const proseStart = (lines: readonly TextLine[]): number =>
  lines.findIndex((_, index) => {
    const row = lines.slice(index, index + PROSE_LINES);
    return row.length === PROSE_LINES && row.every(isProse);
  });

/** Nobody says « I », « you » or « the » of something that is done in a line that only tells who and where. */
const SAID_OF_SOMEBODY =
  /\b(?:j|je|jai|jsuis|jsui|suis|sui|ai|est|sont|mon|ma|mes|il|elle|vous|vou|nous|que|qui|bonjour|bonsoir|madame|monsieur|objet|cher|chere|merci|pour)\b/;
const NUMBERED = /\d{2}\s?\d{3}|\b(?:ecrou|matricule|cellule|batiment|bat|cell)\b/;
const PARTS = /,|\s[-–—/]\s/g;

/** « DUPONT Jean, n° 52 611, MA, bâtiment B, 34753 … »: an address in one line, however long, at the very top. */
const isHeading = ({ text }: TextLine, index: number): boolean =>
  index === 0 &&
  (NUMBERED.test(text) || (text.match(PARTS)?.length ?? 0) >= 2) &&
  text.length <= 120 &&
  !SAID_OF_SOMEBODY.test(text);

/** Index of the first line of the letter proper: a salutation, a subject, or long lines in a row. */
function bodyStart(lines: readonly TextLine[], words: LetterWords): number {
  const opening = lines.findIndex((line) => opens(line, words));
  const long = lines.findIndex(
    (line, index) =>
      !isHeading(line, index) && isLong(line) && (line.tokens.length >= PARAGRAPH || isLong(lines[index + 1] ?? line)),
  );
  const starts = [opening, long, proseStart(lines)].filter((index) => index >= 0);
  return Math.min(lines.length, ...starts);
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
  const isDate = (line: TextLine): boolean => isDateLine(line, lines.indexOf(line), near, months);
  const recipient = recipientLines(lines, words, isDate);
  const body = bodyStart(lines, words);
  const end = endStart(lines, body, words);
  return lines.map((line, index) => {
    const place = index < body ? 'head' : index < end ? 'body' : 'end';
    const role = recipient.has(index) && place !== 'body' ? 'recipient' : isDate(line) ? 'date' : place;
    return { ...line, role, opens: opens(line, words) };
  });
}
