// The desk's own promise: an answer about ten days after reception. Not a legal limit, so counted in calendar
// days with no extension; the desk is closed on weekends and holidays, so the work must be done before.
import { addDays, type CalendarDate } from '../../kernel/calendar-date.ts';
import { type ClosedDay, whyClosed } from './closed-days.ts';
import { daysStopped, type Pause } from './pause.ts';

/** Calendar days from reception to the owed answer. Source: presentation of the Service prison, La Cimade. */
export const REPLY_DAYS = 10;

/** A step of the count, in order: from reception, over the days when the clock stood, to the due date, back over the days when nobody works. */
export type CountingStep =
  | { readonly step: 'received'; readonly on: CalendarDate }
  /** The clock stood for so many days; `until` null: it stands today. */
  | { readonly step: 'stopped'; readonly on: CalendarDate; readonly until: CalendarDate | null; readonly days: number }
  | { readonly step: 'due'; readonly on: CalendarDate; readonly days: number }
  | { readonly step: 'closed'; readonly on: CalendarDate; readonly why: ClosedDay }
  | { readonly step: 'work-by'; readonly on: CalendarDate };

export type ReplyTarget = {
  /** Reception plus ten calendar days, plus those on which the clock stood. */
  readonly dueOn: CalendarDate;
  /** The last working day on or before `dueOn`. */
  readonly workBy: CalendarDate;
  readonly steps: readonly CountingStep[];
};

/** The desk is in Paris: no local holidays. */
const closedInParis = (date: CalendarDate): ClosedDay | null => whyClosed(date, 'metropole', false);

/** `pauses` in order; without them `today` does not matter. */
export function replyTarget(
  receivedOn: CalendarDate,
  stopped: { readonly pauses: readonly Pause[]; readonly today: CalendarDate } | null = null,
): ReplyTarget {
  const stops = (stopped?.pauses ?? []).map((pause) => ({
    step: 'stopped' as const,
    on: pause.from,
    until: pause.until,
    days: stopped ? daysStopped(pause, stopped.today) : 0,
  }));
  const dueOn = addDays(receivedOn, REPLY_DAYS + stops.reduce((sum, { days }) => sum + days, 0));
  const steps: CountingStep[] = [
    { step: 'received', on: receivedOn },
    ...stops,
    { step: 'due', on: dueOn, days: REPLY_DAYS },
  ];
  let workBy = dueOn;
  for (let why = closedInParis(workBy); why !== null; why = closedInParis(workBy)) {
    steps.push({ step: 'closed', on: workBy, why });
    workBy = addDays(workBy, -1);
  }
  steps.push({ step: 'work-by', on: workBy });
  return { dueOn, workBy, steps };
}
