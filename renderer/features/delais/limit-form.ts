// The form of one row of the table of limits: what was typed, what is missing, and the value it makes. Pure.
import type { LimitUnit, LimitValue, StartingPoint } from '#shared/domain/deadlines/legal-limit.ts';
import { type LimitValueProblem, limitValueProblem } from '#shared/domain/deadlines/limit-edits.ts';
import type { CalendarDate } from '#shared/kernel/calendar-date.ts';
import { lengthText, rowReviewText, START_NAMES } from '#shared/text/limits.ts';
import { LIMITS_PAGE } from '#shared/text/ui-limits.ts';

export type LimitForm = {
  readonly count: string;
  /** Null: no length. */
  readonly unit: LimitUnit | null;
  readonly startsFrom: StartingPoint;
  readonly article: string;
  readonly toVerify: boolean;
  readonly reviewedOn: CalendarDate | null;
  readonly reviewedBy: string;
  readonly by: string;
};

export const formOf = (value: LimitValue, by: string): LimitForm => ({
  count: value.length ? String(value.length.count) : '',
  unit: value.length?.unit ?? null,
  startsFrom: value.startsFrom,
  article: value.article,
  toVerify: value.toVerify,
  reviewedOn: value.reviewedOn,
  reviewedBy: value.reviewedBy ?? '',
  by,
});

export const limitValueOf = (form: LimitForm): LimitValue => ({
  length: form.unit === null ? null : { count: Number(form.count), unit: form.unit },
  startsFrom: form.startsFrom,
  article: form.article.trim(),
  toVerify: form.toVerify,
  reviewedOn: form.reviewedOn,
  reviewedBy: form.reviewedBy.trim() || null,
});

export type FormProblem = 'no-count' | 'no-article' | 'no-name' | 'unchanged' | LimitValueProblem;

/** The first thing to mend; null when the form may be saved. */
export function formProblem(form: LimitForm, current: LimitValue): FormProblem | null {
  if (form.unit !== null && !/^[1-9]\d{0,3}$/.test(form.count.trim())) return 'no-count';
  if (form.article.trim() === '') return 'no-article';
  const value = limitValueOf(form);
  const problem = limitValueProblem(value);
  if (problem) return problem;
  if (sameValue(value, current)) return 'unchanged';
  return form.by.trim() === '' ? 'no-name' : null;
}

const sameValue = (a: LimitValue, b: LimitValue): boolean =>
  JSON.stringify(formOf(a, '')) === JSON.stringify(formOf(b, ''));

/** « 7 jours », « la date écrite », « pas de délai » */
export const lengthOf = ({ length, startsFrom }: LimitValue): string => {
  if (length) return lengthText(length);
  return startsFrom === 'written-date' ? LIMITS_PAGE.writtenDate : LIMITS_PAGE.noLength;
};

/** A whole value in one line, for the history. */
export function valueText(value: LimitValue): string {
  const parts = [
    lengthOf(value),
    value.startsFrom === 'none' ? null : `${LIMITS_PAGE.fromField.toLowerCase()} ${START_NAMES[value.startsFrom]}`,
    value.article,
    value.toVerify ? LIMITS_PAGE.toVerify : null,
    rowReviewText(value.reviewedBy, value.reviewedOn),
  ];
  return parts.filter((part) => part !== null).join(', ');
}
