// What a person may do with the pages of a stack. « 1 2|3·4 »: two letters, the second of one page, page 4 put aside.
import { describe, expect, test } from 'vitest';
import {
  cutBefore,
  interleave,
  mergeWithPrevious,
  move,
  putAside,
  reverse,
  setRole,
  shift,
  takeBack,
  turn,
} from '#shared/domain/stacks/arrange.ts';
import { type Arrangement, asScanned, checked } from '#shared/domain/stacks/arrangement.ts';
import { begun, changedTo, redone, undone } from '#shared/domain/stacks/undoable.ts';

const page = (number: string) => ({ page: Number(number), turn: 0 as const, role: 'letter' as const });
const pagesOf = (text: string) => text.split(' ').filter(Boolean).map(page);

function of(text: string): Arrangement {
  const [letters = '', aside = ''] = text.split('·');
  return { letters: letters.split('|').map(pagesOf), aside: pagesOf(aside) };
}

const written = (pages: Arrangement['aside']): string => pages.map((each) => each.page).join(' ');
function said({ letters, aside }: Arrangement): string {
  return letters.map(written).join('|') + (aside.length > 0 ? `·${written(aside)}` : '');
}

test.each<[string, string, (before: Arrangement) => Arrangement, string]>([
  ['a cut', '1 2 3 4', (it) => cutBefore(it, 3), '1 2|3 4'],
  ['a cut where one is', '1 2|3 4', (it) => cutBefore(it, 3), '1 2|3 4'],
  ['a cut before a page put aside', '1 2·3', (it) => cutBefore(it, 3), '1 2·3'],
  ['a merge, from any page of the letter', '1 2|3 4|5', (it) => mergeWithPrevious(it, 4), '1 2 3 4|5'],
  ['a merge of the first letter', '1 2|3', (it) => mergeWithPrevious(it, 1), '1 2|3'],
  ['one page moved behind another', '1 2|3 4', (it) => move(it, [1], { page: 4, side: 'after' }), '2|3 4 1'],
  [
    'several pages moved, in their order',
    '1 2 3|4 5',
    (it) => move(it, [3, 1], { page: 5, side: 'before' }),
    '2|4 1 3 5',
  ],
  ['the last pages of a letter moved out', '1|2 3', (it) => move(it, [1], { page: 2, side: 'before' }), '1 2 3'],
  ['pages moved onto themselves', '1 2 3', (it) => move(it, [1, 2], { page: 2, side: 'after' }), '1 2 3'],
  ['a place on', '1 2 3', (it) => shift(it, [1], 1), '2 1 3'],
  ['a place back', '1 2 3', (it) => shift(it, [2, 3], -1), '2 3 1'],
  ['into the next letter', '1 2|3', (it) => shift(it, [2], 1), '1|2 3'],
  ['into the letter before', '1|2 3', (it) => shift(it, [2], -1), '1 2|3'],
  ['past the end, into a letter of its own', '1 2 3', (it) => shift(it, [3], 1), '1 2|3'],
  ['before the beginning', '1 2 3', (it) => shift(it, [1], -1), '1|2 3'],
  ['nowhere, alone at the end', '1|2', (it) => shift(it, [2], 1), '1|2'],
  ['reversed', '1 2 3 4', (it) => reverse(it, [1, 2, 3, 4]), '4 3 2 1'],
  ['reversed across letters', '1 2|3 4', (it) => reverse(it, [2, 3]), '1 3|2 4'],
  ['two passes', '1 3 5 6 4 2', (it) => interleave(it, [1]), '1 2 3 4 5 6'],
  ['two passes, a back fewer', '1 3 5 4 2', (it) => interleave(it, [1]), '1 2 3 4 5'],
  ['two passes keep the cuts at the fronts', '1 3|5 6 4 2', (it) => interleave(it, [1, 5]), '1 2 3 4|5 6'],
  ['two passes of one letter only', '9|1 3 4 2|8', (it) => interleave(it, [3]), '9|1 2 3 4|8'],
  ['put aside', '1 2|3·9', (it) => putAside(it, [3, 1]), '2·1 3 9'],
  ['taken back to where it was', '1 4|5·2 3', (it) => takeBack(it, [2, 3]), '1 2 3 4|5'],
  ['taken back to the beginning', '2|3·1', (it) => takeBack(it, [1]), '1 2|3'],
  ['all taken back', '·1 2', (it) => takeBack({ letters: [], aside: it.aside }, [1, 2]), '1 2'],
])('%s', (_name, before, change, after) => {
  expect(said(change(of(before)))).toBe(after);
});

test('what changes nothing gives the very same arrangement', () => {
  const it = of('1 2|3·4');
  for (const same of [
    cutBefore(it, 1),
    cutBefore(it, 4),
    mergeWithPrevious(it, 2),
    move(it, [4], { page: 1, side: 'before' }),
    shift(it, [3], 1),
    reverse(it, [3]),
    interleave(it, [3]),
    putAside(it, [4]),
    setRole(it, [1], 'letter'),
    turn(it, [], 90),
  ]) {
    expect(same).toBe(it);
  }
});

test('pages are turned and named, and keep it wherever they go', () => {
  const turned = setRole(turn(turn(of('1 2'), [2], -90), [2], -90), [1], 'envelope-front');
  const back = takeBack(putAside(turned, [1, 2]), [1, 2]);
  expect(back.letters).toEqual([
    [
      { page: 1, turn: 0, role: 'envelope-front' },
      { page: 2, turn: 180, role: 'letter' },
    ],
  ]);
});

describe('an arrangement can be made', () => {
  const stack = of('1 2 3').letters[0] ?? [];
  test.each([
    ['1|2 3', 'ok'],
    ['1 2·3', 'ok'],
    ['3 2 1', 'ok'],
    ['1 2 3', 'stack/unchanged'],
    ['1 2', 'stack/wrong-pages'],
    ['1 2|3 3', 'stack/wrong-pages'],
    ['1 2|3·3', 'stack/wrong-pages'],
    ['1 2|4', 'stack/wrong-pages'],
    ['1 2 3|', 'stack/wrong-pages'],
  ])('%s: %s', (text, outcome) => {
    const done = checked(of(text), stack);
    expect(done.ok ? 'ok' : done.error).toBe(outcome);
  });
  test('a page turned is a change', () => {
    expect(checked(turn(asScanned(stack), [1], 90), stack).ok).toBe(true);
    expect(checked({ letters: [], aside: stack }, stack).ok).toBe(false);
  });
});

test('every change is taken back and made again; a new one forgets what was taken back', () => {
  let state = begun('a');
  for (const next of ['b', 'b', 'c']) state = changedTo(state, next);
  expect(state.past).toEqual(['a', 'b']);
  state = undone(undone(undone(state)));
  expect(state.present).toBe('a');
  state = redone(state);
  expect(state.present).toBe('b');
  expect(redone(changedTo(state, 'd')).present).toBe('d');
});
