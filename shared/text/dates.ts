// Calendar dates and instants as a French reader says them. No clock: « aujourd'hui » is an argument.
import { type CalendarDate, daysBetween, isoWeekday } from '../kernel/calendar-date.ts';
import { counted, typesetText } from './typeset.ts';

const MONTHS = [
  'janvier',
  'février',
  'mars',
  'avril',
  'mai',
  'juin',
  'juillet',
  'août',
  'septembre',
  'octobre',
  'novembre',
  'décembre',
] as const;
const SHORT_MONTHS = [
  'janv.',
  'févr.',
  'mars',
  'avr.',
  'mai',
  'juin',
  'juil.',
  'août',
  'sept.',
  'oct.',
  'nov.',
  'déc.',
] as const;
const WEEKDAYS = ['lundi', 'mardi', 'mercredi', 'jeudi', 'vendredi', 'samedi', 'dimanche'] as const;

const monthOf = (date: CalendarDate): number => Number(date.slice(5, 7)) - 1;
const dayOf = (date: CalendarDate): string => {
  const day = Number(date.slice(8, 10));
  return day === 1 ? '1er' : String(day);
};
const weekdayOf = (date: CalendarDate): string => WEEKDAYS[isoWeekday(date) - 1] ?? '';

/** « 1er septembre 2025 » */
export const longDate = (date: CalendarDate): string => `${dayOf(date)} ${MONTHS[monthOf(date)]} ${date.slice(0, 4)}`;
/** « lundi 23 novembre 2026 » */
export const fullDate = (date: CalendarDate): string => `${weekdayOf(date)} ${longDate(date)}`;
/** « 23 nov. 2026 » */
export const shortDate = (date: CalendarDate): string =>
  `${dayOf(date)} ${SHORT_MONTHS[monthOf(date)]} ${date.slice(0, 4)}`;
/** « lun. 23 nov. » */
export const weekdayDate = (date: CalendarDate): string =>
  `${weekdayOf(date).slice(0, 3)}. ${dayOf(date)} ${SHORT_MONTHS[monthOf(date)]}`;

/** « aujourd'hui », « demain », « dans 3 jours », « en retard de 2 jours » */
export function untilText(day: CalendarDate, today: CalendarDate): string {
  const days = daysBetween(today, day);
  if (days === 0) return typesetText("aujourd'hui");
  if (days === 1) return 'demain';
  return days > 0 ? `dans ${counted(days, 'jour', 'jours')}` : `en retard de ${counted(-days, 'jour', 'jours')}`;
}

/** « 2 j de retard »; what is not late as `untilText` says it. */
export function untilShort(day: CalendarDate, today: CalendarDate): string {
  const late = -daysBetween(today, day);
  return late > 0 ? typesetText(`${late} j de retard`) : untilText(day, today);
}

/** « novembre 2026 » */
export const monthName = (date: CalendarDate): string => `${MONTHS[monthOf(date)]} ${date.slice(0, 4)}`;

/** An instant (ISO 8601) in the reader's zone: « 23 nov. 2026, 14:05 ». The zone is the host's. */
export function instantText(at: string): string {
  const when = new Date(at);
  if (Number.isNaN(when.getTime())) return at;
  const two = (value: number): string => String(value).padStart(2, '0');
  const day = `${when.getFullYear()}-${two(when.getMonth() + 1)}-${two(when.getDate())}` as CalendarDate;
  return `${shortDate(day)}, ${two(when.getHours())}:${two(when.getMinutes())}`;
}
