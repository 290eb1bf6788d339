// The machine's clock, read as the desk reads it. The only place where the present time enters the application.
import type { CalendarDate } from '#shared/kernel/calendar-date.ts';
import type { Clock, Instant } from '../../ports/clock.ts';

const DESK_ZONE = 'Europe/Paris';

// Parts, not a formatted string: the order and separators of a locale are not a promise.
const paris = new Intl.DateTimeFormat('en-GB', {
  timeZone: DESK_ZONE,
  calendar: 'gregory',
  numberingSystem: 'latn',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
});

function dayInParis(ms: number): CalendarDate {
  const parts = new Map(paris.formatToParts(ms).map((part) => [part.type, part.value]));
  return `${parts.get('year')}-${parts.get('month')}-${parts.get('day')}` as CalendarDate;
}

/** `readMs` gives milliseconds since 1970 (UTC). */
export function createSystemClock(readMs: () => number = Date.now): Clock {
  return {
    now: () => new Date(readMs()).toISOString() as Instant,
    today: () => dayInParis(readMs()),
  };
}
