// Groups what is owed by how near its real deadline is: the reply target or a legal limit that ends before. Pure: today is an argument.
import type { LetterSummary } from '#shared/contract/schemas.ts';
import { addDays, type CalendarDate, isoWeekday } from '#shared/kernel/calendar-date.ts';

const DEADLINE_GROUPS = ['late', 'today', 'week', 'later'] as const;
export type DeadlineGroup = (typeof DEADLINE_GROUPS)[number];

/** The group of one day: the week ends on Sunday. */
export function groupOf(day: CalendarDate, today: CalendarDate): DeadlineGroup {
  if (day < today) return 'late';
  if (day === today) return 'today';
  return day <= addDays(today, 7 - isoWeekday(today)) ? 'week' : 'later';
}

export type DeadlineGroups = readonly { readonly group: DeadlineGroup; readonly letters: readonly LetterSummary[] }[];

/** The groups that hold letters, late first; inside, the oldest day first. */
export function groupByDeadline(letters: readonly LetterSummary[], today: CalendarDate): DeadlineGroups {
  const sorted = [...letters].sort(
    (a, b) =>
      a.deadline.on.localeCompare(b.deadline.on) ||
      a.receivedOn.localeCompare(b.receivedOn) ||
      a.id.localeCompare(b.id),
  );
  return DEADLINE_GROUPS.map((group) => ({
    group,
    letters: sorted.filter((letter) => groupOf(letter.deadline.on, today) === group),
  })).filter(({ letters: members }) => members.length > 0);
}
