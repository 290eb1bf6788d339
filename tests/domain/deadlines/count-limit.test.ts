// Every example of the calendar of legal limits, counted by hand, and what must hold for every day of five years.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { whyClosed } from '#shared/domain/deadlines/closed-days.ts';
import { type CountInput, countLimit, countUndated } from '#shared/domain/deadlines/count-limit.ts';
import { COUNTINGS, type Counting, type LimitLength } from '#shared/domain/deadlines/legal-limit.ts';
import type { HolidayRegion } from '#shared/domain/deadlines/local-holidays.ts';
import { addDays, addMonths, type CalendarDate, daysBetween, isoWeekday } from '#shared/kernel/calendar-date.ts';

const day = (text: string) => text as CalendarDate;
const days = (count: number): LimitLength => ({ count, unit: 'days' });
const months = (count: number): LimitLength => ({ count, unit: 'months' });
const hours = (count: number): LimitLength => ({ count, unit: 'hours' });

type Change = { readonly at?: string; readonly region?: HolidayRegion };
const input = (on: string, length: LimitLength, counting: Counting, change: Change = {}): CountInput => ({
  start: { on: day(on), at: change.at ?? null },
  from: 'notification',
  length,
  counting,
  region: change.region ?? 'metropole',
});
const ends = (on: string, length: LimitLength, counting: Counting, change: Change = {}) => {
  const { dueOn, atLatest } = countLimit(input(on, length, counting, change));
  return [dueOn, atLatest];
};

describe('notified on Friday 20 November 2026 at 15:00', () => {
  test('48 hours end on Sunday 22 at 15:00, with no postponement', () => {
    const counted = countLimit(input('2026-11-20', hours(48), 'to-argue', { at: '15:00' }));
    expect(counted).toMatchObject({ dueOn: '2026-11-22', dueAt: '15:00', atLatest: null });
  });

  test.each([
    ['7 days', days(7), '2026-11-27', '2026-11-30'],
    ['1 month', months(1), '2026-12-20', '2026-12-21'],
    ['2 months', months(2), '2027-01-20', '2027-01-21'],
  ])('%s', (_name, length, dueOn, atLatest) => {
    expect(ends('2026-11-20', length, 'to-argue', { at: '15:00' })).toEqual([dueOn, atLatest]);
    expect(countLimit(input('2026-11-20', length, 'to-argue', { at: '15:00' })).dueAt).toBeNull();
  });
});

test('one month from 31 January ends on the last day of February', () => {
  expect(ends('2027-01-31', months(1), 'to-argue')).toEqual(['2027-02-28', '2027-03-01']);
  expect(ends('2028-01-31', months(1), 'to-argue')).toEqual(['2028-02-29', '2028-03-01']);
  expect(ends('2026-12-31', months(2), 'to-argue')).toEqual(['2027-02-28', '2027-03-01']);
  expect(ends('2027-01-28', months(1), 'to-argue')).toEqual(['2027-02-28', '2027-03-01']);
});

describe('ten days of criminal procedure', () => {
  test.each([
    // pronounced, ten days after, first working day
    ['2026-11-12', '2026-11-23'], // Sunday 22
    ['2026-11-11', '2026-11-23'], // Saturday 21
    ['2026-11-10', '2026-11-20'], // Friday
    ['2026-05-04', '2026-05-15'], // Ascension, Thursday 14
    ['2026-05-14', '2026-05-26'], // Sunday 24, then Whit Monday
    ['2026-03-26', '2026-04-07'], // Sunday 5, then Easter Monday
    ['2026-12-15', '2026-12-28'], // Christmas, Friday 25, then the weekend
    ['2026-12-22', '2027-01-04'], // New Year, Friday, then the weekend
  ])('from %s end on %s', (start, dueOn) => {
    expect(ends(start, days(10), 'working-day')).toEqual([dueOn, null]);
  });
});

test('the date to argue moves over weekends and holidays, the safe one does not', () => {
  expect(ends('2026-11-13', days(7), 'to-argue')).toEqual(['2026-11-20', '2026-11-23']); // clear day on Saturday
  expect(ends('2026-11-14', days(7), 'to-argue')).toEqual(['2026-11-21', '2026-11-23']);
  expect(ends('2026-11-15', days(7), 'to-argue')).toEqual(['2026-11-22', '2026-11-23']);
  expect(ends('2026-11-16', days(7), 'to-argue')).toEqual(['2026-11-23', '2026-11-24']);
  expect(ends('2026-12-17', days(7), 'to-argue')).toEqual(['2026-12-24', '2026-12-28']); // Christmas on Friday
});

test('a strict limit has no later date, a day to be argued only where the last one is closed', () => {
  expect(ends('2026-11-14', days(7), 'strict')).toEqual(['2026-11-21', null]);
  expect(ends('2026-11-20', days(1), 'working-day-to-argue')).toEqual(['2026-11-21', '2026-11-23']);
  expect(ends('2026-11-17', days(1), 'working-day-to-argue')).toEqual(['2026-11-18', null]);
});

test('clear days: the safe date is the last of them, the next day may be argued', () => {
  expect(ends('2026-11-17', { count: 5, unit: 'clear-days' }, 'to-argue')).toEqual(['2026-11-22', '2026-11-23']);
  expect(ends('2026-11-20', { count: 3, unit: 'clear-days' }, 'to-argue')).toEqual(['2026-11-23', '2026-11-24']);
});

describe('hours', () => {
  test.each([
    ['2026-11-20', '15:00', 48, '2026-11-22', '15:00'],
    ['2026-11-20', '23:59', 48, '2026-11-22', '23:59'],
    ['2026-11-20', '00:00', 48, '2026-11-22', '00:00'],
    ['2026-11-20', '09:05', 96, '2026-11-24', '09:05'],
    ['2026-11-20', '15:30', 20, '2026-11-21', '11:30'],
    ['2026-11-20', '03:07', 20, '2026-11-20', '23:07'],
    ['2026-12-31', '10:00', 24, '2027-01-01', '10:00'],
  ])('%s at %s and %i hours', (on, at, count, dueOn, dueAt) => {
    const counted = countLimit(input(on, hours(count), 'working-day', { at }));
    expect(counted).toMatchObject({ dueOn, dueAt, atLatest: null });
  });

  test('without a time the day is counted from midnight', () => {
    const counted = countLimit(input('2026-11-20', hours(48), 'to-argue'));
    expect(counted).toMatchObject({ dueOn: '2026-11-22', dueAt: '00:00' });
    expect(counted.steps[0]).toEqual({ step: 'start', on: '2026-11-20', at: null, from: 'notification' });
  });
});

describe('before an expiry', () => {
  test('the safe date is so many days before, the last one the day itself', () => {
    expect(ends('2027-03-01', days(60), 'before')).toEqual(['2026-12-31', '2027-03-01']);
    expect(ends('2027-03-31', months(1), 'before')).toEqual(['2027-02-28', '2027-03-31']);
  });
});

describe('local holidays', () => {
  test('26 December moves a limit in Alsace-Moselle and nowhere else', () => {
    // Ten days from 16 December 2028: Tuesday 26.
    expect(ends('2028-12-16', days(10), 'working-day', { region: 'alsace-moselle' })).toEqual(['2028-12-27', null]);
    expect(ends('2028-12-16', days(10), 'working-day')).toEqual(['2028-12-26', null]);
  });

  test('Good Friday depends on the commune: it may be argued, the safe date stays', () => {
    // Ten days from 24 March 2026: Good Friday, 3 April; Monday 6 is Easter Monday.
    expect(ends('2026-03-24', days(10), 'working-day', { region: 'alsace-moselle' })).toEqual([
      '2026-04-03',
      '2026-04-07',
    ]);
    expect(ends('2026-03-24', days(10), 'working-day')).toEqual(['2026-04-03', null]);
    expect(ends('2026-03-26', days(7), 'to-argue', { region: 'alsace-moselle' })).toEqual(['2026-04-02', '2026-04-07']);
  });

  test.each([
    ['martinique', '2026-05-22', '2026-05-26'], // Friday, weekend, Whit Monday
    ['guadeloupe', '2026-05-27', '2026-05-28'],
    ['guyane', '2026-06-10', '2026-06-11'],
    ['mayotte', '2026-04-27', '2026-04-28'],
    ['reunion', '2027-12-20', '2027-12-21'],
  ] as const)('the abolition of slavery in %s may be argued', (region, on, after) => {
    const start = addDays(day(on), -10);
    expect(ends(start, days(10), 'working-day', { region })).toEqual([on, after]);
    expect(ends(start, days(10), 'working-day')).toEqual([on, null]);
  });
});

describe('the count, step by step', () => {
  test('seven days to argue', () => {
    expect(countLimit(input('2026-11-20', days(7), 'to-argue', { at: '15:00' })).steps).toEqual([
      { step: 'start', on: '2026-11-20', at: '15:00', from: 'notification' },
      { step: 'counted', on: '2026-11-27', count: 7, unit: 'days', monthEnd: false },
      { step: 'due', on: '2026-11-27', at: null },
      { step: 'clear', on: '2026-11-28' },
      { step: 'closed', on: '2026-11-28', why: 'saturday' },
      { step: 'closed', on: '2026-11-29', why: 'sunday' },
      { step: 'at-latest', on: '2026-11-30' },
    ]);
  });

  test('ten days over Ascension', () => {
    expect(countLimit(input('2026-05-04', days(10), 'working-day')).steps).toEqual([
      { step: 'start', on: '2026-05-04', at: null, from: 'notification' },
      { step: 'counted', on: '2026-05-14', count: 10, unit: 'days', monthEnd: false },
      { step: 'closed', on: '2026-05-14', why: 'ascension' },
      { step: 'due', on: '2026-05-15', at: null },
    ]);
  });

  test('a month without that day, hours, and before an expiry', () => {
    expect(countLimit(input('2027-01-31', months(1), 'strict')).steps[1]).toMatchObject({ monthEnd: true });
    expect(countLimit(input('2027-01-28', months(1), 'strict')).steps[1]).toMatchObject({ monthEnd: false });
    expect(countLimit(input('2026-11-20', hours(48), 'strict', { at: '15:00' })).steps).toEqual([
      { step: 'start', on: '2026-11-20', at: '15:00', from: 'notification' },
      { step: 'counted', on: '2026-11-22', count: 48, unit: 'hours', monthEnd: false },
      { step: 'due', on: '2026-11-22', at: '15:00' },
    ]);
    expect(countLimit(input('2027-03-01', days(60), 'before')).steps).toEqual([
      { step: 'start', on: '2027-03-01', at: null, from: 'notification' },
      { step: 'before', on: '2026-12-31', count: 60, unit: 'days' },
      { step: 'due', on: '2026-12-31', at: null },
      { step: 'at-latest', on: '2027-03-01' },
    ]);
    expect(countLimit(input('2026-11-20', days(1), 'working-day-to-argue')).steps.slice(2)).toEqual([
      { step: 'due', on: '2026-11-21', at: null },
      { step: 'closed', on: '2026-11-21', why: 'saturday' },
      { step: 'closed', on: '2026-11-22', why: 'sunday' },
      { step: 'at-latest', on: '2026-11-23' },
    ]);
  });
});

test('without a date the limit may be over on the day of reception', () => {
  const counted = countUndated(day('2026-11-23'), 'notification', days(7));
  expect(counted).toEqual({
    dueOn: '2026-11-23',
    dueAt: null,
    atLatest: null,
    steps: [
      { step: 'supposed', on: '2026-11-16', from: 'notification' },
      { step: 'counted', on: '2026-11-23', count: 7, unit: 'days', monthEnd: false },
      { step: 'due', on: '2026-11-23', at: null },
    ],
  });
  expect(countUndated(day('2026-11-23'), 'notification', hours(48)).steps[0]).toMatchObject({ on: '2026-11-21' });
  expect(countUndated(day('2026-11-23'), 'notification', hours(20)).steps[0]).toMatchObject({ on: '2026-11-22' });
  expect(countUndated(day('2027-03-31'), 'notification', months(1)).steps[0]).toMatchObject({ on: '2027-02-28' });
});

describe('every day from 2026 to 2030', () => {
  const ALL: CalendarDate[] = [];
  for (let date = day('2026-01-01'); date < '2031-01-01'; date = addDays(date, 1)) ALL.push(date);
  const works = (date: CalendarDate) => whyClosed(date, 'metropole', true) === null;

  test('one and two months fall on the same day of the month, or on its last', () => {
    for (const start of ALL) {
      for (const count of [1, 2]) {
        const { dueOn } = countLimit(input(start, months(count), 'to-argue'));
        const gap = (Number(dueOn.slice(0, 4)) - Number(start.slice(0, 4))) * 12;
        expect(gap + Number(dueOn.slice(5, 7)) - Number(start.slice(5, 7)), start).toBe(count);
        if (dueOn.slice(8) === start.slice(8)) continue;
        expect(dueOn.slice(8) < start.slice(8), start).toBe(true);
        expect(addDays(dueOn, 1).slice(8), start).toBe('01');
      }
    }
  });

  test('the safe date of seven days is the seventh, the other the first working day from the eighth on', () => {
    for (const start of ALL) {
      const { dueOn, atLatest } = countLimit(input(start, days(7), 'to-argue'));
      expect(daysBetween(start, dueOn)).toBe(7);
      expect(atLatest !== null && works(atLatest)).toBe(true);
      for (let date = addDays(start, 8); date < (atLatest ?? start); date = addDays(date, 1)) {
        expect(works(date), start).toBe(false);
      }
      expect(daysBetween(dueOn, atLatest ?? dueOn)).toBeGreaterThan(0);
    }
  });

  test('ten days of criminal procedure end on a working day, after closed days only', () => {
    for (const start of ALL) {
      const { dueOn, atLatest } = countLimit(input(start, days(10), 'working-day'));
      expect(works(dueOn), start).toBe(true);
      expect(atLatest).toBeNull();
      for (let date = addDays(start, 10); date < dueOn; date = addDays(date, 1)) expect(works(date), start).toBe(false);
    }
  });
});

test('whatever is counted: never before the start, the later date after the safe one and on a working day', () => {
  const regions: readonly HolidayRegion[] = ['metropole', 'alsace-moselle', 'martinique', 'reunion'];
  const length = fc.record({
    count: fc.integer({ min: 1, max: 400 }),
    unit: fc.constantFrom('hours', 'days', 'clear-days', 'months'),
  }) as fc.Arbitrary<LimitLength>;
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: 3650 }),
      length,
      fc.constantFrom(...COUNTINGS.filter((counting) => counting !== 'before')),
      fc.constantFrom(...regions),
      (offset, wanted, counting, region) => {
        const start = addDays(day('2024-01-01'), offset);
        const { dueOn, atLatest, steps } = countLimit(input(start, wanted, counting, { region }));
        expect(dueOn >= start).toBe(true);
        expect(steps.at(0)).toMatchObject({ step: 'start', on: start });
        expect(steps.find(({ step }) => step === 'due')?.on).toBe(dueOn);
        const on = steps.filter(({ step }) => step !== 'closed').map((step) => step.on);
        expect([...on].sort()).toEqual(on);
        if (atLatest === null) expect(steps.at(-1)?.step).toBe('due');
        else {
          expect(atLatest > dueOn).toBe(true);
          expect(isoWeekday(atLatest)).toBeLessThan(6);
          expect(whyClosed(atLatest, region, true)).toBeNull();
          expect(steps.at(-1)).toEqual({ step: 'at-latest', on: atLatest });
        }
      },
    ),
  );
});

test('months are added over years, back and forth', () => {
  expect(addMonths(day('2026-12-15'), 1)).toBe('2027-01-15');
  expect(addMonths(day('2027-01-15'), -1)).toBe('2026-12-15');
  expect(addMonths(day('2026-03-31'), -1)).toBe('2026-02-28');
  expect(addMonths(day('2026-01-31'), 13)).toBe('2027-02-28');
  expect(addMonths(day('2026-06-30'), 0)).toBe('2026-06-30');
  expect(() => addMonths(day('9999-12-01'), 1)).toThrow('outside the calendar');
});
