// A grid half done beside another window's: what differs, and what needs no answer.
import { expect, test } from 'vitest';
import type { ArrangedPage, Arrangement } from '#shared/domain/stacks/arrangement.ts';
import type { Board } from '#shared/domain/stacks/board.ts';
import { begun, changedTo } from '#shared/domain/stacks/undoable.ts';
import { PILE } from '#shared/text/ui-pile.ts';
import {
  differingPages,
  heard,
  isKept,
  mineKept,
  openedAs,
  steppedTo,
  theirsTaken,
} from '../../renderer/features/tri/pile/kept-board.ts';
import { plainly } from './render-app.tsx';

const page = (number: number, said: Partial<ArrangedPage> = {}): ArrangedPage => ({
  ...{ page: number, turn: 0, role: 'letter' },
  ...said,
});
const lying = (letters: readonly (readonly number[])[], aside: readonly number[] = []): Arrangement => ({
  letters: letters.map((each) => each.map((number) => page(number))),
  aside: aside.map((number) => page(number)),
});
const boardOf = (letters: readonly (readonly number[])[], aside: readonly number[] = []): Board => ({
  arrangement: lying(letters, aside),
  refused: [],
});
const WHOLE = boardOf([[1, 2, 3]]);
const MINE = boardOf([[1], [2, 3]]);
const THEIRS = { stored: boardOf([[1, 2]], [3]), board: boardOf([[1, 2]], [3]) };
const untouched = openedAs(begun(WHOLE), null);
const waiting = steppedTo(untouched, changedTo(untouched.boards, MINE));

test.each([
  ['nothing', lying([[1, 2], [3]]), lying([[1, 2], [3]]), []],
  ['a cut', lying([[1, 2, 3]]), lying([[1, 2], [3]]), [3]],
  ['two that changed places', lying([[1, 2, 3]]), lying([[2, 1, 3]]), [1, 2, 3]],
  ['put aside, where what comes behind it follows another', lying([[1, 2, 3]]), lying([[1, 3]], [2]), [2, 3]],
  [
    'turned, and another role',
    lying([[1, 2]]),
    { letters: [[page(1, { turn: 90 }), page(2, { role: 'enclosure' })]], aside: [] },
    [1, 2],
  ],
  ['only the order of letters', lying([[1], [2]]), lying([[2], [1]]), []],
])('pages that lie otherwise: %s', (_what, a, b, pages) => {
  expect(differingPages(a, b)).toEqual(pages);
  expect(differingPages(b, a)).toEqual(pages);
});

test('they are named while they are few', () => {
  const told = (count: number) => plainly(PILE.meanwhile.pages(Array.from({ length: count }, (_, at) => at + 1)));
  expect(told(0)).toMatch(/^Seul l'ordre des courriers diffère\. Rien n'est perdu/);
  expect(told(1)).toMatch(/^Page qui diffère : 1\./);
  expect(told(8)).toMatch(/^Pages qui diffèrent : 1, 2, 3, 4, 5, 6, 7 et 8\./);
  expect(told(9)).toMatch(/^9 pages diffèrent\./);
});

test('the same as is here, or what is known already, is nothing to choose about', () => {
  expect(heard(untouched, { stored: null, board: WHOLE })).toBe(untouched);
  const same = heard(waiting, { stored: MINE, board: MINE });
  expect(same).toMatchObject({ accepted: MINE, theirs: null });
  expect(isKept(same)).toBe(true);
});

test('arranged to be as theirs while it was asked, there is no choice left', () => {
  const asked = heard(waiting, THEIRS);
  expect(asked.theirs).toBe(THEIRS);
  expect(isKept(asked)).toBe(false);
  const alike = steppedTo(asked, changedTo(asked.boards, boardOf([[1, 2]], [3])));
  expect(alike).toMatchObject({ accepted: THEIRS.stored, theirs: null });
  expect(isKept(alike)).toBe(true);
});

test('begun anew elsewhere and lying as here, no step is made of it', () => {
  const kept = openedAs(begun(WHOLE), MINE);
  expect(heard(kept, { stored: null, board: WHOLE })).toMatchObject({
    ...{ accepted: null, boards: { present: WHOLE, past: [] }, taken: null },
  });
});

test('without a choice, neither answer does anything', () => {
  expect(theirsTaken(waiting)).toBe(waiting);
  expect(mineKept(waiting)).toBe(waiting);
});
