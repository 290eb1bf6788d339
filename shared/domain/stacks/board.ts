// The page grid while a person arranges: how the pages lie, and the proposals they said no to.
import type { Arrangement } from './arrangement.ts';

export type Board = {
  readonly arrangement: Arrangement;
  /** The pages before which no cut is wanted. */
  readonly refused: readonly number[];
};
