// The earliest of the reply target and of the limits that can still be met; what is over or unknown asks for the day.
import { expect, test } from 'vitest';
import { realDeadline } from '#shared/domain/deadlines/real-deadline.ts';
import type { SignalLimit } from '#shared/domain/deadlines/signal-limit.ts';
import type { SignalCode, UrgencyLevel } from '#shared/domain/triage/judgement.ts';
import type { CalendarDate } from '#shared/kernel/calendar-date.ts';

const day = (text: string) => text as CalendarDate;
const LETTER = { receivedOn: day('2026-11-23'), workBy: day('2026-12-03') };
const of = (
  dueOn: string,
  change: { code?: SignalCode; level?: UrgencyLevel; atLatest?: string; dueAt?: string; dated?: boolean } = {},
) => ({
  code: change.code ?? 'oqtf',
  level: change.level ?? 'red',
  limit: {
    limitId: 'x',
    basis: 'x',
    toVerify: false,
    dated: change.dated ?? true,
    dueOn: day(dueOn),
    dueAt: change.dueAt ?? null,
    atLatest: (change.atLatest ?? null) as CalendarDate | null,
    steps: [],
  } satisfies SignalLimit,
});
const reply = { kind: 'reply', on: '2026-12-03' };
const atOnce = { kind: 'at-once', on: '2026-11-23', code: 'oqtf' };
const legal = (on: string, code: SignalCode = 'oqtf') => ({ kind: 'limit', on, code });

test('without limits it is the reply target', () => {
  expect(realDeadline([], LETTER)).toEqual(reply);
  expect(realDeadline([{ code: 'distress', level: 'red', limit: null }], LETTER)).toEqual(reply);
});

test('a limit before the reply target, or on its day, is the one named', () => {
  expect(realDeadline([of('2026-11-27')], LETTER)).toEqual(legal('2026-11-27'));
  expect(realDeadline([of('2026-12-03')], LETTER)).toEqual(legal('2026-12-03'));
  expect(realDeadline([of('2026-12-04')], LETTER)).toEqual(reply);
  expect(realDeadline([of('2026-11-23')], LETTER)).toEqual(legal('2026-11-23'));
});

test('the earliest of several, the first of two equal ones', () => {
  const signals = [of('2026-11-28'), of('2026-11-26', { code: 'retention' }), of('2026-11-26', { code: 'dublin' })];
  expect(realDeadline(signals, LETTER)).toEqual(legal('2026-11-26', 'retention'));
});

test('a limit that ends at midnight as the day begins leaves only the day before', () => {
  expect(realDeadline([of('2026-11-27', { dueAt: '00:00' })], LETTER)).toEqual(legal('2026-11-26'));
  expect(realDeadline([of('2026-11-27', { dueAt: '00:30' })], LETTER)).toEqual(legal('2026-11-27'));
});

test('between the safe date and the one to argue the latter counts', () => {
  expect(realDeadline([of('2026-11-21', { atLatest: '2026-11-24' })], LETTER)).toEqual(legal('2026-11-24'));
  expect(realDeadline([of('2026-11-21', { atLatest: '2026-11-23' })], LETTER)).toEqual(legal('2026-11-23'));
});

test('over or unknown on reception: the day of reception for a red signal, nothing for an orange one', () => {
  expect(realDeadline([of('2026-11-20', { atLatest: '2026-11-22' })], LETTER)).toEqual(atOnce);
  expect(realDeadline([of('2019-01-01')], LETTER)).toEqual(atOnce);
  expect(realDeadline([of('2026-11-23', { dated: false })], LETTER)).toEqual(atOnce);
  expect(realDeadline([of('2019-01-01', { level: 'orange' })], LETTER)).toEqual(reply);
  expect(realDeadline([of('2026-11-23', { dated: false, level: 'orange' })], LETTER)).toEqual(reply);
  expect(realDeadline([of('2026-11-30', { level: 'orange' })], LETTER)).toEqual(legal('2026-11-30'));
});
