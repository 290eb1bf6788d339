// The table of limits as the desk has it: the reference rows with the values the desk put in their place. Every
// change is kept; going back to an earlier value is a change like any other.
import type { LegalLimit, LimitValue } from './legal-limit.ts';

export type LimitEdit = {
  /** Rises with each change of any row, from 1. */
  readonly number: number;
  readonly limitId: string;
  /** ISO 8601, UTC. */
  readonly at: string;
  /** The name that was typed in: a desk has no accounts. */
  readonly by: string;
  readonly before: LimitValue;
  readonly after: LimitValue;
};

/** Texts and counting could not always be changed: a value that was kept before then does not tell them. */
type KeptValue = Omit<LimitValue, Later> & Partial<Pick<LimitValue, Later>>;
type Later = 'act' | 'note' | 'counting';
export type KeptLimitEdit = Omit<LimitEdit, 'before' | 'after'> & {
  readonly before: KeptValue;
  readonly after: KeptValue;
};

/** The whole value: what is not told is as it was delivered. In the order of the delivered one. */
const wholeValue = (delivered: LimitValue, kept: KeptValue): LimitValue => ({ ...delivered, ...kept });

export type DeskLimit = {
  /** With the value that counts. */
  readonly limit: LegalLimit;
  /** The value the application was delivered with. */
  readonly delivered: LimitValue;
  /** True when what is counted with is not what was delivered; a review alone does not change it. */
  readonly changed: boolean;
  /** Number of the newest change of this row, 0 without any: a change names the one it was made on. */
  readonly version: number;
  /** Newest first. */
  readonly history: readonly LimitEdit[];
};

const sameRule = (a: LimitValue, b: LimitValue): boolean =>
  a.act === b.act &&
  a.note === b.note &&
  a.counting === b.counting &&
  a.length?.count === b.length?.count &&
  a.length?.unit === b.length?.unit &&
  a.startsFrom === b.startsFrom &&
  a.article === b.article &&
  a.toVerify === b.toVerify;

/** Edits of rows that are no longer delivered are left out; they stay in the store. */
export function deskLimits(delivered: readonly LegalLimit[], edits: readonly KeptLimitEdit[]): readonly DeskLimit[] {
  return delivered.map((row) => {
    const history = edits
      .filter(({ limitId }) => limitId === row.id)
      .sort((a, b) => b.number - a.number)
      .map((edit): LimitEdit => {
        const [before, after] = [wholeValue(row.value, edit.before), wholeValue(row.value, edit.after)];
        return { ...edit, before, after };
      });
    const value = history[0]?.after ?? row.value;
    return {
      limit: { ...row, value },
      delivered: row.value,
      changed: !sameRule(value, row.value),
      version: history[0]?.number ?? 0,
      history,
    };
  });
}

/** The rows to count with. */
export const deskTable = (delivered: readonly LegalLimit[], edits: readonly KeptLimitEdit[]): readonly LegalLimit[] =>
  deskLimits(delivered, edits).map(({ limit }) => limit);

const LIMIT_VALUE_PROBLEMS = ['limit/no-start', 'limit/no-length', 'limit/review-incomplete'] as const;
export type LimitValueProblem = (typeof LIMIT_VALUE_PROBLEMS)[number];

/**
 * What keeps a value from being counted with: a length without a moment to run from, a moment without a length (a
 * written date needs none), or a review with only its day or only its name.
 */
export function limitValueProblem({
  length,
  startsFrom,
  reviewedOn,
  reviewedBy,
}: LimitValue): LimitValueProblem | null {
  if (length && (startsFrom === 'none' || startsFrom === 'written-date')) return 'limit/no-start';
  if (!length && startsFrom !== 'none' && startsFrom !== 'written-date') return 'limit/no-length';
  return (reviewedOn === null) === (reviewedBy === null) ? null : 'limit/review-incomplete';
}
