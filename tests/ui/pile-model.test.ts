// What the page grid holds: how it begins, what is chosen, what it takes up again.
import { expect, test } from 'vitest';
import { cutBefore, putAside } from '#shared/domain/stacks/arrange.ts';
import type { Arrangement } from '#shared/domain/stacks/arrangement.ts';
import type { CutReason, ProposedCut } from '#shared/domain/stacks/proposed-cuts.ts';
import { undone } from '#shared/domain/stacks/undoable.ts';
import {
  boardLeft,
  boardsOf,
  openCuts,
  pagesShown,
  stretch,
  toReverse,
} from '../../renderer/features/tri/pile/pile-model.ts';

const pages = [1, 2, 3, 4, 5].map((page) => ({
  ...{ page, width: 10, height: 14, rotation: 0 as const },
  role: 'letter' as const,
  kind: 'letter' as const,
}));
const cut = (before: number, reason: CutReason, ...aside: number[]): ProposedCut => ({
  ...{ before, reason, aside },
  evidence: null,
});
const lies = ({ letters, aside }: Arrangement) => [letters.map((each) => each.map(({ page }) => page)), aside.length];

test('the grid begins as scanned, cut at the separators, which can be undone', () => {
  const boards = boardsOf({ pages, cuts: [cut(3, 'separator', 2), cut(5, 'greeting')] });
  expect(lies(boards.present.arrangement)).toEqual([[[1], [3, 4, 5]], 1]);
  expect(lies(undone(boards).present.arrangement)).toEqual([[[1, 2, 3, 4, 5]], 0]);
  expect(boardsOf({ pages, cuts: [cut(5, 'greeting')] }).past).toEqual([]);
});

test('a proposal waits until it is made or refused', () => {
  const cuts = [cut(3, 'greeting'), cut(5, 'sender')];
  const { present } = boardsOf({ pages, cuts });
  expect(openCuts(present, cuts)).toEqual(cuts);
  expect(openCuts({ ...present, refused: [3] }, cuts)).toEqual([cuts[1]]);
  expect(openCuts({ ...present, arrangement: cutBefore(present.arrangement, 5) }, cuts)).toEqual([cuts[0]]);
});

test('pages are chosen along the screen, across letters and those put aside', () => {
  const { arrangement } = boardsOf({ pages, cuts: [] }).present;
  const aside = putAside(cutBefore(arrangement, 4), [2]);
  expect(pagesShown(aside)).toEqual([1, 3, 4, 5, 2]);
  expect(stretch(aside, 2, 3)).toEqual([3, 4, 5, 2]);
  expect(stretch(aside, 9, 3)).toEqual([3]);
  expect(toReverse(aside, [5])).toEqual([4, 5]);
  expect(toReverse(aside, [1, 5])).toEqual([1, 5]);
  expect(toReverse(aside, [2])).toEqual([2]);
});

test('what was left half done is taken up only for the very same pages', () => {
  const { present } = boardsOf({ pages, cuts: [cut(3, 'separator', 2)] });
  expect(boardLeft(present, { pages })).toBe(present);
  expect(boardLeft(present, { pages: pages.slice(1) })).toBeNull();
  expect(boardLeft(null, { pages })).toBeNull();
});
