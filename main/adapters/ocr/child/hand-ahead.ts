// The handwriting of a page whose head reads badly as print is read while the reader of print is at the rest of the
// page: two libraries in two threads, and such a page will be asked of both.

import type { Word } from '#shared/domain/reading/reading.ts';
import { trustIn } from '#shared/domain/reading/trust.ts';
import type { GreyPicture, HandwritingReader, ReadStrip } from '../../../ports/handwriting.ts';

/** A head trusted for less than this share of at least so many letters: print is above, with few exceptions. */
const BADLY = 0.45;
const LETTERS = 15;

/** Whether the rest of the page is likely to be handwriting as well. */
export function readsBadly(head: readonly Word[]): boolean {
  const { letters, trusted } = trustIn(head);
  return letters >= LETTERS && trusted < BADLY * letters;
}

export type HandAhead = HandwritingReader & {
  /** Begins to read; who asks for the same picture later waits for that reading instead of a second one. */
  readonly begin: (page: GreyPicture) => void;
  readonly isBegun: () => boolean;
  /**
   * Microseconds of work that what was begun has taken so far. It runs beside the reader of print and says nothing of
   * how long that one took: a slow machine would otherwise hold every handwritten page for noise.
   */
  readonly spent: () => number;
};

/** For one page of a letter: it keeps what it read. */
export function handAhead(reader: HandwritingReader): HandAhead {
  let begun: { readonly page: GreyPicture; readonly strips: Promise<readonly ReadStrip[]> } | null = null;
  let spent = (): number => 0;
  return {
    begin: (page) => {
      const before = process.threadCpuUsage();
      const soFar = (): number => process.threadCpuUsage(before).user;
      spent = soFar;
      const strips = reader.readPage(page).finally(() => {
        const all = soFar();
        spent = () => all;
      });
      // Nobody may ask for it: then nobody need hear that it failed.
      strips.catch(() => undefined);
      begun = { page, strips };
    },
    isBegun: () => begun !== null,
    spent: () => spent(),
    readPage: (page, where) => (begun?.page === page && !where ? begun.strips : reader.readPage(page, where)),
  };
}
