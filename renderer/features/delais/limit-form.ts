// The form of one row of the table of limits: what was typed, what is missing, and the value it makes. Pure.
import type { Counting, LimitUnit, LimitValue, StartingPoint } from '#shared/domain/deadlines/legal-limit.ts';
import { type LimitValueProblem, limitValueProblem } from '#shared/domain/deadlines/limit-edits.ts';
import type { CalendarDate } from '#shared/kernel/calendar-date.ts';
import { lowerFirst } from '#shared/text/in-sentence.ts';
import { lengthText, rowReviewText, START_NAMES } from '#shared/text/limits.ts';
import { LIMITS_PAGE } from '#shared/text/ui-limits.ts';

export type LimitForm = {
  readonly act: string;
  readonly note: string;
  readonly counting: Counting;
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
  act: value.act,
  note: value.note ?? '',
  counting: value.counting,
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
  act: form.act.trim(),
  note: form.note.trim() || null,
  counting: form.counting,
  length: form.unit === null ? null : { count: Number(form.count), unit: form.unit },
  startsFrom: form.startsFrom,
  article: form.article.trim(),
  toVerify: form.toVerify,
  reviewedOn: form.reviewedOn,
  reviewedBy: form.reviewedBy.trim() || null,
});

export type FormProblem =
  | 'no-act'
  | 'no-count'
  | 'no-article'
  | 'short-note'
  | 'no-name'
  | 'unchanged'
  | LimitValueProblem;

const SHORTEST_TEXT = 3;

/** What keeps the form from making a value; null when it makes one. */
function valueProblem(form: LimitForm): FormProblem | null {
  if (form.act.trim().length < SHORTEST_TEXT) return 'no-act';
  if (form.unit !== null && !/^[1-9]\d{0,3}$/.test(form.count.trim())) return 'no-count';
  if (form.article.trim() === '') return 'no-article';
  const note = form.note.trim();
  if (note !== '' && note.length < SHORTEST_TEXT) return 'short-note';
  return limitValueProblem(limitValueOf(form));
}

/** The value the form makes; null while something is missing. */
export const valueSoFar = (form: LimitForm): LimitValue | null =>
  valueProblem(form) === null ? limitValueOf(form) : null;

/** The first thing to mend; null when the form may be saved. */
export function formProblem(form: LimitForm, current: LimitValue): FormProblem | null {
  const problem = valueProblem(form);
  if (problem) return problem;
  if (sameValue(limitValueOf(form), current)) return 'unchanged';
  return form.by.trim() === '' ? 'no-name' : null;
}

export const sameValue = (a: LimitValue, b: LimitValue): boolean =>
  JSON.stringify(formOf(a, '')) === JSON.stringify(formOf(b, ''));

/** « 7 jours », « la date écrite », « pas de délai » */
export const lengthOf = ({ length, startsFrom }: LimitValue): string => {
  if (length) return lengthText(length);
  return startsFrom === 'written-date' ? LIMITS_PAGE.writtenDate : LIMITS_PAGE.noLength;
};

/** « sans report », where it makes a difference. */
export const countingOf = ({ length, counting }: LimitValue): string | null => {
  if (!length) return null;
  return length.unit === 'hours' ? LIMITS_PAGE.toTheHour : LIMITS_PAGE.countings[counting];
};

/** A value in one line, for the history: its texts, which are long, only where they are not those of the other. */
export function valueText(value: LimitValue, other: LimitValue): string {
  const parts = [
    value.act === other.act ? null : LIMITS_PAGE.quoted(value.act),
    lengthOf(value),
    countingOf(value),
    value.startsFrom === 'none' ? null : `${LIMITS_PAGE.fromField.toLowerCase()} ${START_NAMES[value.startsFrom]}`,
    value.article,
    value.toVerify ? LIMITS_PAGE.toVerify : null,
    value.note === other.note ? null : value.note ? LIMITS_PAGE.noted(value.note) : LIMITS_PAGE.noNote,
    lowerFirst(rowReviewText(value.reviewedBy, value.reviewedOn)),
  ];
  return parts.filter((part) => part !== null).join(', ');
}
