// Holidays kept in some departments only. Alsace-Moselle dates: published table for 2026–2030.
import { expect, test } from 'vitest';
import { holidayRegion, localHolidayOn } from '#shared/domain/deadlines/local-holidays.ts';
import type { CalendarDate } from '#shared/kernel/calendar-date.ts';

const day = (text: string) => text as CalendarDate;

test.each(['2026-04-03', '2027-03-26', '2028-04-14', '2029-03-30', '2030-04-19'])('Good Friday is on %s', (date) => {
  expect(localHolidayOn(day(date), 'alsace-moselle')).toBe('good-friday');
  expect(localHolidayOn(day(date), 'metropole')).toBeNull();
});

test('Saint Stephen in Alsace-Moselle, the abolition of slavery where it is kept', () => {
  expect(localHolidayOn(day('2026-12-26'), 'alsace-moselle')).toBe('saint-stephen');
  expect(localHolidayOn(day('2026-12-26'), 'metropole')).toBeNull();
  expect(localHolidayOn(day('2026-12-25'), 'alsace-moselle')).toBeNull();
  const days = {
    mayotte: '04-27',
    martinique: '05-22',
    guadeloupe: '05-27',
    guyane: '06-10',
    reunion: '12-20',
  } as const;
  for (const [region, date] of Object.entries(days)) {
    expect(localHolidayOn(day(`2027-${date}`), region as keyof typeof days)).toBe('abolition-of-slavery');
    expect(localHolidayOn(day(`2027-${date}`), 'metropole')).toBeNull();
  }
});

test.each([
  ['57000', 'alsace-moselle'],
  ['67100', 'alsace-moselle'],
  ['68100', 'alsace-moselle'],
  ['97122', 'guadeloupe'],
  ['97224', 'martinique'],
  ['97354', 'guyane'],
  ['97490', 'reunion'],
  ['97600', 'mayotte'],
  ['75014', 'metropole'],
  ['59320', 'metropole'],
  ['98807', 'metropole'],
  ['', 'metropole'],
])('%s is in %s', (postalCode, region) => {
  expect(holidayRegion(postalCode)).toBe(region);
});
