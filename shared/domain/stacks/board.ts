// The page grid while a person arranges: how the pages lie, and the proposals they said no to.
import type { ArrangedPage, Arrangement } from './arrangement.ts';

export type Board = {
  readonly arrangement: Arrangement;
  /** The pages before which no cut is wanted. */
  readonly refused: readonly number[];
};

const isSamePage = (a: ArrangedPage, b: ArrangedPage | undefined): boolean =>
  a.page === b?.page && a.turn === b.turn && a.role === b.role;

const areSamePages = (a: readonly ArrangedPage[], b: readonly ArrangedPage[] | undefined): boolean =>
  a.length === b?.length && a.every((page, at) => isSamePage(page, b[at]));

const byNumber = (pages: readonly ArrangedPage[]): readonly ArrangedPage[] => pages.toSorted((a, b) => a.page - b.page);

/** Whether the pages lie in the same letters; what lies aside has no order of its own. */
export const isSameArrangement = (a: Arrangement, b: Arrangement): boolean =>
  a.letters.length === b.letters.length &&
  a.letters.every((letter, at) => areSamePages(letter, b.letters[at])) &&
  areSamePages(byNumber(a.aside), byNumber(b.aside));

const areSameNumbers = (a: readonly number[], b: readonly number[]): boolean =>
  a.every((number) => b.includes(number)) && b.every((number) => a.includes(number));

/** Whether both grids are the same for a person, or neither was begun. */
export const isSameBoard = (a: Board | null, b: Board | null): boolean =>
  a === null || b === null
    ? a === b
    : isSameArrangement(a.arrangement, b.arrangement) && areSameNumbers(a.refused, b.refused);
