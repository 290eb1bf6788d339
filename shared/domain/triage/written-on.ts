// The date of the letter itself: beside the place at its head, or where it was signed. Not the other dates it speaks of.
import { addDays, type CalendarDate, calendarDate, yearOf } from '../../kernel/calendar-date.ts';
import { findDates, type MonthNames } from '../reading/dates.ts';
import type { LaidOutLine, LineRole } from '../reading/layout.ts';
import { wordsBetween } from '../reading/page-text.ts';
import type { DocumentKind } from './judgement.ts';

/** A letter older than this when it arrives has a date that was misread. */
const OLDEST_DAYS = 3 * 365;

const OTHER_MEANING =
  /\b(?:nee?|notifiee?|depuis|audience|expire|valable|jusqu|incarceree?|ecrouee?|liberable|sortie|sors|reference|recue?|condamnee?|prevue?|fixee?|seance)\b/;
const SIGNED = /(?:^|[.,;] )(?:fait|faite|signe)\b/;

/** A date in which the reader doubted a figure more than this is not believed. */
const LEAST_TRUST = 0.44;

const yearBefore = (date: CalendarDate): CalendarDate | null =>
  calendarDate(yearOf(date) - 1, Number(date.slice(5, 7)), Number(date.slice(8)));

type Candidate = { readonly date: CalendarDate; readonly score: number };

/** A date at the head needs no « le » before it: « Saint Malo jeudi 30 avril », « dimanche 8 novembre ». */
const HEAD_LINES = 6;
const PLACE_WORDS = 9;
const SENTENCE = /\b(?:je|j|mon|mes|est|etait|sera|suis|fin|peine|une?|pour|avant|apres|hier|on|il|m)\b/;

/** « Privas, le 11 novembre 2026 (jour de fête) », « Gap, 3 mai 2026. Cellule 12 »: what comes after is apart. */
const OPENS_WITH_PLACE = /^(?:\(?[a-z'-]+\)? ?){1,4}, ?(?:ce |le )?(?:[a-z]{5,8} )?$/;
const APART = /^ ?[.,;:(/|-]/;
/** « Prison de Gap, 3 rue X, le dimanche 20 septembre »: at the end of a first line, however long it is. */
const CLOSES_LINE = /(?:, ?|- ?)(?:ce |le )(?:[a-z]{5,8} )?$/;
const FIRST_LINES = 2;
const MOST_WORDS = 16;

/** « Date : jeudi 15 octobre 2026, 21 h 50 », as e-mails have it. */
const MAIL_LINES = 8;
const MAIL_HEAD = /^(?:date(?: d'envoi)?|envoyee?|sent|enviado|fecha|data) ?: ?(?:le )?(?:[a-z]{5,8}[,.]? )?$/;
const MAIL_TIME = /^(?:[,.]? ?(?:a |at )?\d{1,2} ?[h:]\s?(?:\d{2})?(?::\d{2})?(?: ?(?:am|pm))?)?\s*$/;

const wordCount = (text: string): number => text.trim().split(' ').length;

const isMailDate = (index: number, before: string, after: string): boolean =>
  index < MAIL_LINES && MAIL_HEAD.test(before) && MAIL_TIME.test(after);

/** Beside a place in the first lines, with something else in the same line. */
function isBesidePlace(index: number, before: string, after: string): boolean {
  if (index >= FIRST_LINES || SENTENCE.test(before) || OTHER_MEANING.test(before)) return false;
  if (OPENS_WITH_PLACE.test(before) && APART.test(after)) return true;
  return CLOSES_LINE.test(before) && wordCount(before) <= MOST_WORDS && !/[a-z]/.test(after);
}

/** Nothing but a place, perhaps a weekday, and the date, among the first lines; or the head of an e-mail. */
export const isHeadDate = (role: LineRole, index: number, before: string, after: string): boolean =>
  isMailDate(index, before, after) ||
  isBesidePlace(index, before, after) ||
  (role !== 'body' &&
    index < HEAD_LINES &&
    wordCount(before) <= PLACE_WORDS &&
    !SENTENCE.test(before) &&
    !OTHER_MEANING.test(before) &&
    !/[a-z]/.test(after));

type Place = {
  readonly line: LaidOutLine;
  readonly before: string;
  readonly yearRead: boolean;
  readonly atHead: boolean;
};

function scoreOf({ line, before, yearRead, atHead }: Place, kind: DocumentKind): number {
  if (OTHER_MEANING.test(before)) return 0;
  const signed = SIGNED.test(before);
  if (kind === 'decision') return signed ? 3 : line.role === 'date' ? 1.5 : 0;
  if (line.role !== 'date' && !(signed && line.words.length <= 9) && !atHead) return 0;
  return (signed ? 2.5 : 2) + (/,|\ble\b/.test(before) ? 0.5 : 0) + (yearRead ? 0.5 : 0);
}

/** Of the main page; null when no date stands where letters have theirs, or when it lies after `receivedOn`. */
export function writtenOn(
  lines: readonly LaidOutLine[],
  kind: DocumentKind,
  receivedOn: CalendarDate,
  months: MonthNames,
): CalendarDate | null {
  // On an envelope only stamps have dates.
  if (kind === 'envelope') return null;
  const candidates = lines.flatMap((line, index) =>
    findDates(line.text, receivedOn, months).flatMap((found): Candidate[] => {
      const before = line.text.slice(0, found.from);
      const atHead = isHeadDate(line.role, index, before, line.text.slice(found.to));
      const score = scoreOf({ line, before, yearRead: found.yearRead, atHead }, kind);
      // Without a year, the last such day before the letter came.
      const date = !found.yearRead && found.date > receivedOn ? yearBefore(found.date) : found.date;
      const fits = date !== null && date <= receivedOn && date >= addDays(receivedOn, -OLDEST_DAYS);
      const figures = wordsBetween(line, found.from, found.to);
      const read = figures.every((word) => word.confidence >= LEAST_TRUST);
      return score > 0 && fits && read ? [{ date, score }] : [];
    }),
  );
  const best = Math.max(0, ...candidates.map((candidate) => candidate.score));
  return candidates.find((candidate) => candidate.score === best)?.date ?? null;
}
