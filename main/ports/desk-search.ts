// Finding letters by their words. Part of the desk's records: what is written to them is found in the same moment.
import type { LetterId } from '../../shared/kernel/ids.ts';

export type FoundByWords = {
  /** Letters with every word in the person's name, the écrou number or the reference; newest first. */
  readonly byPerson: readonly LetterId[];
  /** Letters with every word somewhere, those above left out; newest first. */
  readonly byWords: readonly LetterId[];
};

export type FoundNear = {
  readonly letters: readonly LetterId[];
  /** The spellings they were found by. */
  readonly spellings: readonly string[];
};

export type Search = {
  /** Each word, folded, is the beginning of a word of the letter. At most `most` letters of either kind. */
  find(words: readonly string[], most: number): Promise<FoundByWords>;
  /** Letters that are found only when words may be spelled a little differently, as readers of handwriting do. */
  near(words: readonly string[], most: number): Promise<FoundNear>;
  /** How many letters of the desk can be found already. */
  progress(): Promise<{ readonly indexed: number; readonly total: number }>;
  /** Does a small piece of what is left to do after opening; false when nothing is left. */
  advance(): Promise<boolean>;
};
