// The dates of a page in reading order, and the one that stands beside given words.
import type { CalendarDate } from '../../kernel/calendar-date.ts';
import { findDates, type MonthNames } from '../reading/dates.ts';
import type { LaidOutLine } from '../reading/layout.ts';
import type { Token } from '../reading/page-text.ts';

/** A token with its line and the characters before it on the page. */
export type TextSpot = { readonly token: Token; readonly line: LaidOutLine; readonly at: number };

export type PlacedDate = {
  readonly date: CalendarDate;
  /** Spots `start` to `end` (excluded). */
  readonly start: number;
  readonly end: number;
  readonly lead: 'birth' | 'since' | 'letter' | 'plain';
};

export type PageSpots = { readonly spots: readonly TextSpot[]; readonly text: string };

/** All lines as one text, so that phrases and dates may run over the end of a line. */
export function spotsOf(lines: readonly LaidOutLine[]): PageSpots {
  const spots: TextSpot[] = [];
  let text = '';
  for (const line of lines) {
    const begin = text.length;
    for (const token of line.tokens) {
      const index = line.words.indexOf(token.word);
      spots.push({ token, line, at: begin + (line.starts[index] ?? 0) });
    }
    text += `${line.text} `;
  }
  return { spots, text };
}

const leadOf = (before: string, role: LaidOutLine['role'] | undefined): PlacedDate['lead'] => {
  if (/\b(?:nee?|naissance)(?:\(e\))?\s*(?:le|:)?\s*$/.test(before)) return 'birth';
  if (/\b(?:depuis|des)\s+(?:le\s+)?$/.test(before)) return 'since';
  return role === 'date' ? 'letter' : 'plain';
};

export function placedDates({ spots, text }: PageSpots, near: CalendarDate, months: MonthNames): PlacedDate[] {
  return findDates(text, near, months).flatMap((found): PlacedDate[] => {
    const start = spots.findLastIndex((spot) => spot.at <= found.from);
    const first = spots.findIndex((spot) => spot.at === spots[start]?.at);
    const end = spots.findIndex((spot, index) => index > start && spot.at >= found.to);
    if (start < 0) return [];
    const lead = leadOf(text.slice(Math.max(0, found.from - 24), found.from), spots[start]?.line.role);
    return [{ date: found.date, start: first, end: end < 0 ? spots.length : end, lead }];
  });
}

const DOTTED = /^(?:\p{L}\.)+$/u;

/** True when the word ends a sentence. */
export const endsSentence = (spot: TextSpot | undefined): boolean => {
  const text = spot?.token.word.text ?? '';
  return /[.!?;]["»)]?$/.test(text) && text.length > 2 && !DOTTED.test(text);
};

/** True when no sentence ends between two spots. */
export function sameSentence(spots: readonly TextSpot[], from: number, to: number): boolean {
  for (let index = from; index < to; index++) {
    const last = spots[index]?.token.word !== spots[index + 1]?.token.word;
    if (last && endsSentence(spots[index])) return false;
  }
  return true;
}
