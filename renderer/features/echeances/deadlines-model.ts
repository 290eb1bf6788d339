// Groups what is owed by how near its real deadline is: the reply target or a legal limit that ends before. What is urgent
// and waits for a decision has a group of its own, before what has time. Pure: today is an argument.
import type { LetterSummary } from '#shared/contract/schemas.ts';
import { addDays, type CalendarDate, isoWeekday } from '#shared/kernel/calendar-date.ts';
import { isUndecided, levelOf } from '../../ui/letter-urgency.ts';

const DEADLINE_GROUPS = ['late', 'today', 'urgent', 'week', 'later', 'stopped'] as const;
export type DeadlineGroup = (typeof DEADLINE_GROUPS)[number];

/** The group of one day: the week ends on Sunday. */
export function groupOf(day: CalendarDate, today: CalendarDate): DeadlineGroup {
  if (day < today) return 'late';
  if (day === today) return 'today';
  return day <= addDays(today, 7 - isoWeekday(today)) ? 'week' : 'later';
}

/**
 * What waits for a clock that stands is due no day. Urgent words without a limit give no day either, and a letter nobody
 * has looked at must not lie ten days for them (docs/decisions/060): until it is decided it comes right after today's.
 */
function groupOfLetter(letter: LetterSummary, today: CalendarDate): DeadlineGroup {
  const { kind, on } = letter.deadline;
  const group = kind === 'stopped' ? 'stopped' : groupOf(on, today);
  const hasTime = group !== 'late' && group !== 'today';
  return hasTime && isUndecided(letter) && levelOf(letter) !== null ? 'urgent' : group;
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
    letters: sorted.filter((letter) => groupOfLetter(letter, today) === group),
  })).filter(({ letters: members }) => members.length > 0);
}

/** Who looks after a letter: everyone's, nobody's, or one name's. */
export type AssigneeFilter =
  | { readonly of: 'everyone' }
  | { readonly of: 'nobody' }
  | { readonly of: 'name'; readonly name: string };

export const followedBy = (letters: readonly LetterSummary[], filter: AssigneeFilter): readonly LetterSummary[] =>
  letters.filter(({ assignee }) => {
    if (filter.of === 'name') return assignee === filter.name;
    return filter.of === 'everyone' || assignee === null;
  });

/** The names that look after some letter, in the order of the alphabet. */
export const assigneesOf = (letters: readonly LetterSummary[]): readonly string[] =>
  [...new Set(letters.flatMap(({ assignee }) => assignee ?? []))].sort((a, b) => a.localeCompare(b, 'fr'));
