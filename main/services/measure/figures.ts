// From times to figures: medians over pages, then over runs. Pure.
import { memoryGrowth } from '#shared/domain/measures/memory-growth.ts';
import { type LetterQuality, type QualitySum, sumOfQuality } from '#shared/domain/measures/quality.ts';
import { mean, median, medianKnown } from '#shared/domain/measures/statistics.ts';
import type { MemoryMeter } from '../../ports/memory-meter.ts';
import type { PassFigures } from './measures.ts';
import type { Pass } from './reading-pass.ts';
import type { TimedLetter } from './timed-letter.ts';

/** The letters that were read. */
export const readIn = (pass: Pass): TimedLetter[] =>
  pass.results.flatMap((result) => (result.ok ? [result.value] : []));

/** Seconds of each page: a letter's time shared out to its pages. */
export const pageSeconds = (pass: Pass): number[] =>
  readIn(pass).flatMap(({ pages, secondsWhole }) => pages.map(() => secondsWhole / pages.length));

/** The same for the reading alone, without the file before it and the judgement after it. */
export const pageSecondsRead = (pass: Pass): number[] =>
  readIn(pass).flatMap(({ pages, secondsRead }) => pages.map(() => secondsRead / pages.length));

export const suggestionMedian = (pass: Pass): number | null =>
  median(readIn(pass).map((letter) => letter.secondsToSuggestion));

/** The runs with one number of recognisers and of letters in hand as one line of figures. */
export function passFigures(
  how: Pick<PassFigures, 'recognisers' | 'inHand'>,
  runs: readonly Pass[],
  memory: MemoryMeter,
): PassFigures {
  const each = (figure: (pass: Pass) => number | null): number | null => medianKnown(runs.map(figure));
  return {
    ...how,
    pageMedian: each((pass) => median(pageSeconds(pass))),
    pageMean: each((pass) => mean(pageSeconds(pass))),
    suggestionMedian: each(suggestionMedian),
    whole: each((pass) => pass.seconds),
    pagesPerMinute: each((pass) => (pass.seconds > 0 ? (pageSeconds(pass).length * 60) / pass.seconds : null)),
    memory: memory.peak(),
    growth: memoryGrowth(runs.flatMap((pass) => pass.memory)),
    processes: memory.started(),
  };
}

const PRINTED = ['print', 'typewriter'];

/** One line a hand, one for print and typewriter together where there are both, one for all. */
export function qualityByHand(letters: readonly LetterQuality[]): (QualitySum & { readonly hand: string | null })[] {
  if (letters.length === 0) return [];
  const hands = [...new Set(letters.flatMap(({ hand }) => (hand === null ? [] : [hand])))].sort();
  const of = (...wanted: readonly string[]): QualitySum =>
    sumOfQuality(letters.filter(({ hand }) => hand !== null && wanted.includes(hand)));
  const both = PRINTED.every((hand) => hands.includes(hand)) ? [{ hand: PRINTED.join('+'), ...of(...PRINTED) }] : [];
  return [...hands.map((hand) => ({ hand, ...of(hand) })), ...both, { hand: null, ...sumOfQuality(letters) }];
}
