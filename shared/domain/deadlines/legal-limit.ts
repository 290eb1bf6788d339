// A legal limit as a row of a table: for which act, how long, from what moment, how its end is found, by which article.
// The rows are reference data; the desk may change the values. Counting is next door.
import type { CalendarDate } from '../../kernel/calendar-date.ts';
import type { SignalCode } from '../triage/judgement.ts';

export const LIMIT_UNITS = ['hours', 'days', 'clear-days', 'months'] as const;
export type LimitUnit = (typeof LIMIT_UNITS)[number];
/** `count` is at least 1. Clear days (jours francs) count neither the first day nor the last. */
export type LimitLength = { readonly count: number; readonly unit: LimitUnit };

/** The moment a limit runs from. */
export const STARTING_POINTS = [
  'notification',
  'pronouncement',
  'service',
  'registry-information',
  'asylum-certificate',
  'office-request',
  'rights-notification',
  'filing',
  'permit-expiry',
  'birthday',
  'written-date',
  'none',
] as const;
export type StartingPoint = (typeof STARTING_POINTS)[number];

/** In what situation the person got the act: the same order has another limit in a detention centre. */
export const CIRCUMSTANCES = ['any', 'detained', 'retention', 'assigned', 'free', 'before-prison', 'eu'] as const;
export type Circumstance = (typeof CIRCUMSTANCES)[number];

/**
 * How the end is found, hours apart (always to the hour, never postponed):
 * `to-argue`: the safe date has no postponement; the next day, then the first working day, may be argued (délai franc).
 * `strict`: the safe date alone. `working-day`: the safe date itself moves to the first working day.
 * `working-day-to-argue`: the safe date does not move; the first working day may be argued.
 * `before`: so long before the day of the starting point, which is the last possible one.
 */
export const COUNTINGS = ['to-argue', 'strict', 'working-day', 'working-day-to-argue', 'before'] as const;
export type Counting = (typeof COUNTINGS)[number];

/** H, M and B of the source: read in the text; read in an old or secondary one; general knowledge, not read. */
export const CONFIDENCES = ['high', 'medium', 'low'] as const;
export type Confidence = (typeof CONFIDENCES)[number];

/** What a coordinator may change. */
export type LimitValue = {
  /** The act, in French. */
  readonly act: string;
  /** What else to know, in French. */
  readonly note: string | null;
  readonly counting: Counting;
  /** Null: nothing to count (see `startsFrom`: a written date is the limit itself, `none` is no limit). */
  readonly length: LimitLength | null;
  readonly startsFrom: StartingPoint;
  /** Articles, as a lawyer cites them. */
  readonly article: string;
  /** To be checked against the law in force before anyone relies on it. */
  readonly toVerify: boolean;
  /** When and by whom a person last checked the row; null until somebody did. */
  readonly reviewedOn: CalendarDate | null;
  readonly reviewedBy: string | null;
};

export type LegalLimit = {
  /** Stable: edits of the desk are stored under it. */
  readonly id: string;
  /** Number of the line in the sorting table it comes from. */
  readonly line: string;
  /** Signals this row gives the limit of. Empty: the row only informs. */
  readonly codes: readonly SignalCode[];
  readonly circumstance: Circumstance;
  /**
   * Without a date the most cautious reading is taken (`cautious`), or nothing can be said (`nothing`): to speak of
   * asylum or of an old ban is not to have been notified of anything.
   */
  readonly undated: 'cautious' | 'nothing';
  readonly confidence: Confidence;
  /** First and last day of the starting point under this rule; null: no bound. */
  readonly since: CalendarDate | null;
  readonly until: CalendarDate | null;
  readonly value: LimitValue;
};

/** Who checked a table, as far as it was checked. */
export type TableReview =
  | { readonly state: 'none' }
  | { readonly state: 'partly' | 'whole'; readonly by: string; readonly on: CalendarDate; readonly rows: number };

/** Of a whole table the oldest review counts; of a partly reviewed one the newest is named. */
export function tableReview(table: readonly LegalLimit[]): TableReview {
  const reviews = table
    .flatMap(({ value: { reviewedBy, reviewedOn } }) => (reviewedBy && reviewedOn ? [{ reviewedBy, reviewedOn }] : []))
    .sort((a, b) => a.reviewedOn.localeCompare(b.reviewedOn));
  const whole = reviews.length === table.length;
  const said = whole ? reviews[0] : reviews.at(-1);
  if (!said) return { state: 'none' };
  return { state: whole ? 'whole' : 'partly', by: said.reviewedBy, on: said.reviewedOn, rows: reviews.length };
}
