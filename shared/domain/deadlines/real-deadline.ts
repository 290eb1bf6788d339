// The day by which something must be done for a letter: the earliest of the desk's own target and the legal limits.
import { addDays, type CalendarDate } from '../../kernel/calendar-date.ts';
import type { Signal, SignalCode } from '../triage/judgement.ts';
import { type SignalLimit, standingOf } from './signal-limit.ts';

export type RealDeadline =
  | { readonly kind: 'reply'; readonly on: CalendarDate }
  /** The desk's own clock stands: the day if it were started again today. */
  | { readonly kind: 'stopped'; readonly on: CalendarDate }
  | { readonly kind: 'limit'; readonly on: CalendarDate; readonly code: SignalCode }
  /** A limit that is over or unknown: to be looked at on the day of reception. */
  | { readonly kind: 'at-once'; readonly on: CalendarDate; readonly code: SignalCode };

/** Today, tomorrow and the day after: a legal date so near is work of the day, whatever the level of its signal. */
export const NEAR_DAYS = 2;

/** A legal date that has passed or is near. */
export const isLegallyNear = ({ kind, on }: RealDeadline, today: CalendarDate): boolean =>
  (kind === 'limit' || kind === 'at-once') && on <= addDays(today, NEAR_DAYS);

type LimitedSignal = Pick<Signal, 'code' | 'level'> & { readonly limit: SignalLimit | null };

/**
 * The last day on which the limit leaves time to act. Of a red signal whose limit is over or unknown on reception it
 * is the day of reception: it must be looked at the same day, and a limit may prove not to bind. Of an orange one it
 * is none: an order of years ago would stand above what can still be met.
 */
function deadlineOf({ code, level, limit }: LimitedSignal, receivedOn: CalendarDate): RealDeadline | null {
  if (!limit) return null;
  const standing = standingOf(limit, receivedOn);
  if (standing === 'running') {
    return { kind: 'limit', on: limit.dueAt === '00:00' ? addDays(limit.dueOn, -1) : limit.dueOn, code };
  }
  if (standing === 'arguable' && limit.atLatest) return { kind: 'limit', on: limit.atLatest, code };
  return level === 'red' ? { kind: 'at-once', on: receivedOn, code } : null;
}

/**
 * `workBy` is the reply target's last working day, `isStopped` says that its clock stands. A legal limit of the same day
 * is the one that is named; one that lies later still stands before a clock that is stopped.
 */
export function realDeadline(
  signals: readonly LimitedSignal[],
  {
    receivedOn,
    workBy,
    isStopped = false,
  }: { readonly receivedOn: CalendarDate; readonly workBy: CalendarDate; readonly isStopped?: boolean },
): RealDeadline {
  let found: RealDeadline = { kind: isStopped ? 'stopped' : 'reply', on: workBy };
  for (const signal of signals) {
    const next = deadlineOf(signal, receivedOn);
    const isFirst = found.kind === 'stopped' || (next !== null && next.on === found.on && found.kind === 'reply');
    if (next && (isFirst || next.on < found.on)) found = next;
  }
  return found;
}
