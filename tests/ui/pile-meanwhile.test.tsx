// @vitest-environment jsdom
// One stack arranged in two windows: what the other made of it is taken over where nothing was done here, and asked about
// where something was. Nothing of either is lost, and no window takes its own writing for another's.
import { createRouterClient } from '@orpc/server';
import { render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import type { Board } from '#shared/domain/stacks/board.ts';
import { asId, type LetterId } from '#shared/kernel/ids.ts';
import { errorText } from '#shared/text/errors.ts';
import type { DeskClient } from '../../renderer/api/client.ts';
import { newQueryClient } from '../../renderer/api/desk-context.tsx';
import { App } from '../../renderer/app/app.tsx';
import { FakeDesk, fakeClient, fakeRouter } from '../fakes/fake-desk.ts';
import type { FakeSpec } from '../fakes/fake-letters.ts';
import { FAKE_SPECS } from '../fakes/fake-specs.ts';
import { expectAccessible, plainly, said } from './render-app.tsx';

/** Five pages that say nothing of where a letter begins. */
const STACK: FakeSpec = {
  id: 'l-stack-00000005',
  receivedDaysAgo: 1,
  file: 'pile.pdf',
  pages: [1, 2, 3, 4, 5].map((page) => [`feuille ${page}`, 'la suite de ce que je disais']),
};
const id = asId<LetterId>(STACK.id);

const page = (number: number) => ({ page: number, turn: 0 as const, role: 'letter' as const });
const boardOf = (letters: readonly (readonly number[])[], aside: readonly number[] = [], refused: number[] = []) => ({
  arrangement: { letters: letters.map((each) => each.map(page)), aside: aside.map(page) },
  refused,
});
const THEIRS = boardOf([[1, 2], [3], [4]], [5]);

const numbersIn = (group: Element) =>
  [...group.querySelectorAll('[data-page]')].map((each) => each.getAttribute('data-page')).join(' ');
const lying = ({ letters, aside }: Board['arrangement']) =>
  [letters, aside.length > 0 ? [aside] : []]
    .map((groups) => groups.map((group) => group.map((each) => each.page).join(' ')).join('|'))
    .filter(Boolean)
    .join('·');
const storedIn = (desk: FakeDesk) => {
  const board = desk.boards.get(STACK.id);
  return board ? lying(board.arrangement) : null;
};
/** « 1 2|3 4·5 »: two letters and a page aside. */
const lies = () => {
  const letters = screen.getAllByRole('region', { name: /^Courrier\s\d+$/ }).map(numbersIn);
  const aside = screen.queryAllByRole('region', { name: 'Mises de côté' }).map(numbersIn);
  return [letters.join('|'), ...aside].join('·');
};
const status = () =>
  plainly(
    screen
      .getAllByRole('status')
      .map((each) => each.textContent)
      .join(' '),
  );
const notice = () => screen.findByRole('region', { name: /^Deux rangements/ });
const noNotice = () => expect(screen.queryByRole('region', { name: /^Deux rangements/ })).toBeNull();
const button = (name: RegExp | string) => screen.getByRole('button', { name });
const TAKE = /^Prendre l.autre rangement$/;
const KEEP = 'Garder le mien';
const rested = () => new Promise((resolve) => setTimeout(resolve, 700));

function showGrid(desk: FakeDesk, client: DeskClient = fakeClient(desk)) {
  window.location.hash = `/tri/${STACK.id}/pile`;
  const user = userEvent.setup();
  render(<App client={client} cache={newQueryClient()} />);
  const focused = () => document.activeElement?.getAttribute('data-page');
  return { user, opened: waitFor(() => expect(focused()).toBe('1')) };
}

async function openGrid() {
  const desk = new FakeDesk({ specs: [STACK, ...FAKE_SPECS] });
  const { user, opened } = showGrid(desk);
  await opened;
  await rested();
  const stored = () => storedIn(desk);
  const other = fakeClient(desk);
  /** The other window, told or not: an announcement may not have come yet. */
  const elsewhere = (board: ReturnType<typeof boardOf>, seen: ReturnType<typeof boardOf> | null = null) =>
    other.stacks.keepBoard({ id, board, seen });
  const unheard = (board: ReturnType<typeof boardOf>) => desk.boards.set(STACK.id, board);
  return { desk, user, stored, elsewhere, unheard };
}

test('where nothing was done here, the other arrangement lies here too, is told, and is taken back by Ctrl+Z', async () => {
  const { desk, user, stored, elsewhere } = await openGrid();
  await elsewhere(THEIRS);
  await waitFor(() => expect(lies()).toBe('1 2|3|4·5'));
  expect(status()).toMatch(/Rangement repris d'une autre fenêtre : 3 courriers et 1 page de côté\. Ctrl \+ Z/);
  await screen.findByText(said("Rangement repris d'une autre fenêtre. Ctrl + Z : revenir à celui d'avant."));
  noNotice();
  await expectAccessible();
  // The other one goes on; what is done here since is kept on top of it.
  await elsewhere(
    boardOf(
      [
        [1, 2],
        [3, 4],
      ],
      [5],
    ),
    THEIRS,
  );
  await waitFor(() => expect(lies()).toBe('1 2|3 4·5'));
  await user.keyboard('{Control>}z{/Control}');
  expect(lies()).toBe('1 2|3|4·5');
  await waitFor(() => expect(stored()).toBe('1 2|3|4·5'));
  await user.keyboard('{Control>}z{/Control}');
  await waitFor(() => expect(stored()).toBe('1 2 3 4 5'));
  expect(desk.boards.get(STACK.id)?.refused).toEqual([]);
  noNotice();
});

test('what was kept from here is nobody else’s: hearing of it changes nothing', async () => {
  const { user, stored } = await openGrid();
  await user.keyboard('{ArrowRight}c{ArrowRight}c{ArrowRight}c');
  expect(lies()).toBe('1|2|3|4 5');
  await waitFor(() => expect(stored()).toBe('1|2|3|4 5'));
  await rested();
  expect(lies()).toBe('1|2|3|4 5');
  expect(status()).not.toMatch(/autre fenêtre/);
  noNotice();
  await user.keyboard('{Control>}zzz{/Control}');
  expect(lies()).toBe('1 2 3 4 5');
  await waitFor(() => expect(stored()).toBe('1 2 3 4 5'));
});

test('refused: told in the grid in numbers, nothing overwritten; theirs is taken, and Ctrl+Z keeps mine on top of it', async () => {
  const { user, stored, unheard } = await openGrid();
  unheard(THEIRS);
  await user.keyboard('{ArrowRight}c');
  await notice();
  expect(plainly(screen.getByRole('alert').textContent ?? '')).toBe(
    'Cette pile a été rangée entre-temps dans une autre fenêtre : 3 courriers et 1 page de côté là-bas, 2 courriers ici.',
  );
  await screen.findByText(said(/^Pages qui diffèrent : 2, 3, 4 et 5\./));
  expect(lies()).toBe('1|2 3 4 5');
  expect(stored()).toBe('1 2|3|4·5');
  await expectAccessible();
  // Going on is possible, and still overwrites nothing.
  await user.keyboard('{ArrowRight}c');
  await rested();
  expect(stored()).toBe('1 2|3|4·5');
  expect(plainly(screen.getByRole('alert').textContent ?? '')).toMatch(/, 3 courriers ici\.$/);
  await user.click(button(TAKE));
  expect(lies()).toBe('1 2|3|4·5');
  noNotice();
  expect(document.activeElement?.getAttribute('data-page')).toBe('3');
  expect(stored()).toBe('1 2|3|4·5');
  await user.keyboard('{Control>}z{/Control}');
  expect(lies()).toBe('1|2|3 4 5');
  await waitFor(() => expect(stored()).toBe('1|2|3 4 5'));
  noNotice();
});

test('mine is kept on top of theirs, by keys alone; Ctrl+Z brings theirs, once more mine', async () => {
  const { user, stored, unheard } = await openGrid();
  unheard(THEIRS);
  await user.keyboard('{ArrowRight}c');
  await notice();
  await user.keyboard('{Shift>}{Tab}{/Shift}');
  expect(document.activeElement).toBe(button(KEEP));
  await user.keyboard('{Enter}');
  await waitFor(() => expect(stored()).toBe('1|2 3 4 5'));
  expect(lies()).toBe('1|2 3 4 5');
  expect(status()).toMatch(/Votre rangement est gardé\. Ctrl \+ Z : reprendre l'autre\./);
  noNotice();
  expect(document.activeElement?.getAttribute('data-page')).toBe('2');
  await user.keyboard('{Control>}z{/Control}');
  await waitFor(() => expect(stored()).toBe('1 2|3|4·5'));
  await user.keyboard('{Control>}z{/Control}');
  await waitFor(() => expect(stored()).toBe('1|2 3 4 5'));
  noNotice();
});

test('the other one went on before the answer: asked again with what it is by now', async () => {
  const { desk, user, stored, unheard } = await openGrid();
  unheard(THEIRS);
  await user.keyboard('{ArrowRight}c');
  await notice();
  unheard(boardOf([[1, 2, 3, 4]], [5]));
  await user.click(button(KEEP));
  await waitFor(() => expect(plainly(screen.getByRole('alert').textContent ?? '')).toMatch(/1 courrier et 1 page/));
  expect(stored()).toBe('1 2 3 4·5');
  expect(lies()).toBe('1|2 3 4 5');
  // Taken back there meanwhile: what was done here is kept, there is nothing to choose.
  desk.boards.set(STACK.id, boardOf([[1], [2, 3, 4, 5]]));
  desk.events.publish({ kind: 'boards' });
  await waitFor(noNotice);
  expect(lies()).toBe('1|2 3 4 5');
});

test('the letters are not made before the choice', async () => {
  const { desk, user, unheard } = await openGrid();
  await user.keyboard('{ArrowRight}c');
  await waitFor(() => expect(desk.boards.has(STACK.id)).toBe(true));
  await rested();
  // What is on the screen is not in the desk, and nothing of theirs was heard.
  desk.failing.set('stacks.keepBoard', 'letter/not-found');
  await user.keyboard('{ArrowRight}c');
  await screen.findByText(said("Ce courrier n'existe plus."));
  unheard(THEIRS);
  desk.failing.delete('stacks.keepBoard');
  await user.keyboard('{Control>}{Enter}{/Control}');
  const asked = await notice();
  await waitFor(() => expect(document.activeElement).toBe(asked));
  expect(desk.letters.get(STACK.id)?.state).toBe('to-qualify');
  await user.click(button(/^Créer les 3\scourriers$/));
  expect(document.activeElement).toBe(asked);
  expect(desk.calls).not.toContain('stacks.rearrange');
  await user.click(button(KEEP));
  await waitFor(noNotice);
  await user.keyboard('{Control>}{Enter}{/Control}');
  await waitFor(() => expect(desk.letters.get(STACK.id)?.state).toBe('rearranged'));
  expect(desk.parts.get(STACK.id)).toHaveLength(3);
});

test('letters are not made of what was taken over in the very moment', async () => {
  const { desk, user, unheard } = await openGrid();
  await user.keyboard('{ArrowRight}c');
  await waitFor(() => expect(desk.boards.has(STACK.id)).toBe(true));
  await rested();
  unheard(THEIRS);
  await user.keyboard('{Control>}{Enter}{/Control}');
  await waitFor(() => expect(lies()).toBe('1 2|3|4·5'));
  await rested();
  expect(desk.calls).not.toContain('stacks.rearrange');
  await user.keyboard('{Control>}{Enter}{/Control}');
  await waitFor(() => expect(desk.parts.get(STACK.id)).toHaveLength(3));
});

test('an answer that was lost: sent once more, and what was done since goes after it', async () => {
  const desk = new FakeDesk({ specs: [STACK, ...FAKE_SPECS] });
  let lost = 1;
  const losing = createRouterClient(fakeRouter(desk), {
    interceptors: [
      async ({ path, next }) => {
        const answer = await next();
        if (path.join('.') === 'stacks.keepBoard' && lost-- > 0) throw new TypeError('nobody answers');
        return answer;
      },
    ],
  }) as DeskClient;
  const { user, opened } = showGrid(desk, losing);
  await opened;
  const stored = () => storedIn(desk);
  await user.keyboard('{ArrowRight}c');
  await waitFor(() => expect(stored()).toBe('1|2 3 4 5'));
  await user.keyboard('{ArrowRight}c');
  expect(stored()).toBe('1|2 3 4 5');
  await waitFor(() => expect(stored()).toBe('1|2|3 4 5'));
  expect(lies()).toBe('1|2|3 4 5');
  noNotice();
});

test('left without a choice, both are there when the grid is opened again', async () => {
  const { user, stored, unheard } = await openGrid();
  unheard(THEIRS);
  await user.keyboard('{ArrowRight}c');
  await notice();
  await user.click(button('Retour au tri'));
  await screen.findByRole('button', { name: /Valider et suivant/ });
  await user.keyboard('d');
  await notice();
  expect(lies()).toBe('1|2 3 4 5');
  expect(stored()).toBe('1 2|3|4·5');
  await user.click(button(KEEP));
  await waitFor(() => expect(stored()).toBe('1|2 3 4 5'));
});

test('opened again, it lies as the other window left it since', async () => {
  const { user, unheard } = await openGrid();
  await user.click(button('Retour au tri'));
  await screen.findByRole('button', { name: /Valider et suivant/ });
  unheard(THEIRS);
  await user.keyboard('d');
  await waitFor(() => expect(lies()).toBe('1 2|3|4·5'));
});

test('only a proposal that the other said no to: nothing to choose, both count', async () => {
  const { desk, user, unheard } = await openGrid();
  unheard(boardOf([[1], [2, 3, 4, 5]], [], [4]));
  await user.keyboard('{ArrowRight}c');
  await waitFor(() => expect(desk.calls.filter((call) => call === 'stacks.keepBoard').length).toBeGreaterThan(0));
  await rested();
  noNotice();
  expect(desk.boards.get(STACK.id)?.refused).toEqual([4]);
});

test('the other one made the letters and took them back: the grid begins anew', async () => {
  const { desk, user, stored, elsewhere } = await openGrid();
  await elsewhere(THEIRS);
  await waitFor(() => expect(lies()).toBe('1 2|3|4·5'));
  desk.boards.delete(STACK.id);
  desk.events.publish({ kind: 'boards' });
  await waitFor(() => expect(lies()).toBe('1 2 3 4 5'));
  await user.keyboard('{ArrowRight}c');
  await waitFor(() => expect(stored()).toBe('1|2 3 4 5'));
  noNotice();
});

test('the other one said what the pages are: here they are that too, and nothing is left to be kept', async () => {
  const { desk, user } = await openGrid();
  const other = fakeClient(desk);
  const enclosure = { ...page(1), role: 'enclosure' as const };
  const arrangement = { letters: [[enclosure, ...[2, 3, 4, 5].map(page)]], aside: [] };
  await other.stacks.keepBoard({ id, board: { arrangement, refused: [] }, seen: null });
  await screen.findByRole('button', { name: 'Enregistrer les pages' });
  await other.stacks.rearrange({
    ...{ id, version: desk.letters.get(STACK.id)?.version ?? 0, arrangement },
    seen: (await other.stacks.board({ id })) as never,
  });
  await waitFor(() => expect(button(/^Créer/)).toHaveProperty('disabled', true));
  await rested();
  expect(screen.getByRole('button', { name: /^Page\s*1\b/ }).textContent).toMatch(/Pièce jointe/);
  expect(button(/^Créer/)).toHaveProperty('disabled', true);
  noNotice();
  // What was done here before the others is not lost with that.
  await user.keyboard('{Control>}z{/Control}');
  await waitFor(() => expect(desk.boards.has(STACK.id)).toBe(true));
});

test('refused for another reason, it says so once and tries again with the next change', async () => {
  const { desk, user, stored } = await openGrid();
  desk.failing.set('stacks.keepBoard', 'letter/not-found');
  const sent = () => desk.calls.filter((call) => call === 'stacks.keepBoard').length;
  await user.keyboard('{ArrowRight}c');
  await screen.findByText(said("Ce courrier n'existe plus."));
  await rested();
  expect(sent()).toBe(1);
  desk.failing.delete('stacks.keepBoard');
  await user.keyboard('{ArrowRight}c');
  await waitFor(() => expect(stored()).toBe('1|2|3 4 5'));
});

/** The desk begins to make letters when it is told to. */
function heldMaking(desk: FakeDesk) {
  let go: () => void = () => undefined;
  const gate = new Promise<void>((resolve) => {
    go = resolve;
  });
  const client = createRouterClient(fakeRouter(desk), {
    interceptors: [
      async ({ path, next }) => {
        if (path.join('.') === 'stacks.rearrange') await gate;
        return next();
      },
    ],
  }) as DeskClient;
  return { client, go };
}

test('kept elsewhere while the letters are being made: none are made, and the other grid is not thrown away', async () => {
  const desk = new FakeDesk({ specs: [STACK, ...FAKE_SPECS] });
  const { client, go } = heldMaking(desk);
  const { user, opened } = showGrid(desk, client);
  await opened;
  await user.keyboard('{ArrowRight}c');
  await waitFor(() => expect(storedIn(desk)).toBe('1|2 3 4 5'));
  await user.click(button(/^Créer/));
  // Nothing can be done here meanwhile that would be in no letter.
  await waitFor(() => expect(document.querySelectorAll('[inert] [data-page]')).toHaveLength(5));
  await user.keyboard('{Control>}z{/Control}');
  expect(lies()).toBe('1|2 3 4 5');
  desk.boards.set(STACK.id, THEIRS);
  go();
  await waitFor(() => expect(lies()).toBe('1 2|3|4·5'));
  await screen.findByText(said(plainly(errorText('board/changed'))));
  expect(desk.parts.size).toBe(0);
  expect(storedIn(desk)).toBe('1 2|3|4·5');
  expect(document.querySelector('[inert] [data-page]')).toBeNull();
});
