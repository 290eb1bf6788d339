// A day of the calendar as it crosses to a user interface.
import { z } from 'zod';
import { type CalendarDate, parseCalendarDate } from '../kernel/calendar-date.ts';

/** 'YYYY-MM-DD', a day that exists. */
export const calendarDateSchema = z.custom<CalendarDate>(
  (value) => typeof value === 'string' && parseCalendarDate(value) !== null,
);
