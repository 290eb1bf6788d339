// Whether two grids half done are the same: every difference a person would see, and none that says nothing.
import { expect, test } from 'vitest';
import type { ArrangedPage } from '#shared/domain/stacks/arrangement.ts';
import { type Board, isSameBoard } from '#shared/domain/stacks/board.ts';

const page = (number: number, said: Partial<ArrangedPage> = {}): ArrangedPage => ({
  ...{ page: number, turn: 0, role: 'letter' },
  ...said,
});
const board = (letters: readonly (readonly ArrangedPage[])[], aside: readonly ArrangedPage[] = []): Board => ({
  arrangement: { letters, aside },
  refused: [3, 5],
});
const ONE = board([[page(1), page(2)], [page(3)]], [page(4), page(5)]);

test.each([
  ['its very self', structuredClone(ONE)],
  ['refused in another order, or twice', { ...ONE, refused: [5, 3, 5] }],
  ['aside in another order', board([[page(1), page(2)], [page(3)]], [page(5), page(4)])],
])('the same: %s', (_what, other) => {
  expect(isSameBoard(ONE, other)).toBe(true);
  expect(isSameBoard(other, ONE)).toBe(true);
});

test.each([
  ['nobody has begun', null],
  ['pages in another order', board([[page(2), page(1)], [page(3)]], [page(4), page(5)])],
  ['letters in another order', board([[page(3)], [page(1), page(2)]], [page(4), page(5)])],
  ['cut elsewhere', board([[page(1)], [page(2), page(3)]], [page(4), page(5)])],
  ['not cut', board([[page(1), page(2), page(3)]], [page(4), page(5)])],
  ['turned', board([[page(1), page(2, { turn: 90 })], [page(3)]], [page(4), page(5)])],
  ['another role', board([[page(1), page(2)], [page(3, { role: 'enclosure' })]], [page(4), page(5)])],
  [
    'one page less aside',
    board(
      [
        [page(1), page(2)],
        [page(3), page(4)],
      ],
      [page(5)],
    ),
  ],
  ['turned aside', board([[page(1), page(2)], [page(3)]], [page(4), page(5, { turn: 180 })])],
  ['another refused', { ...ONE, refused: [3] }],
  ['one more refused', { ...ONE, refused: [3, 5, 2] }],
])('another one: %s', (_what, other) => {
  expect(isSameBoard(ONE, other)).toBe(false);
  expect(isSameBoard(other, ONE)).toBe(false);
});

test('neither was begun', () => {
  expect(isSameBoard(null, null)).toBe(true);
});
