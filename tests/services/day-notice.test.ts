// The notice of the day on a real desk: once a day, for the first who asks, unless it is switched off.
import { afterEach, beforeEach, expect, test } from 'vitest';
import { isNoticeOn, setNotice, takeDayNotice } from '#main/services/notices/day-notice.ts';
import type { RealDeadline } from '#shared/domain/deadlines/real-deadline.ts';
import type { CalendarDate } from '#shared/kernel/calendar-date.ts';
import { openTestDesk, type TestDesk } from '../fakes/open-desk.ts';

const FRIDAY = '2026-11-27' as CalendarDate;
const MONDAY = '2026-11-30' as CalendarDate;
const LATE: RealDeadline = { kind: 'reply', on: '2026-11-20' as CalendarDate };

let desk: TestDesk;
beforeEach(async () => {
  desk = await openTestDesk();
});
afterEach(() => desk.close());

const take = (today: CalendarDate, owed: readonly RealDeadline[] = [LATE]) =>
  takeDayNotice({ ...desk.ports, clock: { ...desk.ports.clock, today: () => today } }, async () => owed);

test('it is said once a day, whoever asks', async () => {
  const both = await Promise.all([take(FRIDAY), take(FRIDAY)]);
  expect(both.filter((notice) => notice !== null)).toEqual([{ late: 1, today: 0 }]);
  expect(await take(FRIDAY)).toBeNull();
  expect(await take(MONDAY)).toEqual({ late: 1, today: 0 });
});

test('a day with nothing to say stays open for what comes in later', async () => {
  expect(await take(FRIDAY, [])).toBeNull();
  expect(await take(FRIDAY)).toEqual({ late: 1, today: 0 });
});

test('it can be switched off and on again', async () => {
  await setNotice(desk.ports, false);
  expect(await isNoticeOn(desk.ports.store)).toBe(false);
  expect(await take(FRIDAY)).toBeNull();
  await setNotice(desk.ports, true);
  expect(await take(FRIDAY)).not.toBeNull();
});
