// The desk's own clock, stopped and started again; the day, the lateness and the group that follow.
import { expect, test } from 'vitest';
import { lateDays } from '#shared/domain/deadlines/lateness.ts';
import { daysStopped, openPause, type Pause } from '#shared/domain/deadlines/pause.ts';
import { realDeadline } from '#shared/domain/deadlines/real-deadline.ts';
import { replyTarget } from '#shared/domain/deadlines/reply-target.ts';
import type { CalendarDate } from '#shared/kernel/calendar-date.ts';

const on = (day: string) => day as CalendarDate;
const pause = (from: string, until: string | null): Pause =>
  ({ from: on(from), until: until && on(until), reason: 'r' }) as Pause;

test('days on which the clock stood are added to the ten; one that stands counts up to today', () => {
  const pauses = [pause('2026-11-05', '2026-11-08'), pause('2026-11-10', null)];
  const { dueOn, workBy, steps } = replyTarget(on('2026-11-02'), { pauses, today: on('2026-11-12') });
  expect(dueOn).toBe('2026-11-17');
  expect(workBy).toBe('2026-11-17');
  expect(steps.slice(0, 4)).toEqual([
    { step: 'received', on: '2026-11-02' },
    { step: 'stopped', on: '2026-11-05', until: '2026-11-08', days: 3 },
    { step: 'stopped', on: '2026-11-10', until: null, days: 2 },
    { step: 'due', on: '2026-11-17', days: 10 },
  ]);
  expect(replyTarget(on('2026-11-02'))).toEqual(replyTarget(on('2026-11-02'), { pauses: [], today: on('2027-01-01') }));
});

test('a clock stopped and started on one day changes nothing; one of tomorrow has not stood yet', () => {
  expect(daysStopped(pause('2026-11-05', '2026-11-05'), on('2026-11-20'))).toBe(0);
  expect(daysStopped(pause('2026-11-05', null), on('2026-11-04'))).toBe(0);
  expect(openPause([pause('2026-11-05', '2026-11-08')])).toBeNull();
  expect(openPause([pause('2026-11-05', '2026-11-08'), pause('2026-11-09', null)])?.from).toBe('2026-11-09');
});

test('a legal limit goes on while the clock stands, and is the deadline even when it lies later', () => {
  const letter = { receivedOn: on('2026-11-02'), workBy: on('2026-11-12'), isStopped: true };
  const limit = {
    limitId: 'x',
    dueOn: on('2026-11-30'),
    dueAt: null,
    atLatest: null,
    basis: 'b',
    toVerify: false,
    dated: true,
    steps: [],
  };
  expect(realDeadline([], letter)).toEqual({ kind: 'stopped', on: '2026-11-12' });
  expect(realDeadline([{ code: 'oqtf', level: 'red', limit }], letter)).toEqual({
    kind: 'limit',
    on: '2026-11-30',
    code: 'oqtf',
  });
});

test('late is after the day of the deadline, never while the clock stands', () => {
  expect(lateDays({ kind: 'reply', on: on('2026-11-12') }, on('2026-11-12'))).toBe(0);
  expect(lateDays({ kind: 'reply', on: on('2026-11-12') }, on('2026-11-14'))).toBe(2);
  expect(lateDays({ kind: 'limit', on: on('2026-11-12'), code: 'oqtf' }, on('2026-11-13'))).toBe(1);
  expect(lateDays({ kind: 'stopped', on: on('2026-11-12') }, on('2026-12-14'))).toBe(0);
});
