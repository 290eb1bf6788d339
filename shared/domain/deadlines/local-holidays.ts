// Public holidays of some departments only: Alsace-Moselle (code du travail, art. L. 3134-13) and the abolition of
// slavery overseas. Other local days (Polynesia, New Caledonia, Wallis and Futuna) are not known here.
import { addDays, type CalendarDate, yearOf } from '../../kernel/calendar-date.ts';
import { easterSunday } from './holidays.ts';

const HOLIDAY_REGIONS = [
  'metropole',
  'alsace-moselle',
  'guadeloupe',
  'martinique',
  'guyane',
  'reunion',
  'mayotte',
] as const;
/** Where the same public holidays are kept. 'metropole' is also said of places whose local days are not known. */
export type HolidayRegion = (typeof HOLIDAY_REGIONS)[number];

export const LOCAL_HOLIDAYS = ['good-friday', 'saint-stephen', 'abolition-of-slavery'] as const;
export type LocalHoliday = (typeof LOCAL_HOLIDAYS)[number];

const REGIONS: Readonly<Record<string, HolidayRegion>> = {
  57: 'alsace-moselle',
  67: 'alsace-moselle',
  68: 'alsace-moselle',
  971: 'guadeloupe',
  972: 'martinique',
  973: 'guyane',
  974: 'reunion',
  976: 'mayotte',
};

/** The region of a postal code of five digits; 'metropole' for any other text. */
export const holidayRegion = (postalCode: string): HolidayRegion =>
  REGIONS[postalCode.slice(0, 3)] ?? REGIONS[postalCode.slice(0, 2)] ?? 'metropole';

/** Month and day on which slavery was abolished there. General knowledge, no text read: doubtful. */
const ABOLITION: Readonly<Partial<Record<HolidayRegion, string>>> = {
  mayotte: '04-27',
  martinique: '05-22',
  guadeloupe: '05-27',
  guyane: '06-10',
  reunion: '12-20',
};

/** The local holiday on that day, or null. */
export function localHolidayOn(date: CalendarDate, region: HolidayRegion): LocalHoliday | null {
  if (ABOLITION[region] === date.slice(5)) return 'abolition-of-slavery';
  if (region !== 'alsace-moselle') return null;
  if (date.slice(5) === '12-26') return 'saint-stephen';
  return addDays(easterSunday(yearOf(date)), -2) === date ? 'good-friday' : null;
}

/**
 * False where the day off depends on the commune (Good Friday: only where there is a Protestant or mixed church) or
 * was read in no text: such a day may be argued, it never makes a safe date later.
 */
export const isCertain = (holiday: LocalHoliday): boolean => holiday === 'saint-stephen';
