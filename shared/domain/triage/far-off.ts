// Releases and ends of cards that lie so far ahead that nobody has to act now.
import { addDays, type CalendarDate, yearOf } from '../../kernel/calendar-date.ts';
import type { MonthNames } from '../reading/dates.ts';
import type { SignalCode } from './judgement.ts';
import { type PageSpots, sameSentence } from './signal-dates.ts';
import type { Hit } from './signal-phrases.ts';

/**
 * Days ahead from which on nobody has to act: part D of the table of limits asks for a card that ends within four months
 * and a release within two; more is added for the post and for what one would rather see early.
 */
const FAR_DAYS: Partial<Record<SignalCode, number>> = { 'permit-expiry': 137, release: 122 };
const AROUND_BEFORE = 4;
const AROUND_AFTER = 7;
const IN_YEARS =
  /(?:^| )(?:dans|reste|encore|pour) (?:encore )?(?:plus d )?(?:un|deux|trois|quatre|cinq|six|sept|huit|neuf|dix|douze|quinze|vingt|\d\d?) ans?(?= |$)|(?:^| )dans (?:sept|huit|neuf|dix|onze|douze|quinze|[7-9]|1\d) mois|(?:^| )(?:l an|annee) prochain/;
const YEAR = /^20\d\d$/;
/** Words before a month without a year that comes: « pour juin », « fin mars », « au mois de mai ». */
const BEFORE_MONTH = /^(?:en|pour|vers|fin|debut|mi|courant|mois|de|d)$/;
const JANUARY = '-01-01';

type Soon = { readonly receivedOn: CalendarDate; readonly months: MonthNames };

/** « Je sors en 2031 », « il me reste six ans », « valable jusqu'en 2034 », « finit en juin 2027 ». */
export function isFarOff(
  { spots }: PageSpots,
  hit: Hit,
  day: CalendarDate | null,
  { receivedOn, months }: Soon,
): boolean {
  const far = hit.meaning.code && FAR_DAYS[hit.meaning.code];
  if (!far) return false;
  const limit = addDays(receivedOn, far);
  const isYearNext = YEAR.test(spots[hit.end]?.token.key ?? '');
  if (day && !isYearNext) return day > limit;
  const from = Math.max(0, hit.start - AROUND_BEFORE);
  const keys = spots
    .slice(from, hit.end + AROUND_AFTER)
    .filter((_, at) => sameSentence(spots, Math.min(from + at, hit.start), Math.max(from + at, hit.end - 1)))
    .map(({ token }) => token.key);
  const isLate = (key: string, at: number): boolean => {
    if (!YEAR.test(key)) return false;
    const month = months.find(([name]) => name === keys[at - 1])?.[1];
    const first = month ? `${key}-${String(month).padStart(2, '0')}-01` : `${key}${JANUARY}`;
    return first > limit || (!month && Number(key) > yearOf(receivedOn));
  };
  if (keys.some(isLate) || IN_YEARS.test(keys.join(' '))) return true;
  const after = spots.slice(hit.start, hit.end + AROUND_AFTER).map(({ token }) => token.key);
  return !day && isMonthBeyond(after, limit, { receivedOn, months });
}

/** « En juin », written in October: the next June lies beyond the limit. With a day or a year it is a date of its own. */
function isMonthBeyond(keys: readonly string[], limit: CalendarDate, { receivedOn, months }: Soon): boolean {
  const numberOf = (key: string): number | undefined => months.find(([name]) => name === key)?.[1];
  const at = keys.findIndex((key, index) => BEFORE_MONTH.test(keys[index - 1] ?? '') && numberOf(key) !== undefined);
  const month = numberOf(keys[at] ?? '');
  if (month === undefined || YEAR.test(keys[at + 1] ?? '')) return false;
  const inYear = (year: number): string => `${year}-${String(month).padStart(2, '0')}`;
  const year = yearOf(receivedOn);
  const next = inYear(year) >= receivedOn.slice(0, 7) ? inYear(year) : inYear(year + 1);
  return `${next}-01` > limit;
}
