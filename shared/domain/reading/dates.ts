// Dates written in a text, day first, as French letters have them. Which date means what is decided elsewhere.
import { addDays, type CalendarDate, calendarDate, daysBetween, yearOf } from '../../kernel/calendar-date.ts';
import { digitsOf, lookAlikeDistance } from '../../kernel/look-alikes.ts';
import { rememberedFor } from '../../kernel/remembered.ts';

export type FoundDate = {
  readonly date: CalendarDate;
  /** Characters of the folded text, `to` excluded. */
  readonly from: number;
  readonly to: number;
  /** False when the year was not written and the nearest was taken. */
  readonly yearRead: boolean;
};

/** Month names of the languages the desk reads, folded, with the month's number. */
export type MonthNames = readonly (readonly [name: string, month: number])[];

const DIGIT = '[0-9oilzsb|]';
const NUMERIC = new RegExp(
  `(?<![a-z0-9])(?:le|du|au)?(${DIGIT}{1,2})\\s?([/.\\-])\\s?(${DIGIT}{1,2})\\s?[/.\\-]\\s?(${DIGIT}{4}(?![0-9]|[a-z]{2})|${DIGIT}{2}(?![a-z0-9]))`,
  'g',
);
const ISO = /(?<![a-z0-9])(\d{4})-(\d{2})-(\d{2})(?![a-z0-9])/g;
/** « 15 11 2026 »: only whole years, real digits. */
const SPACED = /(?<![a-z0-9])(\d{1,2}) (\d{1,2}) ((?:19|20)\d{2})(?![a-z0-9])/g;
/** « le 16/11 », « lundi 16/11 », « (16/11) », without a year: only after what announces a day. */
const SHORT =
  /(?<=\b(?:le|du|au|ce|pour|the|el|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche)\s|\()(\d{1,2})\s?[/.]\s?(\d{1,2})(?!\s?[/.-]\s?\d)(?![a-z0-9])/g;
const DAY_WORDS = [
  'un deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize',
  'dix-sept dix-huit dix-neuf vingt vingt-et-un vingt-deux vingt-trois vingt-quatre vingt-cinq vingt-six',
  'vingt-sept vingt-huit vingt-neuf trente trente-et-un',
].flatMap((row) => row.split(' '));
/** Longest first, so that « vingt » does not cut « vingt-trois » short. */
const SPELT_DAY = [...DAY_WORDS]
  .sort((a, b) => b.length - a.length)
  .map((word) => word.replaceAll('-', '[ -]'))
  .join('|');
const SPELT = new RegExp(
  `(?<![a-z0-9])(${SPELT_DAY})\\s([a-z0-9]{3,10})(?:\\s(\\d{4})(?![a-z0-9]))?(?:\\sdeux mille vingt[- ][a-z]+)?`,
  'g',
);

/** 1 to 31 for a day or a count written in words, null for other words. Folded. */
export function spelt(words: string): number | null {
  const index = DAY_WORDS.indexOf(words.replaceAll(' ', '-'));
  return index < 0 ? null : index + 1;
}

const NAMED = new RegExp(
  // « 8octobre », « 9sept »: the first letter of the month is no digit.
  `(?<![a-z0-9])(\\d{1,2}(?=\\s?(?:octo|sept))|${DIGIT}{1,2}|ler|premier)\\s?(?:er|th|st|nd|rd)?\\s?(?:de |of )?([a-z0-9]{3,10})\\.?,?(?:\\s+(?:de |del )?(${DIGIT}{4})(?![a-z0-9]))?`,
  'g',
);

/** « May 28 », « November 5th, 2026 », as the English write: no word of French is one of these. */
const ENGLISH = 'january february march april may june july august september october november december'.split(' ');
const MONTH_FIRST = new RegExp(
  `(?<![a-z0-9])(${ENGLISH.join('|')})\\s(\\d{1,2})(?:st|nd|rd|th)?(?![a-z0-9])(?:,?\\s(\\d{4})(?![a-z0-9]))?`,
  'g',
);

const number = (text: string): number => {
  if (text === 'ler' || text === 'premier') return 1;
  return Number(digitsOf(text) ?? Number.NaN);
};

const plausible = (date: CalendarDate | null): date is CalendarDate =>
  date !== null && yearOf(date) >= 1920 && yearOf(date) <= 2099;

const centuryOf = (text: string, near: CalendarDate): number => {
  const value = number(text);
  if (text.length > 2) return value;
  const century = yearOf(near) - (yearOf(near) % 100);
  return century + value > yearOf(near) + 15 ? century - 100 + value : century + value;
};

/** What a name may have cost to misread: « sejtenbre » is no other word. */
const misreadLimit = (name: string): number => (name.length >= 8 ? 1.8 : name.length >= 5 ? 1.3 : 0.3);

const GLUED_NAME = 4;
const GLUED_REST = 2;

/** 0 where the word is no month. */
function monthAmong(word: string, months: MonthNames): number {
  // « 12 aoutle préfet »: the next word stuck to the month.
  const exact =
    months.find(([name]) => name === word) ??
    months.find(
      ([name]) => name.length >= GLUED_NAME && word.startsWith(name) && word.length - name.length <= GLUED_REST,
    );
  if (exact) return exact[1];
  const close = months
    .map(([name, month]) => ({ month, cost: lookAlikeDistance(word, name, misreadLimit(name)) }))
    .sort((a, b) => a.cost - b.cost);
  const [best] = close;
  if (!best || best.cost === Number.POSITIVE_INFINITY) return 0;
  // Juin and juillet, mars and mai: two readings as good as one another say nothing.
  const rival = close.find((other) => other.month !== best.month);
  return rival && rival.cost - best.cost < 0.3 ? 0 : best.month;
}

const monthNumber = rememberedFor(monthAmong);

const monthOf = (word: string, months: MonthNames): number | null => monthNumber(word, months) || null;

const longMonth = rememberedFor((word, months: MonthNames): number =>
  monthAmong(
    word,
    months.filter(([name]) => name.length >= 7),
  ),
);

const SECOND_PIECE = /^-?\s?([a-z]{2,6})(?![a-z0-9])(?:\s+(\d{4})(?![a-z0-9]))?/;

type CutMonth = { readonly month: number; readonly year?: string; readonly length: number };

/** « 15 décem- bre 2026 », « 9 octo bre »: a month in two pieces, the name of five letters or more. */
function cutMonth(first: string, rest: string, months: MonthNames): CutMonth | null {
  const [whole, second, year] = SECOND_PIECE.exec(rest) ?? [];
  if (whole === undefined || second === undefined) return null;
  const month = longMonth(first + second, months) || null;
  return month === null ? null : { month, length: whole.length, ...(year && { year }) };
}

const FRENCH = 'janvier fevrier mars avril mai juin juillet aout septembre octobre novembre decembre'.split(' ');
/** Words that stand behind a number and are none of them, misread. */
const NO_MONTH = /^(?:ans?|mois|dernier|premier|jours?)$/;
const LOOSE_LEAD = 0.85;

/** The month that is nearest to a word, at most that far, and clearly nearer than any other of French; 0 for none. */
function nearestMonth(word: string, limit: number, months: MonthNames): number {
  if (NO_MONTH.test(word) || /\d/.test(word)) return 0;
  const close = months
    .map(([name, month]) => ({ name, month, cost: lookAlikeDistance(word, name, limit + LOOSE_LEAD) }))
    .sort((a, b) => a.cost - b.cost);
  const [best] = close;
  if (!best || best.cost > limit) return 0;
  const rival = close.find(({ name, month }) => month !== best.month && FRENCH.includes(name));
  return rival && rival.cost - best.cost < LOOSE_LEAD ? 0 : best.month;
}

const LOOSE_SHARE = 0.45;
const LOOSE_FROM = 5;
const LOOSE_SHORT = 1.7;
/** Between the number of a day and a year stands a month, however it was misread: « 20 moei 2026 ». */
const looseMonth = rememberedFor((word, months: MonthNames): number =>
  word.length < LOOSE_FROM
    ? nearestMonth(word, LOOSE_SHORT, months)
    : nearestMonth(
        word,
        word.length * LOOSE_SHARE,
        months.filter(([name]) => name.length >= LOOSE_FROM),
      ),
);

const LED = /(?<![a-z0-9])(?:l[eca]|du|au|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche) $/;
const MOST_OF_LEAD = 10;
const LED_SHARE = 0.3;
const LED_FROM = 6;
/** « Le 22 sbptembqe »: behind a day that is announced, a long word that is nearest to a month. */
const ledMonth = rememberedFor((word, months: MonthNames): number =>
  word.length < LED_FROM ? 0 : nearestMonth(word, word.length * LED_SHARE, months),
);

const GLUED_YEAR = /^([a-z]{3,})((?:19|20)\d\d)$/;

/** « 9 avril dernier » is over, « 3 mai prochain » is to come. */
const OVER = /^,? (?:dernier(?![a-z])|passe(?= ?[,.;:)]|$)|de l'annee (?:derniere|passee))/;
const TO_COME = /^,? (?:prochain|qui vient|a venir)(?![a-z])/;
/** Reception comes some days after the writing: « le 9 prochain » may have gone by meanwhile. */
const GONE_BY = 24;
const LOOK_AFTER = 28;

/** The year that puts the day nearest to `near`; what follows may say that it lies behind or ahead. */
function nearestYear(month: number, day: number, near: CalendarDate, after = ''): CalendarDate | null {
  const choices = [-1, 0, 1]
    .map((shift) => calendarDate(yearOf(near) + shift, month, day))
    .filter(plausible)
    .filter((date) => !(OVER.test(after) && date > near) && !(TO_COME.test(after) && date < addDays(near, -GONE_BY)));
  return choices.sort((a, b) => Math.abs(daysBetween(near, a)) - Math.abs(daysBetween(near, b)))[0] ?? null;
}

/** Of dates that share characters, the first and longest. */
const apart = (found: readonly FoundDate[]): FoundDate[] =>
  found.reduce<FoundDate[]>((kept, date) => {
    if (date.from >= (kept.at(-1)?.to ?? 0)) kept.push(date);
    return kept;
  }, []);

/**
 * Every date of a folded text, in order. `near` (reception) settles years of two digits and missing years.
 * Days that do not exist are not dates.
 */
export function findDates(text: string, near: CalendarDate, months: MonthNames): FoundDate[] {
  const found: FoundDate[] = [];
  const after = ({ index, 0: whole }: RegExpExecArray): string =>
    text.slice(index + whole.trimEnd().length, index + whole.length + LOOK_AFTER);
  const add = (date: CalendarDate | null, match: RegExpExecArray, yearRead = true): void => {
    if (plausible(date)) found.push({ date, from: match.index, to: match.index + match[0].trimEnd().length, yearRead });
  };
  const addCut = ({ index, 0: whole }: RegExpExecArray, day: number, cut: CutMonth): void => {
    const date = cut.year ? calendarDate(Number(cut.year), cut.month, day) : nearestYear(cut.month, day, near);
    const to = index + whole.length + cut.length;
    if (plausible(date)) found.push({ date, from: index, to, yearRead: cut.year !== undefined });
  };
  for (const match of text.matchAll(ISO))
    add(calendarDate(Number(match[1]), Number(match[2]), Number(match[3])), match);
  for (const match of text.matchAll(NUMERIC)) {
    const [, day = '', , month = '', year = ''] = match;
    add(calendarDate(centuryOf(year, near), number(month), number(day)), match);
  }
  for (const match of text.matchAll(NAMED)) {
    const [, day = '', written = '', apart] = match;
    if (Number.isNaN(number(day))) continue;
    // « 14 mai2026 »
    const [, name = written, year = apart] = GLUED_YEAR.exec(written) ?? [];
    const isLed = LED.test(text.slice(Math.max(0, match.index - MOST_OF_LEAD), match.index));
    const month =
      monthOf(name, months) ?? ((year ? looseMonth(name, months) : isLed ? ledMonth(name, months) : 0) || null);
    if (month === null) {
      const cut = cutMonth(name, text.slice(match.index + match[0].length), months);
      if (cut) addCut(match, number(day), cut);
      continue;
    }
    if (year) add(calendarDate(number(year), month, number(day)), match);
    else add(nearestYear(month, number(day), near, after(match)), match, false);
  }
  for (const match of text.matchAll(MONTH_FIRST)) {
    const month = ENGLISH.indexOf(match[1] ?? '') + 1;
    if (match[3]) add(calendarDate(Number(match[3]), month, Number(match[2])), match);
    else add(nearestYear(month, Number(match[2]), near), match, false);
  }
  for (const match of text.matchAll(SPACED)) {
    add(calendarDate(Number(match[3]), Number(match[2]), Number(match[1])), match);
  }
  for (const match of text.matchAll(SHORT))
    add(nearestYear(Number(match[2]), Number(match[1]), near, after(match)), match, false);
  for (const match of text.matchAll(SPELT)) {
    // « un mai » is no date, « un avis » even less: the first is « premier », and months must be read exactly.
    const month = months.find(([name]) => name === match[2])?.[1] ?? null;
    const number = spelt(match[1] ?? '');
    if (month === null || number === null || number === 1) continue;
    if (match[3]) add(calendarDate(Number(match[3]), month, number), match);
    else add(nearestYear(month, number, near, after(match)), match, false);
  }
  return apart(found.sort((a, b) => a.from - b.from || b.to - a.to));
}

/** True when `date` is at most `days` days before or after `near`. */
export const within = (date: CalendarDate, near: CalendarDate, days: number): boolean =>
  date >= addDays(near, -days) && date <= addDays(near, days);
