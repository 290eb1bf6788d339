// A letter made to practise on: words on sheets, in a hand. What they say is in shared/text/practice-letters.ts.
import type { CalendarDate } from '../../kernel/calendar-date.ts';

/** A line that begins with `>` stands on the right half. An empty one is a gap. */
export type PracticeSheet = { readonly hand: 'print' | 'round' | 'slanted'; readonly lines: readonly string[] };

export type PracticeLetter = {
  /** Without ending, as a scanner names its files. */
  readonly name: string;
  readonly receivedOn: CalendarDate;
  readonly sheets: readonly PracticeSheet[];
};
