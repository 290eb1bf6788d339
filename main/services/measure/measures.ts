// The figures of measuring the reading. How each is taken: docs/measurements.md.
import type { FileError } from '#shared/domain/letters/file-error.ts';
import type { HandLineFigures } from '#shared/domain/measures/hand-lines.ts';
import type { MemoryGrowth } from '#shared/domain/measures/memory-growth.ts';
import type { LetterQuality, QualitySum, sumOfRates } from '#shared/domain/measures/quality.ts';
import type { BaselineError } from '../../ports/baseline.ts';
import type { MemorySeen } from '../../ports/memory-meter.ts';

/** All pages read once with so many recognisers and letters in hand; medians where there were several runs. Times in seconds. */
export type PassFigures = {
  readonly recognisers: number;
  /** Letters begun and not yet judged: one alone, or, as on the desk, one more than recognisers. */
  readonly inHand: number;
  readonly pageMedian: number | null;
  readonly pageMean: number | null;
  readonly suggestionMedian: number | null;
  /** All letters, what is done between letters included. */
  readonly whole: number | null;
  readonly pagesPerMinute: number | null;
  /** Of the recognising processes, over all runs; bytes. Null where the machine does not say. */
  readonly memory: MemorySeen | null;
  readonly growth: MemoryGrowth | null;
  /** Processes started over all runs: more than recognisers when some were replaced. */
  readonly processes: number;
};

export type LetterMeasure = {
  readonly source: string;
  readonly pages: number;
  readonly secondsWhole: number;
  readonly secondsRead: number;
  readonly secondsToSuggestion: number;
  readonly firstHeld: boolean | null;
  /** Null without a truth. */
  readonly quality: LetterQuality | null;
};

export type Refused = { readonly source: string; readonly error: FileError };

export type Told<T> = (T & { readonly version: string }) | { readonly error: BaselineError };

export type BaselineFigures = {
  readonly tesseract: Told<{
    readonly pageMedian: number | null;
    readonly pageMean: number | null;
    readonly rates: ReturnType<typeof sumOfRates>;
  }>;
  readonly ocrmypdf: Told<{ readonly whole: number | null; readonly page: number | null }>;
  /** The application's time divided by the program's: below 1 the application is faster. Medians over the runs. */
  readonly ratios: {
    /** One recogniser, one letter in hand: from its file to its judgement, against tesseract on the same pages. */
    readonly page: number | null;
    /** The same, middle page against middle page. */
    readonly pageMedian: number | null;
    /** The reading alone, from the page picture to its words, which is what tesseract does; one letter in hand. */
    readonly read: number | null;
    /** The same, middle page against middle page. */
    readonly readMedian: number | null;
    /** One recogniser, all pages in a row as the desk reads them, against tesseract on the same. */
    readonly inARow: number | null;
    /** All pages, the recognisers asked for, against ocrmypdf. */
    readonly whole: number | null;
    /** Seconds to the suggestion against a page of ocrmypdf. */
    readonly suggestion: number | null;
  };
};

export type ReadingMeasures = {
  readonly runs: number;
  readonly pages: number;
  readonly letters: readonly LetterMeasure[];
  readonly refused: readonly Refused[];
  /** Fewest recognisers first. */
  readonly passes: readonly PassFigures[];
  readonly decoderMemory: MemorySeen | null;
  /** Pages read without their handwriting, because its reader failed, over all runs. */
  readonly handwritingFailures: number;
  /** Lines shown as handwriting, both readers on the same strips; null without any, or without a truth. */
  readonly handwriting: HandLineFigures | null;
  /** Letters with a truth: per hand, then all; `hand` is null for all. Empty without any truth. */
  readonly quality: readonly (QualitySum & { readonly hand: string | null })[];
  /** Null when not asked for. */
  readonly baseline: BaselineFigures | null;
};
