// Calendar dates without time or zone: strings 'YYYY-MM-DD' of the proleptic Gregorian calendar.
// No clock here: "today" is always an argument.
import type { Branded } from './ids.ts';

/** 'YYYY-MM-DD', a day that exists. Strings compare in date order. */
export type CalendarDate = Branded<string, 'CalendarDate'>;

const DAY_MS = 86_400_000;
const SHAPE = /^(\d{4})-(\d{2})-(\d{2})$/;

const utc = (date: CalendarDate): number => Date.parse(`${date}T00:00:00Z`);
const fromUtc = (ms: number): CalendarDate => new Date(ms).toISOString().slice(0, 10) as CalendarDate;

/**
 * Reads 'YYYY-MM-DD'.
 * @returns null when the text has another shape or names a day that does not exist (2026-02-30).
 */
export function parseCalendarDate(text: string): CalendarDate | null {
  const match = SHAPE.exec(text);
  if (!match) return null;
  return calendarDate(Number(match[1]), Number(match[2]), Number(match[3]));
}

/** Builds a date from year, month (1–12) and day (1–31); null when there is no such day. */
export function calendarDate(year: number, month: number, day: number): CalendarDate | null {
  if (year < 1000 || year > 9999) return null;
  const ms = Date.UTC(year, month - 1, day);
  const date = new Date(ms);
  const exists = date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return exists ? fromUtc(ms) : null;
}

/** The date `days` calendar days later (earlier when negative). */
export const addDays = (date: CalendarDate, days: number): CalendarDate => fromUtc(utc(date) + days * DAY_MS);

/** Calendar days from `from` to `to`: 0 on the same day, negative when `to` is earlier. */
export const daysBetween = (from: CalendarDate, to: CalendarDate): number => Math.round((utc(to) - utc(from)) / DAY_MS);

/** ISO day of the week: 1 = Monday … 7 = Sunday. */
export const isoWeekday = (date: CalendarDate): number => new Date(utc(date)).getUTCDay() || 7;

export const yearOf = (date: CalendarDate): number => Number(date.slice(0, 4));

/** The same day of the month `months` later (earlier when negative); the month's last day where there is no such day. */
export function addMonths(date: CalendarDate, months: number): CalendarDate {
  const first = new Date(Date.UTC(yearOf(date), Number(date.slice(5, 7)) - 1 + months, 1));
  const [year, month] = [first.getUTCFullYear(), first.getUTCMonth() + 1];
  const last = new Date(Date.UTC(year, month, 0)).getUTCDate();
  const found = calendarDate(year, month, Math.min(Number(date.slice(8)), last));
  if (!found) throw new Error(`${months} months from ${date} is outside the calendar`);
  return found;
}
