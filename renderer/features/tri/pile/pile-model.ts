// What the page grid holds while a person arranges: the letters, and the proposals they said no to. Pure.

import type { OpenStack } from '#shared/contract/stacks.contract.ts';
import { inOrder } from '#shared/domain/stacks/arrange.ts';
import { type Arrangement, asScanned, checked } from '#shared/domain/stacks/arrangement.ts';
import type { Board } from '#shared/domain/stacks/board.ts';
import { isOpen, type ProposedCut, withCut } from '#shared/domain/stacks/proposed-cuts.ts';
import { begun, changedTo, type Undoable } from '#shared/domain/stacks/undoable.ts';

/** As scanned, then cut where a person laid separator sheets: that was their wish, and can be undone. */
export function boardsOf({ pages, cuts }: Pick<OpenStack, 'pages' | 'cuts'>): Undoable<Board> {
  const board: Board = { arrangement: asScanned(pages), refused: [] };
  const separators = cuts.filter(({ reason }) => reason === 'separator');
  if (separators.length === 0) return begun(board);
  return changedTo(begun(board), { ...board, arrangement: withCuts(board.arrangement, separators) });
}

/** A board left earlier, if it is of these very pages. */
export function boardLeft(left: Board | null, { pages }: Pick<OpenStack, 'pages'>): Board | null {
  if (!left) return null;
  const fits = checked(left.arrangement, pages);
  return fits.ok || fits.error === 'stack/unchanged' ? left : null;
}

/** The proposals that still wait for an answer. */
export const openCuts = ({ arrangement, refused }: Board, cuts: readonly ProposedCut[]): readonly ProposedCut[] =>
  cuts.filter((cut) => !refused.includes(cut.before) && isOpen(cut, arrangement));

export const withCuts = (arrangement: Arrangement, cuts: readonly ProposedCut[]): Arrangement =>
  cuts.reduce(withCut, arrangement);

/** Every page in the order on the screen: the letters, then what was put aside. */
export const pagesShown = ({ letters, aside }: Arrangement): readonly number[] =>
  [...letters.flat(), ...aside].map(({ page }) => page);

/** From one page to another, both included, in the order on the screen. */
export function stretch(arrangement: Arrangement, from: number, to: number): readonly number[] {
  const shown = pagesShown(arrangement);
  const [a, b] = [shown.indexOf(from), shown.indexOf(to)];
  return a < 0 || b < 0 ? [to] : shown.slice(Math.min(a, b), Math.max(a, b) + 1);
}

/** What reversing means: the pages chosen, or with one the letter it lies in. */
export function toReverse(arrangement: Arrangement, pages: readonly number[]): readonly number[] {
  const chosen = inOrder(arrangement, pages);
  if (chosen.length !== 1) return pages;
  return (
    arrangement.letters
      .find((letter) => letter.some(({ page }) => page === chosen[0]?.page))
      ?.map(({ page }) => page) ?? pages
  );
}
