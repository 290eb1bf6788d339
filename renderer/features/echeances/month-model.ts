// A month of deadlines: whole weeks from Monday, each day with what is due on it and why the desk is closed. Pure.
import type { LetterSummary } from '#shared/contract/schemas.ts';
import { type ClosedDay, whyClosed } from '#shared/domain/deadlines/closed-days.ts';
import { addDays, addMonths, type CalendarDate, isoWeekday } from '#shared/kernel/calendar-date.ts';

export type MonthDay = {
  readonly on: CalendarDate;
  readonly isInMonth: boolean;
  readonly closed: ClosedDay | null;
  readonly letters: readonly LetterSummary[];
};

/** The first day of its month. */
export const monthOf = (day: CalendarDate): CalendarDate => addDays(day, 1 - Number(day.slice(8, 10)));

/** `month`: its first day. Letters whose clock stands are due no day. The desk is in Paris. */
export function weeksOf(month: CalendarDate, letters: readonly LetterSummary[]): readonly (readonly MonthDay[])[] {
  const due = new Map<CalendarDate, LetterSummary[]>();
  for (const letter of letters) {
    const { kind, on } = letter.deadline;
    if (kind !== 'stopped') due.set(on, [...(due.get(on) ?? []), letter]);
  }
  const end = addMonths(month, 1);
  const weeks: MonthDay[][] = [];
  for (let on = addDays(month, 1 - isoWeekday(month)); on < end; on = addDays(on, 7)) {
    weeks.push(
      Array.from({ length: 7 }, (_, index) => {
        const day = addDays(on, index);
        const isInMonth = day >= month && day < end;
        return { on: day, isInMonth, closed: whyClosed(day, 'metropole', false), letters: due.get(day) ?? [] };
      }),
    );
  }
  return weeks;
}
