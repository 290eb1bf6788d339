// How a person left the list of *Tri*: there again on another screen, another day, after a crash. Ids only: the words in
// the search field, which may name a person, are no part of it.
import type { LetterId } from '../../kernel/ids.ts';
import type { ListFilter } from './saved-view.ts';

export type LeftList = {
  /** The letter that was open. */
  readonly letter: LetterId | null;
  readonly filter: ListFilter;
  /** The letters that were ticked. */
  readonly picks: readonly LetterId[];
};

/** More ticks than a morning brings: those beyond are not kept. */
export const MOST_PICKS_KEPT = 2000;

export const NOTHING_LEFT: LeftList = { letter: null, filter: 'to-qualify', picks: [] };
