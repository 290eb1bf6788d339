// Reads handwriting: lines are found on a page without its print being known, and each is read letter by letter.
// Implementations work offline, in the reading child, and keep nothing of a page.
import type { HandLine, LineTrace, PlacedHandWord } from '../../shared/domain/reading/hand-line.ts';
import type { Box } from '../../shared/domain/reading/reading.ts';

/** Rows from the top, one byte a pixel: 0 black, 255 white. */
export type GreyPicture = { readonly width: number; readonly height: number; readonly data: Uint8Array };

/** What one strip of a line shows: for every step from left to right, how likely each sign is. */
export type ReadStrip = {
  readonly line: HandLine;
  readonly trace: LineTrace;
  /** The line as it was cut out of the page. */
  readonly picture: GreyPicture;
  /** What common French would have there, without numbers: searched, and shown where it may be. Empty where it says the same. */
  readonly second: readonly PlacedHandWord[];
};

export type HandwritingReader = {
  /**
   * Reads the lines of an upright, level page whose paper was made white. Boxes are in its pixels. `where` keeps only
   * the lines that pass through one of these boxes.
   * @throws Error when the recogniser failed.
   */
  readPage(page: GreyPicture, where?: readonly Box[]): Promise<readonly ReadStrip[]>;
};
