// Holidays against published dates. Source of the table: code du travail L. 3133-1, dates of the years 2026–2030.
import { describe, expect, test } from 'vitest';
import { easterSunday, holidayOn } from '#shared/domain/deadlines/holidays.ts';
import { addDays, type CalendarDate } from '#shared/kernel/calendar-date.ts';

const day = (text: string) => text as CalendarDate;

describe('Easter', () => {
  test.each([
    ['1818-03-22'],
    ['1943-04-25'],
    ['2000-04-23'],
    ['2024-03-31'],
    ['2026-04-05'],
    ['2027-03-28'],
    ['2028-04-16'],
    ['2029-04-01'],
    ['2030-04-21'],
    ['2038-04-25'],
  ])('falls on %s', (date) => {
    expect(easterSunday(Number(date.slice(0, 4)))).toBe(date);
  });
});

describe('holidays of a year', () => {
  const MOVING: Record<number, readonly [easterMonday: string, ascension: string, whitMonday: string]> = {
    2026: ['2026-04-06', '2026-05-14', '2026-05-25'],
    2027: ['2027-03-29', '2027-05-06', '2027-05-17'],
    2028: ['2028-04-17', '2028-05-25', '2028-06-05'],
    2029: ['2029-04-02', '2029-05-10', '2029-05-21'],
    2030: ['2030-04-22', '2030-05-30', '2030-06-10'],
  };

  test.each(Object.entries(MOVING))('%s has the moving ones and no other', (year, [monday, ascension, whit]) => {
    const found = new Map<string, string>();
    for (let date = day(`${year}-01-01`); date.startsWith(year); date = addDays(date, 1)) {
      const name = holidayOn(date);
      if (name) found.set(date, name);
    }
    expect(found.get(monday)).toBe('easter-monday');
    expect(found.get(ascension)).toBe('ascension');
    expect(found.get(whit)).toBe('whit-monday');
    expect(found.size).toBe(11);
  });

  test('Ascension on the first of May is one day off, not two', () => {
    expect(holidayOn(day('2008-05-01'))).toBe('labour-day');
  });
});
