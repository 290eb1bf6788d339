// Ten calendar days, then back to a working day. Examples checked by hand on a calendar.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { holidayOn } from '#shared/domain/deadlines/holidays.ts';
import { replyTarget } from '#shared/domain/deadlines/reply-target.ts';
import { addDays, type CalendarDate, daysBetween, isoWeekday } from '#shared/kernel/calendar-date.ts';

const day = (text: string) => text as CalendarDate;

test.each([
  // received, due, work by, why
  ['2026-11-12', '2026-11-22', '2026-11-20'], // due on a Sunday
  ['2026-11-10', '2026-11-20', '2026-11-20'], // due on a Friday
  ['2026-05-04', '2026-05-14', '2026-05-13'], // due on Ascension, a Thursday
  ['2026-05-15', '2026-05-25', '2026-05-22'], // due on Whit Monday, after a weekend
  ['2026-12-15', '2026-12-25', '2026-12-24'], // due on Christmas, a Friday
  ['2026-12-22', '2027-01-01', '2026-12-31'], // over the year's end
  ['2028-02-19', '2028-02-29', '2028-02-29'], // leap day
  ['2026-03-27', '2026-04-06', '2026-04-03'], // due on Easter Monday
])('received %s: due %s, work by %s', (received, dueOn, workBy) => {
  const target = replyTarget(day(received));
  expect({ dueOn: target.dueOn, workBy: target.workBy }).toEqual({ dueOn, workBy });
});

test('the count is shown step by step', () => {
  expect(replyTarget(day('2026-05-15')).steps).toEqual([
    { step: 'received', on: '2026-05-15' },
    { step: 'due', on: '2026-05-25', days: 10 },
    { step: 'closed', on: '2026-05-25', why: 'whit-monday' },
    { step: 'closed', on: '2026-05-24', why: 'sunday' },
    { step: 'closed', on: '2026-05-23', why: 'saturday' },
    { step: 'work-by', on: '2026-05-22' },
  ]);
});

test('work-by is always the last working day on or before the due date', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 36_500 }), (offset) => {
      const received = addDays(day('2000-01-01'), offset);
      const { dueOn, workBy } = replyTarget(received);
      const works = (date: CalendarDate) => isoWeekday(date) < 6 && holidayOn(date) === null;
      expect(daysBetween(received, dueOn)).toBe(10);
      expect(works(workBy)).toBe(true);
      for (let date = addDays(workBy, 1); date <= dueOn; date = addDays(date, 1)) expect(works(date)).toBe(false);
    }),
  );
});
