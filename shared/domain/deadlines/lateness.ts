// An answer that left after its day: by how much, and the reasons a desk can count.
import { type CalendarDate, daysBetween } from '../../kernel/calendar-date.ts';
import type { RealDeadline } from './real-deadline.ts';

/**
 * few-people    nobody was there to do it
 * arrived-late  the letter reached the desk when its day was near or over
 * waiting       a document or somebody's answer was awaited
 * hard-to-read  reading or understanding it took the time
 * other         said in the note
 */
export const LATE_REASONS = ['few-people', 'arrived-late', 'waiting', 'hard-to-read', 'other'] as const;
export type LateReason = (typeof LATE_REASONS)[number];

/** Whole days after the deadline; 0 when it is kept, or while the desk's own clock stands. */
export const lateDays = (deadline: RealDeadline, today: CalendarDate): number =>
  deadline.kind === 'stopped' ? 0 : Math.max(0, daysBetween(deadline.on, today));
