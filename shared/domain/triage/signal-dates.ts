// The dates of a page in reading order, and what each is said of: birth, signature, notification.
import type { CalendarDate } from '../../kernel/calendar-date.ts';
import { lookAlikeDistance } from '../../kernel/look-alikes.ts';
import { findDates, type MonthNames } from '../reading/dates.ts';
import type { LaidOutLine } from '../reading/layout.ts';
import type { Token } from '../reading/page-text.ts';
import { relativeDates } from './relative-dates.ts';
import { isHeadDate } from './written-on.ts';

/** A token with its line and the characters before it on the page. */
export type TextSpot = { readonly token: Token; readonly line: LaidOutLine; readonly at: number };

export type DateLead = 'birth' | 'since' | 'until' | 'letter' | 'signed' | 'notified' | 'plain';

export type PlacedDate = {
  /** The day, for what lies behind the writer and for what lies ahead: « lundi » is two days. Null: not possible. */
  readonly past: CalendarDate | null;
  readonly ahead: CalendarDate | null;
  /** False when counted from a day of writing that nobody wrote down. */
  readonly known: boolean;
  /** Spots `start` to `end` (excluded). */
  readonly start: number;
  readonly end: number;
  readonly lead: DateLead;
  /** Hour and minute beside it, 'HH:MM': « le 20/11/2026 à 16 h 30 ». */
  readonly time: string | null;
  /** Notified in so many words, so that the date may stand in a sentence of its own. */
  readonly apart: boolean;
};

export type PageSpots = { readonly spots: readonly TextSpot[]; readonly text: string };

/** All lines as one text, so that phrases and dates may run over the end of a line. */
export function spotsOf(lines: readonly LaidOutLine[]): PageSpots {
  const spots: TextSpot[] = [];
  let text = '';
  for (const line of lines) {
    const begin = text.length;
    for (const token of line.tokens) {
      const index = line.words.indexOf(token.word);
      spots.push({ token, line, at: begin + (line.starts[index] ?? 0) });
    }
    text += `${line.text} `;
  }
  return { spots, text };
}

const BIRTH = /\b(?:nee?|naissance)(?:\(e\))?\s*(?:le|:)?\s*$/;
const SINCE = /\b(?:depuis|des)\s+(?:le\s+)?$/;
/** « dlpuis le 28 » */
const LAST_WORD = /([a-z]{5,7})\s+(?:l[ea]\s+)?$/;
const SINCE_WORD = 'depuis';
const MISREAD_SINCE = 2;
const isSince = (before: string): boolean => {
  if (SINCE.test(before)) return true;
  const word = LAST_WORD.exec(before)?.[1] ?? '';
  return word.startsWith('d') && lookAlikeDistance(word, SINCE_WORD, MISREAD_SINCE) <= MISREAD_SINCE;
};
const UNTIL = /\b(?:jusqu'? ?(?:a|au|en|e)?|avant)\s*(?:le )?$/;
/** Stamps and lines of e-mails, in the head of a page. */
const STAMP = /^(?:recue?|arrivee?|envoyee?|enregistree?|date) ?:? ?(?:le )?(?:[a-z]{5,8} )?$/;
/** « arrêté du 9 novembre » was signed that day. */
const SIGNED = /\b(?:du|en date de|date de|pris le|prise le)\s+$/;
const NOTIFIED =
  /\b(?:notifi[a-z]*|remise?s?|recue?s?|recois|donnee?s?|donner|envoyee?s?|signer|signee?s?|distribuee?s?|given|gave|received|dieron|recibi|primit)\b[^.;!?]{0,30}$/;
const APART =
  /(?:\bnoti[fl]i[a-z]*|\bremise?s?|\bl'? ?ai recue?|\bl'? ?ai signee?|\bl'? ?ont donnee?|\bl'? ?a donnee?|\bc'? ?etait|\brecue? en main propre)\b[^.;!?]{0,34}$/;

function leadOf(before: string, role: LaidOutLine['role'] | undefined): DateLead {
  if (BIRTH.test(before)) return 'birth';
  if (isSince(before)) return 'since';
  if (UNTIL.test(before)) return 'until';
  if (role === 'date') return 'letter';
  if (SIGNED.test(before)) return 'signed';
  return NOTIFIED.test(before) ? 'notified' : 'plain';
}

const TIME = String.raw`(\d{1,2})\s?(?:h(?:eures?|rs?)?|:)\s?(\d{2})?(?!\d)`;
const TIME_AFTER = new RegExp(String.raw`^\s*[,.]?\s*(?:a|vers|at|a las|,|-)?\s*${TIME}`);
const TIME_BEFORE = new RegExp(String.raw`\b(?:a|vers)\s+${TIME}\s*,?\s*(?:le\s+)?$`);

/** The time of day said right after a date, or right before it. */
function timeBeside(before: string, after: string): string | null {
  const [, hours, minutes = '00'] = TIME_AFTER.exec(after) ?? TIME_BEFORE.exec(before) ?? [];
  if (hours === undefined || Number(hours) > 23 || Number(minutes) > 59) return null;
  return `${hours.padStart(2, '0')}:${minutes}`;
}

/** From when days are counted: the day of writing, or of reception where `known` is false. */
export type DateBase = { readonly day: CalendarDate; readonly known: boolean };

type Span = Pick<PlacedDate, 'past' | 'ahead' | 'known'> & {
  readonly from: number;
  readonly to: number;
  /** What tells the day best where two stand side by side: 3 a date, 2 « hier », 1 « jeudi ». */
  readonly telling: number;
};

/** « hier, jeudi », « avant-hier 16 juillet », « jeudi dernier (15/01) »: one day, said twice. */
const SAME_DAY = /^(?: (?:soir|matin|au soir|au matin))?[\s,:(]*(?:(?:le|du) )?$/;

/** Each day once, in order; of those side by side the one that is told best. */
function saidOnce(spans: readonly Span[], text: string): Span[] {
  const kept: Span[] = [];
  for (const span of [...spans].sort((a, b) => a.from - b.from || b.telling - a.telling)) {
    const last = kept.at(-1);
    // « le 15 mai 2026 / Mardi le greffe… »: a weekday after a date begins something else.
    const goesOn = last && last.telling < 3 && last.telling !== span.telling;
    const twice = goesOn && SAME_DAY.test(text.slice(last.to, span.from));
    if (last && (span.from < last.to || twice)) {
      const best = span.telling > last.telling ? span : last;
      kept[kept.length - 1] = { ...best, from: last.from, to: Math.max(last.to, span.to) };
    } else kept.push(span);
  }
  return kept;
}

export function placedDates(
  { spots, text }: PageSpots,
  near: CalendarDate,
  months: MonthNames,
  base: DateBase,
): PlacedDate[] {
  const lines = [...new Set(spots.map((spot) => spot.line))];
  const begins = new Map(spots.toReversed().map((spot) => [spot.line, spot.at]));
  /** The day of writing, where letters have it. */
  const isOfLetter = ({ past, from, to, telling }: Span, line: LaidOutLine): boolean => {
    if (telling < 3 || !base.known || past !== base.day) return false;
    const begin = begins.get(line) ?? 0;
    return isHeadDate(line.role, lines.indexOf(line), line.text.slice(0, from - begin), line.text.slice(to - begin));
  };
  const absolute = findDates(text, near, months).map(({ date, from, to }): Span => {
    return { past: date, ahead: date, known: true, from, to, telling: 3 };
  });
  const relative = relativeDates(text, base.day).map(
    (found): Span => ({
      ...found,
      known: (base.known && found.exact) || found.fixed === true,
      telling: found.past && found.ahead && found.past !== found.ahead ? 1 : 2,
    }),
  );
  return saidOnce([...absolute, ...relative], text).flatMap((found): PlacedDate[] => {
    const start = spots.findLastIndex((spot) => spot.at <= found.from);
    if (start < 0) return [];
    const first = spots.findIndex((spot) => spot.at === spots[start]?.at);
    const end = spots.findIndex((spot, index) => index > start && spot.at >= found.to);
    const before = text.slice(Math.max(0, found.from - 64), found.from);
    const { past, ahead, known } = found;
    const line = spots[start]?.line;
    // A short line that ends with a day is one of the letter's only where it is the day of the letter.
    const role = line?.role === 'date' && base.known && past !== base.day ? 'body' : line?.role;
    const stamped = line?.role === 'head' && STAMP.test(line.text.slice(0, found.from - (begins.get(line) ?? 0)));
    const lead = line && (stamped || isOfLetter(found, line)) ? 'letter' : leadOf(before, role);
    const apart = APART.test(before);
    const time = timeBeside(before, text.slice(found.to, found.to + 24));
    return [{ past, ahead, known, start: first, end: end < 0 ? spots.length : end, lead, time, apart }];
  });
}

const DOTTED = /^(?:\p{L}\.)+$/u;

/** True when the word ends a sentence. */
export const endsSentence = (spot: TextSpot | undefined): boolean => {
  const text = spot?.token.word.text ?? '';
  // In French a space stands before « ? » and « ! ».
  if (/^[?!]+$/.test(text)) return true;
  return /[.!?;]["»)]?$/.test(text) && text.length > 2 && !DOTTED.test(text);
};

/** True when no sentence ends between two spots. */
export function sameSentence(spots: readonly TextSpot[], from: number, to: number): boolean {
  for (let index = from; index < to; index++) {
    const last = spots[index]?.token.word !== spots[index + 1]?.token.word;
    if (last && endsSentence(spots[index])) return false;
  }
  return true;
}

/** First and last spot (excluded) of the sentence that `at` stands in. */
export function sentenceAround(spots: readonly TextSpot[], at: number): readonly [from: number, to: number] {
  let from = at;
  while (from > 0 && sameSentence(spots, from - 1, from)) from -= 1;
  let to = at + 1;
  while (to < spots.length && sameSentence(spots, to - 1, to)) to += 1;
  return [from, to];
}
