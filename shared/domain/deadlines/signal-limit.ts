// The legal limit behind a signal of a letter: which row of the table, counted from the date that was read, and what
// is left of it. Worked out when it is shown, from the table of the moment. Help for sorting, not legal advice.
import { addDays, type CalendarDate } from '../../kernel/calendar-date.ts';
import type { Judgement, Signal, SignalCode } from '../triage/judgement.ts';
import { type CountedLimit, countLimit, countUndated, type TimeOfDay } from './count-limit.ts';
import type { Circumstance, LegalLimit, LimitValue } from './legal-limit.ts';
import type { HolidayRegion } from './local-holidays.ts';

/** Where a limit stands on a day: `unknown` when no date was read, `arguable` between the safe date and the last. */
export type LimitStanding = 'running' | 'arguable' | 'over' | 'unknown';

export type SignalLimit = CountedLimit & {
  /** Row of the table. */
  readonly limitId: string;
  /** The article. */
  readonly basis: string;
  readonly toVerify: boolean;
  /** False: no usable date was read, the most cautious reading was taken. */
  readonly dated: boolean;
};

/** A signal, with the time of day beside its date where one was read. */
export type DatedSignal = Pick<Signal, 'code' | 'date'> & { readonly time?: TimeOfDay | null | undefined };

export type LimitCase = {
  readonly receivedOn: CalendarDate;
  readonly table: readonly LegalLimit[];
  readonly circumstance: 'detained' | 'retention';
  readonly region: HolidayRegion;
};

/**
 * Held in prison unless the letter speaks of detention for removal and nothing of it comes from a prison: a detained
 * person who fears the CRA still has the limit of a detained person.
 */
export function circumstanceOf({ signals, establishment, sender }: Judgement): LimitCase['circumstance'] {
  const inCentre = signals.some(({ code }) => code === 'retention') && establishment === null && sender !== 'detained';
  return inCentre ? 'retention' : 'detained';
}

/** The limit of a signal; null where none runs, or none can be told. */
export function limitOf(
  signal: DatedSignal,
  { receivedOn, table, circumstance, region }: LimitCase,
): SignalLimit | null {
  const row = rowFor(table, signal, circumstance);
  if (!row) return null;
  const counted = countedBy(row, signal, receivedOn, region);
  if (!counted) return null;
  const { article: basis, toVerify } = row.value;
  return { ...counted, limitId: row.id, basis, toVerify };
}

const fits = (row: LegalLimit, code: SignalCode, date: CalendarDate | null, circumstance: Circumstance): boolean =>
  row.codes.includes(code) &&
  row.circumstance === circumstance &&
  (row.since === null || date === null || row.since <= date) &&
  (row.until === null || (date !== null && date <= row.until));

/** The first row for the circumstance, else the first for any. */
function rowFor(table: readonly LegalLimit[], { code, date }: DatedSignal, circumstance: Circumstance) {
  return (
    table.find((row) => fits(row, code, date, circumstance)) ??
    table.find((row) => fits(row, code, date, 'any')) ??
    null
  );
}

type Counted = CountedLimit & { readonly dated: boolean };

function countedBy(
  row: LegalLimit,
  signal: DatedSignal,
  receivedOn: CalendarDate,
  region: HolidayRegion,
): Counted | null {
  const { length, startsFrom: from, counting } = row.value;
  const { date, time = null } = signal;
  if (from === 'none') return null;
  if (from === 'written-date') return date !== null && date >= receivedOn ? onWrittenDate(date) : null;
  if (!length) return null;
  // Nobody is notified after writing of it: a later date is that of something else.
  const usable = date !== null && (counting === 'before' || date <= receivedOn) ? date : null;
  if (usable !== null) {
    return {
      ...countLimit({ start: { on: usable, at: time }, from, length, counting, region }),
      dated: true,
    };
  }
  return row.undated === 'cautious' ? { ...countUndated(receivedOn, from, length), dated: false } : null;
}

const onWrittenDate = (date: CalendarDate): Counted => ({
  dueOn: date,
  dueAt: null,
  atLatest: null,
  steps: [
    { step: 'start', on: date, at: null, from: 'written-date' },
    { step: 'due', on: date, at: null },
  ],
  dated: true,
});

/** What a row gives from a day, in mainland France, to look at before it is saved; null where nothing is counted. */
export function countedFrom({ length, startsFrom: from, counting }: LimitValue, on: CalendarDate): CountedLimit | null {
  if (from === 'written-date') return onWrittenDate(on);
  if (!length || from === 'none') return null;
  return countLimit({ start: { on, at: null }, from, length, counting, region: 'metropole' });
}

/** The safe date, as far as one was read, has passed or is one of the next `days` days. */
export const isSafeDateNear = (
  { dueOn, dated }: Pick<SignalLimit, 'dueOn' | 'dated'>,
  today: CalendarDate,
  days: number,
): boolean => dated && dueOn <= addDays(today, days);

/** Where the limit stands on `day`. */
export function standingOf(
  { dueOn, atLatest, dated }: Pick<SignalLimit, 'dueOn' | 'atLatest' | 'dated'>,
  day: CalendarDate,
): LimitStanding {
  if (!dated) return 'unknown';
  if (day <= dueOn) return 'running';
  return atLatest !== null && day <= atLatest ? 'arguable' : 'over';
}
