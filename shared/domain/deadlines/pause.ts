// The desk's own clock of ten days, stopped and started again: while a document is awaited, or a prison is on strike.
// A legal limit never stops for it.
import { type CalendarDate, daysBetween } from '../../kernel/calendar-date.ts';

export type Pause = {
  readonly from: CalendarDate;
  /** Null while the clock stands. */
  readonly until: CalendarDate | null;
  /** In the person's words. */
  readonly reason: string;
};

/** Whole days that the clock stood, up to today. */
export const daysStopped = ({ from, until }: Pause, today: CalendarDate): number =>
  Math.max(0, daysBetween(from, until ?? today));

/** The pause that has not ended; null while the clock runs. */
export const openPause = (pauses: readonly Pause[]): Pause | null => pauses.find(({ until }) => until === null) ?? null;
