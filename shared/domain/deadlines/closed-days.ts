// Days on which courts and the desk are closed, and the first working day from a given day on.
import { addDays, type CalendarDate, isoWeekday } from '../../kernel/calendar-date.ts';
import { type Holiday, holidayOn } from './holidays.ts';
import { type HolidayRegion, isCertain, type LocalHoliday, localHolidayOn } from './local-holidays.ts';

export type ClosedDay = 'saturday' | 'sunday' | Holiday | LocalHoliday;

/**
 * Why that day is no working day, null when it is one. `doubtful` also counts local holidays that are not certain:
 * for a date that may be argued, never for a safe one.
 */
export function whyClosed(date: CalendarDate, region: HolidayRegion, doubtful: boolean): ClosedDay | null {
  const weekday = isoWeekday(date);
  if (weekday === 6) return 'saturday';
  if (weekday === 7) return 'sunday';
  const national = holidayOn(date);
  if (national) return national;
  const local = localHolidayOn(date, region);
  return local && (doubtful || isCertain(local)) ? local : null;
}

export type Postponed = {
  /** The first working day on or after the day asked. */
  readonly on: CalendarDate;
  /** The closed days that were passed over, in order. */
  readonly over: readonly { readonly on: CalendarDate; readonly why: ClosedDay }[];
};

/** « Le premier jour ouvrable suivant »: code de procédure civile art. 642, code de procédure pénale art. 801. */
export function postponed(date: CalendarDate, region: HolidayRegion, doubtful: boolean): Postponed {
  const over: { on: CalendarDate; why: ClosedDay }[] = [];
  let on = date;
  for (let why = whyClosed(on, region, doubtful); why !== null; why = whyClosed(on, region, doubtful)) {
    over.push({ on, why });
    on = addDays(on, 1);
  }
  return { on, over };
}
