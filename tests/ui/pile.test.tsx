// @vitest-environment jsdom
// The page grid over a fake desk: keys, buttons, refusals, and the way back from each letter and from the stack.
import { screen, waitFor } from '@testing-library/react';
import { expect, test } from 'vitest';
import { expectAccessible, openApp, plainly, said, settled, showApp } from './render-app.tsx';

const STACK = 'l-oqtf-3f9a07c2';
const pageButtons = () => screen.getAllByRole('button', { name: /^Page\s*\d/ });
const groups = () =>
  screen
    .getAllByRole('region')
    .filter((group) => /^(Courrier \d+|Mises de côté)$/.test(group.getAttribute('aria-label') ?? ''))
    .map((group) => `${group.querySelectorAll('[data-page]').length}`)
    .join(' ');

async function openGrid() {
  const app = openApp(`/tri/${STACK}/pile`);
  await waitFor(() => expect(document.activeElement).toBe(pageButtons()[0]));
  return app;
}

test('a cut by C, a page aside by Suppr, each told, undone and done again', async () => {
  const { user } = await openGrid();
  expect(groups()).toBe('3');
  expect(screen.getByRole('button', { name: /^Créer/ })).toHaveProperty('disabled', true);
  await expectAccessible();
  await user.keyboard('{ArrowRight}c');
  expect(groups()).toBe('1 2');
  await screen.findByText(said('Coupé avant la page 2 : 2 courriers.'));
  await user.keyboard('{Delete}');
  expect(groups()).toBe('1 1 1');
  await user.keyboard('{Control>}zz{/Control}');
  expect(groups()).toBe('3');
  await user.keyboard('{Control>}y{/Control}');
  expect(groups()).toBe('1 2');
  await expectAccessible();
});

test('the buttons do what the keys do; a role is said of every page chosen', async () => {
  const { user } = await openGrid();
  await user.click(pageButtons()[2] as HTMLElement);
  await user.click(screen.getByRole('button', { name: 'Couper avant la page' }));
  expect(groups()).toBe('2 1');
  await user.keyboard('{Home}');
  await user.click(pageButtons()[0] as HTMLElement);
  await user.keyboard('{Shift>}{ArrowRight}{/Shift}');
  expect(pageButtons().map((page) => page.getAttribute('aria-pressed'))).toEqual(['true', 'true', 'false']);
  await user.keyboard('{4}');
  expect(pageButtons().map((page) => /Pièce jointe/.test(page.textContent ?? ''))).toEqual([true, true, false]);
  await user.click(screen.getByRole('button', { name: 'Réunir avec le courrier précédent' }));
  await screen.findByText(said('Rien à changer ici.'));
});

test('Enter, the button or two clicks show the page large; arrows go on, Escape goes back to the page in hand', async () => {
  const { user } = await openGrid();
  await user.keyboard('{Enter}');
  await screen.findByRole('dialog', { name: /^Page\s1 en grand/ });
  await expectAccessible();
  await user.keyboard('{ArrowRight}');
  await screen.findByRole('dialog', { name: /^Page\s2 en grand/ });
  expect(screen.getByRole('img', { name: /^Page\s2 en grand/ }).querySelector('img')).not.toBeNull();
  // Keys of the grid do nothing under the page.
  await user.keyboard('c{Escape}');
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  expect(document.activeElement).toBe(pageButtons()[1]);
  expect(groups()).toBe('3');
  await user.click(screen.getByRole('button', { name: 'Voir la page en grand' }));
  await screen.findByRole('dialog', { name: /^Page\s2 en grand/ });
  await user.keyboard('{Escape}');
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  await user.dblClick(pageButtons()[0] as HTMLElement);
  await screen.findByRole('dialog', { name: /^Page\s1 en grand/ });
});

test('half done, it is there again in another window', async () => {
  const { user, desk, page } = await openGrid();
  await user.keyboard('{ArrowRight}c{Delete}');
  await waitFor(() => expect(desk.boards.get(STACK)?.arrangement.aside).toHaveLength(1));
  page.unmount();
  sessionStorage.clear();
  showApp(`/tri/${STACK}/pile`, desk);
  await waitFor(() => expect(pageButtons()).toHaveLength(3));
  expect(groups()).toBe('1 1 1');
});

test('the letters are made, lead to their stack, and the stack is put together again', async () => {
  const { user, desk } = await openGrid();
  await user.keyboard('{ArrowRight}c{Control>}{Enter}{/Control}');
  await waitFor(() => expect(desk.letters.get(STACK)?.state).toBe('rearranged'));
  const link = await screen.findByRole('link', { name: /^V-/ });
  expect(plainly(document.body.textContent ?? '')).toContain("Sorti d'une pile de 3 pages, répartie en 2 courriers.");
  await user.click(link);
  await screen.findByText(said('Ses pages sont maintenant dans 2 courriers :'));
  await expectAccessible();
  await user.click(screen.getAllByRole('button', { name: 'Rétablir la pile' })[0] as HTMLElement);
  await settled(/KEITA/);
  expect(desk.letters.get(STACK)?.state).toBe('to-qualify');
});

test('a refusal is said with what was done meanwhile, and nothing of the arrangement is lost', async () => {
  const { user, desk } = await openGrid();
  desk.failing.set('stacks.rearrange', 'letter/changed');
  desk.note(STACK, 'assigned', { to: 'Amina' });
  await user.keyboard('{ArrowRight}c{Control>}{Enter}{/Control}');
  await screen.findByText(said(/Ce courrier a été modifié entre-temps.*Entre-temps : Attribué à Amina/));
  expect(groups()).toBe('1 2');
});

test('the grid of a decided letter says why it cannot be arranged', async () => {
  openApp('/tri/l-kept-5a5a5a01/pile');
  await screen.findByText(said(/^Les pages de ce courrier ne se répartissent plus/));
  await expectAccessible();
});

test('what its pages are changes the letter itself, and is taken back like any change', async () => {
  const { user, desk } = await openGrid();
  await user.keyboard('{4}');
  expect(screen.queryByRole('button', { name: /^Créer/ })).toBeNull();
  await screen.findByText(said('Le courrier reste le même : seule la nature de ses pages change.'));
  await user.click(screen.getByRole('button', { name: 'Enregistrer les pages' }));
  await screen.findByText(said('Pages enregistrées.'));
  await settled(/KEITA/);
  expect(desk.roles.get(STACK)).toEqual(['enclosure', 'letter', 'letter']);
  expect(desk.letters.get(STACK)?.state).toBe('to-qualify');
  screen.getByRole('button', { name: /Page\s1\b.*Pièce jointe/ });

  // Opened again, the grid knows it: nothing waits to be kept.
  await user.keyboard('d');
  await waitFor(() => expect(pageButtons()[0]?.textContent).toMatch(/Pièce jointe/));
  expect(screen.getByRole('button', { name: /^Créer/ })).toHaveProperty('disabled', true);
  await user.click(screen.getByRole('button', { name: 'Retour au tri' }));
  await settled(/KEITA/);
  await user.keyboard('{Control>}z{/Control}');
  await screen.findByText(said('Annulé : les pages du courrier sont à nouveau comme avant.'));
  expect(desk.roles.get(STACK)).toEqual([]);
  await user.keyboard('d');
  await waitFor(() => expect(pageButtons()).toHaveLength(3));
  expect(pageButtons()[0]?.textContent).not.toMatch(/Pièce jointe/);
});

test('a page that is turned: the same letter, read again', async () => {
  const { user, desk } = await openGrid();
  await user.keyboard('r');
  await screen.findByText(/^Le courrier reste le même. Il sera relu/);
  await user.keyboard('{Control>}{Enter}{/Control}');
  await screen.findByText(said('Pages enregistrées. Le courrier est relu.'));
  expect(desk.letters.get(STACK)?.state).toBe('received');
  await settled(/KEITA/);
});
