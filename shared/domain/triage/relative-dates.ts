// Days said from the day of writing: « hier », « lundi dernier », « mardi 17 », « dans dix jours ». Only what is counted
// in days: « bientôt » and « le mois prochain » say no day.
import { addDays, type CalendarDate, calendarDate, isoWeekday, yearOf } from '../../kernel/calendar-date.ts';
import { lookAlikeDistance } from '../../kernel/look-alikes.ts';
import { remembered } from '../../kernel/remembered.ts';
import { spelt } from '../reading/dates.ts';

export type RelativeDate = {
  /** Characters of the folded text, `to` excluded. */
  readonly from: number;
  readonly to: number;
  /** The day when it lies behind the day of writing, null when it can only lie ahead. */
  readonly past: CalendarDate | null;
  /** The day when it lies ahead, null when it can only lie behind. */
  readonly ahead: CalendarDate | null;
  /** False for « la semaine prochaine »: about that day. */
  readonly exact: boolean;
  /** A weekday with its number: one day, whenever it was written. */
  readonly fixed?: true;
};

const WEEKDAYS = ['lundi', 'mardi', 'mercredi', 'jeudi', 'vendredi', 'samedi', 'dimanche'];
const COUNT = '(\\d{1,3}|un|une|[a-z]{3,}(?:[ -](?:et[ -])?[a-z]{2,6})?)';
const UNIT = '(jours?|jrs?|semaines?)';

const NAMED_DAYS: readonly (readonly [pattern: RegExp, days: number])[] = [
  [
    /(?<![a-z])(?:aujourd'? ?hui|ce ?(?:matin|m[a-z]tin|ma[a-z]in|mat[a-z]n|mati[a-z])|ce jour|cet apres[- ]midi|ce soir)(?![a-z])/g,
    0,
  ],
  [/(?<![a-z])(?:yesterday|ayer|ieri|ontem|yer)(?![a-z])/g, -1],
  [/(?<![a-z])(?:apres[- ]demain)(?![a-z])/g, 2],
  [/(?<![a-z])(?<!apres[- ])(?:demain|tomorrow|manana)(?![a-z])/g, 1],
];
const NEXT_WEEK =
  /(?<![a-z])(?<!de )(?:la semaine prochaine|next week|la semana que viene|la prochaine semaine)(?![a-z])/g;
const AGO = new RegExp(
  `(?<![a-z])(?:il y a|ya|y a|[cs]a fait|cela fait|voila) (?:deja |environ )?${COUNT} ${UNIT}(?![a-z])`,
  'g',
);
const IN = new RegExp(
  `(?<![a-z])(?:dans|ds|d'ici|il me reste|me reste|il reste) (?:plus que )?${COUNT} ${UNIT}(?![a-z])`,
  'g',
);
const LAST = "derni(?:er|ere|e)s?|pas+er?|d avant|d'avant";
const NEXT = 'proch?ai?ne?|qui vient|qui arrive|a venir';
const OF_WEEK = `de la semaine (?:derniere?|pas+e?e|d'avant|prochaine|qui vient)`;
const FORTNIGHT = 'en (?:huit|8|quinze|15)';
const WEEKDAY = new RegExp(
  `(?<![a-z])(?:ce )?([a-z]{4,9}?)(?=(?:la|le|on|j)?(?![a-z]))(?: (${LAST}|${NEXT}|${OF_WEEK}|${FORTNIGHT})(?![a-z]))?(?! (?:premier|${WEEKDAYS.join('|')})\\b)`,
  'g',
);
/**
 * « mardi 17 », « vendredi le 2 », « samedi matin, le 7 »; the hour of « mardi 14 h » and the month of « mardi 17/3 »
 * are none of it.
 */
const NUMBER_AFTER =
  /^(?: (?:matin|soir|apres[- ]midi|au soir|au matin))?(?:[,:]? ?\(?(?:c'etait |donc )?le | ?\(?)(\d{1,2})(?! ?[h:/.]? ?\d| ?h(?:eures?)?\b)(?![a-z])/;
/** « le 15 au soir », « le 3, on m'a… »: nothing follows that would be counted. */
const NUMBER_ALONE = new RegExp(
  [
    String.raw`(?<=(?<![a-z])(?:le|du) )(\d{1,2})(?=\s*(?:[,;:!?)]|\.(?! ?\d)|$|(?:au soir|au matin|on|ont|il|ils|elle|j|je|jai|la|le|les)\b))`,
    String.raw`(?<=(?<![a-z])le )(\d{1,2})(?= (?:a \d{1,2} ?(?:h|heures?)|par|et|mais|dans|devant|avec|pour|apres|mon|ma|mes|une?|nous|ya|y a|vers)\b)`,
  ].join('|'),
  'g',
);
/** « le 8 du mois prochain », « le 3 de ce mois ». */
const OF_MONTH =
  /(?<=(?<![a-z])(?:le|du) )(\d{1,2}|premier|1er) (?:du|de|ce) (mois (?:dernier|passe|prochain|d'avant|qui vient)|ce mois|mois(?:[- ]ci)?(?= |$))/g;

const numberOf = (text: string): number | null =>
  /^\d+$/.test(text) ? Number(text) : text === 'une' ? 1 : text === 'quinzaine' ? 15 : spelt(text);

function counted(match: RegExpExecArray): number | null {
  const count = numberOf(match[1] ?? '');
  return count === null ? null : count * ((match[2] ?? '').startsWith('semaine') ? 7 : 1);
}

/** How far a day that is told by its number alone may lie. */
const NUMBERED_WITHIN = 31;

/** The nearest day behind (`step` −1, `base` itself too) or ahead (1) of that number and, where given, weekday. */
function numbered(base: CalendarDate, number: number, weekday: number | null, step: 1 | -1): CalendarDate | null {
  for (let days = step === 1 ? 1 : 0; days <= NUMBERED_WITHIN; days++) {
    const day = addDays(base, days * step);
    const fits = weekday === null || isoWeekday(day) - 1 === weekday;
    if (Number(day.slice(8)) === number && fits) return day;
  }
  return null;
}

/** Characters after a weekday. */
const NUMBER_WITHIN = 32;

/** « mardi 17 » is that Tuesday; « lundi 3 surveillants » is only a Monday. */
function numberedWeekday(
  text: string,
  match: RegExpExecArray,
  weekday: number,
  base: CalendarDate,
): RelativeDate | null {
  const to = match.index + match[0].length;
  const [whole, number] = NUMBER_AFTER.exec(text.slice(to, to + NUMBER_WITHIN)) ?? [];
  if (whole === undefined) return null;
  const past = numbered(base, Number(number), weekday, -1);
  const ahead = numbered(base, Number(number), weekday, 1);
  return past || ahead ? { from: match.index, to: to + whole.length, past, ahead, exact: true, fixed: true } : null;
}

const MISREAD_WEEKDAY = 1;
/** « Vlndreai »: of the long ones more may be misread, none lost: « blanche » is no Sunday. */
const MISREAD_LONG_WEEKDAY = 2;
const LONG_WEEKDAY = 8;
/** Words of their own, near a weekday: « meroi » is a misread « merci ». */
const RIVALS = ['merci', 'hardi', 'parmi'];
const SPOUSE = 'mari';

/** Monday is 0; « marli » is a Tuesday. Null where two days, or none, are as near. */
const weekdayOf = (word: string): number | null => {
  const weekday = weekdayNumber(word);
  return weekday < 0 ? null : weekday;
};

const weekdayLimit = (name: string, word: string): number =>
  name.length >= LONG_WEEKDAY && word.length === name.length ? MISREAD_LONG_WEEKDAY : MISREAD_WEEKDAY;

const weekdayNumber = remembered((word): number => {
  const exact = WEEKDAYS.indexOf(word);
  if (exact >= 0) return exact;
  const near = WEEKDAYS.flatMap((name, index) => {
    const limit = weekdayLimit(name, word);
    return Math.abs(name.length - word.length) <= 1 && lookAlikeDistance(word, name, limit) <= limit ? [index] : [];
  });
  if (near.length !== 1 || word === SPOUSE) return -1;
  const isOther = RIVALS.some((rival) => lookAlikeDistance(word, rival, MISREAD_WEEKDAY) <= MISREAD_WEEKDAY);
  return isOther ? -1 : (near[0] ?? -1);
});

const IS_NEXT = new RegExp(`^(?:${NEXT})$`);

/** The days that a weekday can be, with what is said beside it: « dernier », « de la semaine prochaine », « en huit ». */
function daysOf(base: CalendarDate, weekday: number, which: string): Pick<RelativeDate, 'past' | 'ahead'> {
  const behind = (isoWeekday(base) - 1 - weekday + 7) % 7 || 7;
  const past = addDays(base, -behind);
  const ahead = addDays(base, 7 - (behind % 7));
  const thisWeek = addDays(base, weekday + 1 - isoWeekday(base));
  if (which === '') return { past, ahead };
  if (IS_NEXT.test(which)) return { past: null, ahead };
  if (which.startsWith('en ')) return { past: null, ahead: addDays(ahead, /(?:huit|8)$/.test(which) ? 7 : 14) };
  if (!which.startsWith('de ')) return { past, ahead: null };
  return /prochaine|vient/.test(which)
    ? { past: null, ahead: addDays(thisWeek, 7) }
    : { past: addDays(thisWeek, -7), ahead: null };
}

function weekdays(text: string, base: CalendarDate): RelativeDate[] {
  return [...text.matchAll(WEEKDAY)].flatMap((match): RelativeDate[] => {
    const [whole, name = '', which = ''] = match;
    const weekday = weekdayOf(name);
    if (weekday === null) return [];
    const plain = { from: match.index, to: match.index + whole.length, ...daysOf(base, weekday, which), exact: true };
    return [numberedWeekday(text, match, weekday, base) ?? plain];
  });
}

/** « le 15 au soir »: of the month that puts it nearest. */
const numbersAlone = (text: string, base: CalendarDate): RelativeDate[] =>
  [...text.matchAll(NUMBER_ALONE)].flatMap((match) => {
    const number = Number(match[1] ?? match[2]);
    const past = numbered(base, number, null, -1);
    const ahead = numbered(base, number, null, 1);
    const place = { from: match.index, to: match.index + match[0].length };
    return past || ahead ? [{ ...place, past, ahead, exact: true }] : [];
  });

/** « le 8 du mois prochain »: of the month before, of this one or of the next. */
const numbersOfMonth = (text: string, base: CalendarDate): RelativeDate[] =>
  [...text.matchAll(OF_MONTH)].flatMap((match): RelativeDate[] => {
    const [whole, number = '', which = ''] = match;
    const shift = /prochain|vient/.test(which) ? 1 : /dernier|passe|avant/.test(which) ? -1 : 0;
    const months = yearOf(base) * 12 + Number(base.slice(5, 7)) - 1 + shift;
    const day = calendarDate(Math.floor(months / 12), (months % 12) + 1, Number.parseInt(number, 10) || 1);
    if (day === null) return [];
    const place = { from: match.index, to: match.index + whole.length };
    return [{ ...place, past: day <= base ? day : null, ahead: day >= base ? day : null, exact: true }];
  });

/** Words that stand before « hier » and are no misread « avant ». */
const NOT_BEFORE = /^(?:ava[il][st]|avoir|avons|avez|avec|devant|vent|ayant|dans|dont|sont|vont|tant|quand)$/;
const MISREAD_BEFORE = 1.7;
/** « avun » begins as it should. */
const BADLY_MISREAD_BEFORE = 2.2;
const MISREAD_YESTERDAY = 1.1;

/** « avont ier » is a misread « avant-hier »; alone, four letters are too few to be guessed. */
const isBefore = remembered(
  (word): boolean =>
    !NOT_BEFORE.test(word) &&
    lookAlikeDistance(word, 'avant', BADLY_MISREAD_BEFORE) <=
      (word.startsWith('av') ? BADLY_MISREAD_BEFORE : MISREAD_BEFORE),
);
const isYesterday = remembered(
  (word): boolean => lookAlikeDistance(word, 'hier', MISREAD_YESTERDAY) <= MISREAD_YESTERDAY,
);

/** Read right, or with one sign taken for its like. */
const YESTERDAY = /^(?:hier|hler|hjer|hicr|hiez)$/;

/** « hier » and « avant-hier ». */
function yesterdays(text: string, base: CalendarDate): RelativeDate[] {
  const words = [...text.matchAll(/[a-z0-9]+/g)];
  return words.flatMap((word, index) => {
    const before = words[index - 1];
    const between = before && text.slice(before.index + before[0].length, word.index);
    const pair = before && /^[- ]+$/.test(between ?? '') && isBefore(before[0]) && isYesterday(word[0]);
    const from = pair ? before.index : word.index;
    const days = pair || word[0] === 'avanthier' ? -2 : YESTERDAY.test(word[0]) ? -1 : null;
    if (days === null) return [];
    return [{ from, to: word.index + word[0].length, past: addDays(base, days), ahead: null, exact: true }];
  });
}

/** Every such day in a folded text, in order, counted from `base`, the day of writing. */
export function relativeDates(text: string, base: CalendarDate): RelativeDate[] {
  const found = [weekdays, numbersAlone, numbersOfMonth, yesterdays].flatMap((each) => each(text, base));
  const add = (match: RegExpExecArray, days: number | null, exact = true): void => {
    if (days === null || days < -400 || days > 400) return;
    const date = addDays(base, days);
    const past = days <= 0 ? date : null;
    const ahead = days >= 0 ? date : null;
    found.push({ from: match.index, to: match.index + match[0].length, past, ahead, exact });
  };
  for (const [pattern, days] of NAMED_DAYS) for (const match of text.matchAll(pattern)) add(match, days);
  for (const match of text.matchAll(NEXT_WEEK)) add(match, 7, false);
  for (const match of text.matchAll(AGO)) {
    const days = counted(match);
    add(match, days === null ? null : -days);
  }
  for (const match of text.matchAll(IN)) add(match, counted(match));
  return found.sort((a, b) => a.from - b.from);
}
