// The desk's values over the delivered rows, and what a value must hold together.
import { expect, test } from 'vitest';
import type { LegalLimit, LimitValue } from '#shared/domain/deadlines/legal-limit.ts';
import { tableReview } from '#shared/domain/deadlines/legal-limit.ts';
import { deskLimits, deskTable, type LimitEdit, limitValueProblem } from '#shared/domain/deadlines/limit-edits.ts';
import { countedFrom } from '#shared/domain/deadlines/signal-limit.ts';
import type { CalendarDate } from '#shared/kernel/calendar-date.ts';
import { LEGAL_LIMITS } from '#shared/reference/legal-limits.ts';

const rowOf = (id: string, table: readonly LegalLimit[] = LEGAL_LIMITS): LegalLimit => {
  const row = table.find((one) => one.id === id);
  if (!row) throw new Error(id);
  return row;
};
const OQTF = rowOf('oqtf-detained').value;
const edit = (number: number, after: LimitValue, limitId = 'oqtf-detained'): LimitEdit => ({
  number,
  limitId,
  at: '2026-11-24T09:00:00.000Z',
  by: 'Claire',
  before: OQTF,
  after,
});
const CHANGES: readonly LimitValue[] = [
  { ...OQTF, length: { count: 6, unit: 'days' } },
  { ...OQTF, length: { count: 7, unit: 'clear-days' } },
  { ...OQTF, length: null },
  { ...OQTF, startsFrom: 'service' },
  { ...OQTF, article: 'autre' },
  { ...OQTF, toVerify: true },
  { ...OQTF, act: 'OQTF remise en détention' },
  { ...OQTF, note: null },
  { ...OQTF, counting: 'working-day' },
];
const REVIEWED: LimitValue = { ...OQTF, reviewedOn: '2026-11-24' as CalendarDate, reviewedBy: 'Claire' };

test('without edits the delivered values count', () => {
  expect(deskTable(LEGAL_LIMITS, [])).toEqual(LEGAL_LIMITS);
  expect(deskLimits(LEGAL_LIMITS, [])[0]).toMatchObject({ changed: false, version: 0, history: [] });
});

test('a change of the time when texts and counting could not be changed has those that were delivered', () => {
  const { act: _act, note: _note, counting: _counting, ...old } = OQTF;
  const kept = { ...edit(3, OQTF), before: old, after: { ...old, article: 'autre' } };
  const [row] = deskLimits(LEGAL_LIMITS, [kept]);
  expect(row?.limit.value).toEqual({ ...OQTF, article: 'autre' });
  expect(row?.history[0]).toEqual({ ...kept, before: OQTF, after: { ...OQTF, article: 'autre' } });
});

test('what a row gives from a day is shown before it is saved', () => {
  const friday = '2026-11-20' as CalendarDate;
  expect(countedFrom(OQTF, friday)).toMatchObject({ dueOn: '2026-11-27', atLatest: '2026-11-30' });
  expect(countedFrom({ ...OQTF, counting: 'strict' }, friday)).toMatchObject({ dueOn: '2026-11-27', atLatest: null });
  const eight = { ...OQTF, length: { count: 8, unit: 'days' }, counting: 'working-day' } as const;
  expect(countedFrom(eight, friday)).toMatchObject({ dueOn: '2026-11-30', atLatest: null });
  const bare = { ...OQTF, length: null } as const;
  expect(countedFrom({ ...bare, startsFrom: 'written-date' }, friday)).toMatchObject({ dueOn: friday });
  expect(countedFrom({ ...bare, startsFrom: 'none' }, friday)).toBeNull();
});

test('the newest edit of a row counts, in whatever order they come; others keep theirs', () => {
  const [five, six] = [
    { ...OQTF, length: { count: 5, unit: 'days' } as const },
    { ...OQTF, length: { count: 6, unit: 'days' } as const },
  ];
  const edits = [edit(9, six), edit(4, five), edit(11, { ...OQTF, article: 'x' }, 'irtf-detained')];
  const found = deskLimits(LEGAL_LIMITS, edits).find(({ limit }) => limit.id === 'oqtf-detained');
  expect(found).toMatchObject({ version: 9, changed: true, delivered: OQTF });
  expect(found?.limit.value).toEqual(six);
  expect(found?.history.map(({ number }) => number)).toEqual([9, 4]);
  const table = deskTable(LEGAL_LIMITS, edits);
  expect(rowOf('irtf-detained', table).value.article).toBe('x');
  expect(rowOf('dublin-detained', table)).toEqual(rowOf('dublin-detained'));
  expect(deskTable(LEGAL_LIMITS, [edit(1, five, 'no-longer-there')])).toEqual(LEGAL_LIMITS);
});

test.each(CHANGES.map((after) => [JSON.stringify(after), after] as const))(
  '%s marks the row as changed',
  (_t, after) => {
    const found = deskLimits(LEGAL_LIMITS, [edit(1, after)]).find(({ limit }) => limit.id === 'oqtf-detained');
    expect(found?.changed).toBe(true);
  },
);

test('back at the delivered value, or only reviewed, the row is not marked, and its history stays', () => {
  for (const after of [OQTF, REVIEWED]) {
    const edits = [edit(1, { ...OQTF, article: 'x' }), edit(2, after)];
    const found = deskLimits(LEGAL_LIMITS, edits).find(({ limit }) => limit.id === 'oqtf-detained');
    expect(found).toMatchObject({ changed: false, version: 2 });
    expect(found?.history).toHaveLength(2);
  }
});

test('a value that cannot be counted with is named', () => {
  const problem = (change: Partial<LimitValue>) => limitValueProblem({ ...OQTF, ...change });
  expect(problem({})).toBeNull();
  expect(problem({ startsFrom: 'none' })).toBe('limit/no-start');
  expect(problem({ startsFrom: 'written-date' })).toBe('limit/no-start');
  expect(problem({ length: null })).toBe('limit/no-length');
  expect(problem({ length: null, startsFrom: 'none' })).toBeNull();
  expect(problem({ length: null, startsFrom: 'written-date' })).toBeNull();
  expect(problem({ reviewedBy: 'Claire' })).toBe('limit/review-incomplete');
  expect(problem({ reviewedOn: REVIEWED.reviewedOn })).toBe('limit/review-incomplete');
  expect(limitValueProblem(REVIEWED)).toBeNull();
});

test('who reviewed the table: nobody, partly with the newest, or all with the oldest', () => {
  expect(tableReview(LEGAL_LIMITS)).toEqual({ state: 'none' });
  const reviewed = (row: LegalLimit, on: string, by: string): LegalLimit => ({
    ...row,
    value: { ...row.value, reviewedOn: on as CalendarDate, reviewedBy: by },
  });
  const three = LEGAL_LIMITS.slice(0, 3);
  const [a, b, c] = three as [LegalLimit, LegalLimit, LegalLimit];
  expect(tableReview([reviewed(a, '2026-12-02', 'Anne'), reviewed(b, '2026-12-01', 'Bruno'), c])).toEqual({
    state: 'partly',
    by: 'Anne',
    on: '2026-12-02',
    rows: 2,
  });
  expect(
    tableReview([
      reviewed(a, '2026-12-02', 'Anne'),
      reviewed(b, '2026-12-01', 'Bruno'),
      reviewed(c, '2026-12-03', 'Chloé'),
    ]),
  ).toEqual({ state: 'whole', by: 'Bruno', on: '2026-12-01', rows: 3 });
  expect(tableReview([])).toEqual({ state: 'none' });
});
