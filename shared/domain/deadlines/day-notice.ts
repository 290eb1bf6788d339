// What is said of the deadlines at the first opening of a day on which the desk works: numbers, and nothing of a person.
import type { CalendarDate } from '../../kernel/calendar-date.ts';
import { whyClosed } from './closed-days.ts';
import { lateDays } from './lateness.ts';
import type { RealDeadline } from './real-deadline.ts';

export type DayNotice = { readonly late: number; readonly today: number };

/** Null where nothing is to be said: the desk is closed that day, or nothing is late and nothing due. */
export function dayNotice(deadlines: readonly RealDeadline[], today: CalendarDate): DayNotice | null {
  if (whyClosed(today, 'metropole', false) !== null) return null;
  const late = deadlines.filter((deadline) => lateDays(deadline, today) > 0).length;
  const dueToday = deadlines.filter(({ kind, on }) => kind !== 'stopped' && on === today).length;
  return late + dueToday === 0 ? null : { late, today: dueToday };
}
