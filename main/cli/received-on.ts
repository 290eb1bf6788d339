// The day of reception given on the command line, else today.
import { type CalendarDate, parseCalendarDate } from '#shared/kernel/calendar-date.ts';
import { wrongUsage } from './exit.ts';

export function receivedOnOf(given: string | undefined, today: CalendarDate): CalendarDate {
  if (given === undefined) return today;
  const date = parseCalendarDate(given);
  if (!date) throw wrongUsage(`« ${given} » n'est pas une date : écrivez AAAA-MM-JJ.`);
  return date;
}
