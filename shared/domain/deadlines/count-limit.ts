// Counts a legal limit from its starting point: the safe date, the date that may be argued, and every step between.
// Source: code de procédure civile art. 641–642, code de procédure pénale art. 801, R. 421-1 CJA, L. 921-1 and
// L. 921-2 CESEDA, and the case law on clear days. Where readings differ the safe date is the earlier one.
import { addDays, addMonths, type CalendarDate } from '../../kernel/calendar-date.ts';
import { type ClosedDay, postponed } from './closed-days.ts';
import type { Counting, LimitLength, LimitUnit, StartingPoint } from './legal-limit.ts';
import type { HolidayRegion } from './local-holidays.ts';

/** 'HH:MM', 00:00 to 23:59. */
export type TimeOfDay = string;

/** A step of the count, in order. The renderer and the command line say it in French. */
export type LimitStep =
  /** The moment the limit runs from; `at` null: no time was read (midnight is taken where hours count). */
  | { readonly step: 'start'; readonly on: CalendarDate; readonly at: TimeOfDay | null; readonly from: StartingPoint }
  /** No usable date: the start is taken so early that the limit may already be over on reception. */
  | { readonly step: 'supposed'; readonly on: CalendarDate; readonly from: StartingPoint }
  | {
      readonly step: 'counted';
      readonly on: CalendarDate;
      readonly count: number;
      readonly unit: LimitUnit;
      /** The month has no such day: its last one was taken. */
      readonly monthEnd: boolean;
    }
  | { readonly step: 'before'; readonly on: CalendarDate; readonly count: number; readonly unit: LimitUnit }
  /** Passed over on the way to the next working day. */
  | { readonly step: 'closed'; readonly on: CalendarDate; readonly why: ClosedDay }
  | { readonly step: 'due'; readonly on: CalendarDate; readonly at: TimeOfDay | null }
  /** The day after the safe date, where the limit is argued to be one of clear days. */
  | { readonly step: 'clear'; readonly on: CalendarDate }
  | { readonly step: 'at-latest'; readonly on: CalendarDate };

export type CountedLimit = {
  /** The safe date (« date limite sûre »): until midnight of that day, or until `dueAt`. */
  readonly dueOn: CalendarDate;
  /** Only where hours count. */
  readonly dueAt: TimeOfDay | null;
  /** The last date that may be argued (« à plaider »); null where there is none after the safe date. */
  readonly atLatest: CalendarDate | null;
  readonly steps: readonly LimitStep[];
};

export type CountInput = {
  readonly start: { readonly on: CalendarDate; readonly at: TimeOfDay | null };
  readonly from: StartingPoint;
  readonly length: LimitLength;
  readonly counting: Counting;
  /** Of the place where the person is held: its court and registry are closed on its holidays. */
  readonly region: HolidayRegion;
};

export function countLimit(input: CountInput): CountedLimit {
  if (input.length.unit === 'hours') return countHours(input);
  return input.counting === 'before' ? countBefore(input) : countDays(input);
}

const MINUTES_A_DAY = 24 * 60;

function countHours({ start, from, length }: CountInput): CountedLimit {
  const [hours = 0, minutes = 0] = (start.at ?? '00:00').split(':').map(Number);
  const total = hours * 60 + minutes + length.count * 60;
  const on = addDays(start.on, Math.floor(total / MINUTES_A_DAY));
  const left = total % MINUTES_A_DAY;
  const at = [Math.floor(left / 60), left % 60].map((part) => String(part).padStart(2, '0')).join(':');
  return {
    dueOn: on,
    dueAt: at,
    atLatest: null,
    steps: [
      { step: 'start', on: start.on, at: start.at, from },
      { step: 'counted', on, count: length.count, unit: 'hours', monthEnd: false },
      { step: 'due', on, at },
    ],
  };
}

/** `length` after `date`, backwards with a negative `sign`. Hours are not counted here. */
function moved(date: CalendarDate, { count, unit }: LimitLength, sign: 1 | -1): CalendarDate {
  return unit === 'months' ? addMonths(date, sign * count) : addDays(date, sign * count);
}

function countBefore({ start, from, length }: CountInput): CountedLimit {
  const dueOn = moved(start.on, length, -1);
  return {
    dueOn,
    dueAt: null,
    atLatest: start.on,
    steps: [
      { step: 'start', on: start.on, at: null, from },
      { step: 'before', on: dueOn, ...length },
      { step: 'due', on: dueOn, at: null },
      { step: 'at-latest', on: start.on },
    ],
  };
}

function countDays({ start, from, length, counting, region }: CountInput): CountedLimit {
  const end = moved(start.on, length, 1);
  const monthEnd = length.unit === 'months' && end.slice(8) !== start.on.slice(8);
  const safe = counting === 'working-day' ? postponed(end, region, false) : { on: end, over: [] };
  const steps: LimitStep[] = [
    { step: 'start', on: start.on, at: start.at, from },
    { step: 'counted', on: end, ...length, monthEnd },
    ...safe.over.map(closedStep),
    { step: 'due', on: safe.on, at: null },
  ];
  const argued = arguable(safe.on, counting, region);
  return { dueOn: safe.on, dueAt: null, atLatest: argued.at(-1)?.on ?? null, steps: [...steps, ...argued] };
}

const closedStep = ({ on, why }: { readonly on: CalendarDate; readonly why: ClosedDay }): LimitStep => ({
  step: 'closed',
  on,
  why,
});

/** The steps from the safe date to the one that may be argued; none where they are the same. */
function arguable(dueOn: CalendarDate, counting: Counting, region: HolidayRegion): readonly LimitStep[] {
  if (counting === 'strict') return [];
  const clear = counting === 'to-argue';
  const from = clear ? addDays(dueOn, 1) : dueOn;
  const later = postponed(from, region, true);
  if (later.on === dueOn) return [];
  const first: readonly LimitStep[] = clear ? [{ step: 'clear', on: from }] : [];
  return [...first, ...later.over.map(closedStep), { step: 'at-latest', on: later.on }];
}

/**
 * Without a date: a start as early as it may plausibly be, so that the limit is taken to end on the day of reception.
 * Source: « date inconnue : la plus ancienne date plausible ».
 */
export function countUndated(receivedOn: CalendarDate, from: StartingPoint, length: LimitLength): CountedLimit {
  const { count, unit } = length;
  const start = unit === 'hours' ? addDays(receivedOn, -Math.ceil(count / 24)) : moved(receivedOn, length, -1);
  return {
    dueOn: receivedOn,
    dueAt: null,
    atLatest: null,
    steps: [
      { step: 'supposed', on: start, from },
      { step: 'counted', on: receivedOn, count, unit, monthEnd: false },
      { step: 'due', on: receivedOn, at: null },
    ],
  };
}
