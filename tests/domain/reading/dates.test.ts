// Dates as people write them, day first.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findDates } from '#shared/domain/reading/dates.ts';
import { type CalendarDate, parseCalendarDate } from '#shared/kernel/calendar-date.ts';
import { fold } from '#shared/kernel/fold.ts';
import { MONTH_NAMES } from '#shared/reference/months.ts';

const near = parseCalendarDate('2026-05-10') as CalendarDate;
const dates = (text: string): string[] => findDates(fold(text), near, MONTH_NAMES).map((found) => found.date);

describe('findDates', () => {
  it.each([
    ['12/03/26', '2026-03-12'],
    ['12.03.2026', '2026-03-12'],
    ['12-3-2026', '2026-03-12'],
    ['le 1er avril 2026', '2026-04-01'],
    ['12 mars 2026', '2026-03-12'],
    ['12 Mars', '2026-03-12'],
    ['3 aout 2025', '2025-08-03'],
    ['3 août 2025', '2025-08-03'],
    ['14 fevrler 2026', '2026-02-14'],
    ['O3/1O/2025', '2025-10-03'],
    ['2026-02-11', '2026-02-11'],
    ['4 de noviembre de 2025', '2025-11-04'],
    ['né le 7/8/91', '1991-08-07'],
    ['le 15 décem- bre 2026', '2026-12-15'],
    ['le 9 octo bne', '2026-10-09'],
    ['le 12 aoûtle préfet', '2026-08-12'],
    ['3 sejtenbre 2026', '2026-09-03'],
    ['jeudi 16/4', '2026-04-16'],
    // Between a day and a year stands a month.
    ['14 déclbne 2026', '2026-12-14'],
    ['22 civril 2026', '2026-04-22'],
    ['20 moei 2026', '2026-05-20'],
    ['17 octfne 2026', '2026-10-17'],
    ['14 mai2026', '2026-05-14'],
    // Behind a day that is announced, a long word that is nearest to a month.
    ['le 22 sbptembqe', '2026-09-22'],
    ['le 22 dlecembrepour', '2025-12-22'],
    ['le 8octobre', '2026-10-08'],
    ['9septembre 2026', '2026-09-09'],
    ['1O octobre 2026', '2026-10-10'],
    ['May 28', '2026-05-28'],
    ['June 3rd, 2025', '2025-06-03'],
    ['le 9 décembre dernier', '2025-12-09'],
    ['le 9 mars prochain', '2027-03-09'],
  ])('%s → %s', (text, date) => expect(dates(text)).toEqual([date]));

  it.each([
    '31/02/2026',
    '12/13/2026',
    'cellule 12 bis',
    '06 12 34 56 78',
    'il a 4 ans',
    'Tél. 01.44.18.72',
    '3 personnes 2026',
    '20 surveillants 2026',
    'le 3 chambres',
    'le 5 dernier',
    '12 ans 2026',
    '5 mois 2026',
  ])('finds none in « %s »', (text) => expect(dates(text)).toEqual([]));

  it('reads back every day it is given in figures', () => {
    fc.assert(
      fc.property(
        fc.date({ min: new Date('1930-01-01'), max: new Date('2060-01-01'), noInvalidDate: true }),
        (date) => {
          const iso = date.toISOString().slice(0, 10);
          const [year, month, dayOfMonth] = iso.split('-');
          return dates(`${dayOfMonth}/${month}/${year}`).join() === iso;
        },
      ),
    );
  });
});
