// Time and identifiers come from outside, so that every use case can be replayed in a test.
import type { CalendarDate } from '../../shared/kernel/calendar-date.ts';
import type { Branded } from '../../shared/kernel/ids.ts';

/** An instant: ISO 8601 in UTC, '2026-11-22T09:30:00.000Z'. */
export type Instant = Branded<string, 'Instant'>;

export type Clock = {
  now(): Instant;
  /** The calendar day where the desk is (Europe/Paris). */
  today(): CalendarDate;
};

/** Makes identifiers that never repeat and sort by time of making. */
export type NewId = () => string;
