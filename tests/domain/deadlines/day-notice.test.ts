// The notice of a day: when there is one, and that it holds numbers only.
import { expect, test } from 'vitest';
import { dayNotice } from '#shared/domain/deadlines/day-notice.ts';
import type { RealDeadline } from '#shared/domain/deadlines/real-deadline.ts';
import type { CalendarDate } from '#shared/kernel/calendar-date.ts';

const day = (text: string): CalendarDate => text as CalendarDate;
const reply = (on: string): RealDeadline => ({ kind: 'reply', on: day(on) });
const MONDAY = day('2026-11-30');

test('it counts what is late and what is due on that very day', () => {
  const owed = [reply('2026-11-27'), reply('2026-11-30'), reply('2026-11-29'), reply('2026-12-01')];
  expect(dayNotice(owed, MONDAY)).toEqual({ late: 2, today: 1 });
});

test('a clock that stands is neither late nor due', () => {
  expect(dayNotice([{ kind: 'stopped', on: MONDAY }], MONDAY)).toBeNull();
});

test.each([
  ['a Saturday', '2026-11-28'],
  ['a Sunday', '2026-11-29'],
  ['a holiday', '2026-12-25'],
])('nothing is said on %s', (_name, today) => {
  expect(dayNotice([reply('2026-11-02')], day(today))).toBeNull();
});

test('nothing is said where nothing is owed soon', () => {
  expect(dayNotice([reply('2026-12-04')], MONDAY)).toBeNull();
});
