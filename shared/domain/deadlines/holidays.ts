// French public holidays of metropolitan France, computed. Source: code du travail, art. L. 3133-1.
// Days kept in some departments only are in local-holidays.ts: the Paris desk does not observe them.
import { addDays, type CalendarDate, calendarDate } from '../../kernel/calendar-date.ts';

export const HOLIDAYS = [
  'new-year',
  'easter-monday',
  'labour-day',
  'victory-1945',
  'ascension',
  'whit-monday',
  'bastille-day',
  'assumption',
  'all-saints',
  'armistice-1918',
  'christmas',
] as const;
export type Holiday = (typeof HOLIDAYS)[number];

const FIXED: readonly (readonly [Holiday, month: number, day: number])[] = [
  ['new-year', 1, 1],
  ['labour-day', 5, 1],
  ['victory-1945', 5, 8],
  ['bastille-day', 7, 14],
  ['assumption', 8, 15],
  ['all-saints', 11, 1],
  ['armistice-1918', 11, 11],
  ['christmas', 12, 25],
];

const AFTER_EASTER: readonly (readonly [Holiday, days: number])[] = [
  ['easter-monday', 1],
  ['ascension', 39],
  ['whit-monday', 50],
];

/**
 * Easter Sunday of a Gregorian year (1583–9999).
 * Source: the anonymous Gregorian computus (Nature, 1876; Meeus, Astronomical Algorithms, ch. 8).
 */
export function easterSunday(year: number): CalendarDate {
  const golden = year % 19;
  const century = Math.floor(year / 100);
  const yearOfCentury = year % 100;
  const lunarCorrection = Math.floor((century - Math.floor((century + 8) / 25) + 1) / 3);
  const epact = (19 * golden + century - Math.floor(century / 4) - lunarCorrection + 15) % 30;
  const weekday = (32 + 2 * (century % 4) + 2 * Math.floor(yearOfCentury / 4) - epact - (yearOfCentury % 4)) % 7;
  const late = Math.floor((golden + 11 * epact + 22 * weekday) / 451);
  const fromMarchFirst = epact + weekday - 7 * late + 114;
  const date = calendarDate(year, Math.floor(fromMarchFirst / 31), (fromMarchFirst % 31) + 1);
  if (!date) throw new Error(`no Easter for year ${year}`);
  return date;
}

/** The public holiday on that day, or null. When two fall together (1 May 2008), the fixed one is named. */
export function holidayOn(date: CalendarDate): Holiday | null {
  const fixed = FIXED.find(([, month, day]) => Number(date.slice(5, 7)) === month && Number(date.slice(8)) === day);
  if (fixed) return fixed[0];
  const easter = easterSunday(Number(date.slice(0, 4)));
  return AFTER_EASTER.find(([, days]) => addDays(easter, days) === date)?.[0] ?? null;
}
