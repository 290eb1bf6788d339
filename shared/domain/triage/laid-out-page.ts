// A page laid out for the judge: as it was read, as it was read otherwise, and as it would read with what was heard.
import type { CalendarDate } from '../../kernel/calendar-date.ts';
import { heardReadings } from '../reading/heard-words.ts';
import { type LaidOutLine, layOut } from '../reading/layout.ts';
import { linesOf } from '../reading/page-text.ts';
import type { HeardPhrase, PageReading, Word } from '../reading/reading.ts';
import type { Vocabulary } from './vocabulary.ts';

/** One page in every way that it is judged. */
export type ReadPage = {
  readonly better: readonly LaidOutLine[];
  readonly other: readonly LaidOutLine[];
  /** Both as they would read with the words of danger that were heard in the handwriting; empty where none was. */
  readonly alarmed: readonly (readonly LaidOutLine[])[];
  /** The better one with the numbers that are likelier than not. */
  readonly dated: readonly LaidOutLine[];
  /** With the names of prisons, or the numbers, that were heard, likeliest first, and the words that were. */
  readonly named: readonly HeardLines[];
  readonly numbered: readonly HeardLines[];
};

type HeardLines = { readonly lines: readonly LaidOutLine[]; readonly heard: ReadonlySet<Word> };

/** Words of danger that nobody read are believed when they are likelier heard than this. */
const LEAST_HEARD = 0.6;
const LIKELY = 0.5;

/** Dates are understood near `receivedOn`. */
export function layOutPage(page: PageReading, vocabulary: Vocabulary, receivedOn: CalendarDate): ReadPage {
  const lay = (words: readonly Word[]): LaidOutLine[] =>
    layOut(linesOf(page, words), vocabulary.letter, vocabulary.months, receivedOn);
  const heard = page.heard ?? [];
  const alarms = heard.filter(({ kind, chance }) => kind === 'signal-word' && chance >= LEAST_HEARD);
  const names = heard.filter(({ kind }) => kind === 'establishment-name' || kind === 'prison-type');
  const numbers = heard.filter(({ kind }) => kind === 'number');
  const likely = numbers.filter(({ chance }) => chance >= LIKELY);
  const asLines = (words: readonly Word[], phrases: readonly HeardPhrase[]): HeardLines[] =>
    heardReadings(words, phrases).map((each) => ({ lines: lay(each.words), heard: each.heard }));
  const asText = (words: readonly Word[], phrases: readonly HeardPhrase[]): LaidOutLine[] =>
    heardReadings(words, phrases, 1).flatMap((each) => lay(each.words));
  return {
    better: lay(page.words),
    other: lay(page.alsoRead),
    alarmed: [asText(page.words, alarms), asText(page.alsoRead, alarms)],
    dated: asText(page.words, likely),
    named: [...asLines(page.words, names), ...asLines(page.alsoRead, names)],
    numbered: asLines(page.words, numbers),
  };
}
