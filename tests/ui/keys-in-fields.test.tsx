// @vitest-environment jsdom
// Keys of a screen never act while a person writes in one of its fields, nor under a dialog.
import { screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { openApp, said, settled } from './render-app.tsx';

type App = ReturnType<typeof openApp>;

const LETTER = 'l-lille-81d0bb41';
const SINGLE = 'vgtrjkxeodmpl+-=0?/';
/** All that a key of Tri could change, also behind a dialog. */
const seen = ({ letters }: App['desk']) => ({
  address: window.location.hash,
  page: document.querySelector('section[aria-label^="Image de la page"]')?.getAttribute('aria-label'),
  choices: [...document.querySelectorAll<HTMLInputElement>('input[type="radio"]:checked')].map(({ value }) => value),
  dialogs: screen.queryAllByRole('dialog').length,
  letters: [...letters.values()].map(({ state, secondLook }) => [state, secondLook]),
});

async function openTri() {
  const app = openApp(`/tri/${LETTER}`);
  await settled(/DIALLO/);
  await screen.findByRole('region', { name: 'Image de la page 1' });
  return app;
}

test.each([
  { field: 'the search', open: async ({ user }: App) => user.keyboard('/') },
  { field: 'the prison', open: async ({ user }: App) => user.keyboard('p') },
  {
    field: 'the team',
    open: async ({ user }: App) => user.click(screen.getByRole('combobox', { name: 'Équipe destinataire' })),
  },
  {
    field: 'the note',
    open: async ({ user }: App) => user.click(screen.getByRole('button', { name: 'Ajouter une note' })),
  },
])('in $field keys are what is written, and nothing else', async ({ open }) => {
  const app = await openTri();
  const { user, desk } = app;
  await open(app);
  const field = document.activeElement as HTMLInputElement;
  await user.clear(field);
  const before = seen(desk);
  expect(before).toMatchObject({
    page: 'Image de la page 1',
    choices: expect.arrayContaining(['forward']),
    dialogs: 0,
  });
  await user.keyboard(`${SINGLE}{ArrowLeft}{ArrowRight}{Control>}z{/Control}`);
  expect(document.activeElement).toBe(field);
  expect(field.value).toBe(SINGLE);
  expect(seen(desk)).toEqual(before);
});

test('from the note Ctrl+Enter decides; Enter alone is a new line', async () => {
  const { desk, user } = await openTri();
  await user.click(screen.getByRole('button', { name: 'Ajouter une note' }));
  await user.keyboard('oui{Enter}vg');
  expect(screen.getByRole<HTMLTextAreaElement>('textbox', { name: 'Note (facultative)' }).value).toBe('oui\nvg');
  expect(desk.letters.get(LETTER)?.state).toBe('to-qualify');
  await user.keyboard('{Control>}{Enter}{/Control}');
  await waitFor(() => expect(desk.letters.get(LETTER)?.state).toBe('forwarded'));
  expect(desk.letters.get(LETTER)?.decision).toMatchObject({ reason: 'oui\nvg' });
});

test('in a field Ctrl+Z is for what is written: a decision stays until the field is left', async () => {
  const { desk, user } = await openTri();
  await user.keyboard('v');
  await waitFor(() => expect(desk.letters.get(LETTER)?.state).toBe('forwarded'));
  await screen.findByText(said("Transféré à l'équipe prison de Lille-Loos-Sequedin"));
  await user.keyboard('/abc{Control>}z{/Control}');
  await new Promise((resolve) => setTimeout(resolve, 50));
  expect(desk.letters.get(LETTER)?.state).toBe('forwarded');
  await user.keyboard('{Escape}{Escape}');
  await waitFor(() => expect(document.activeElement?.tagName).not.toBe('INPUT'));
  await user.keyboard('{Control>}z{/Control}');
  await waitFor(() => expect(desk.letters.get(LETTER)?.state).toBe('to-qualify'));
});

test.each([
  { key: '?', name: 'Raccourcis clavier' },
  { key: 'l', name: 'Confirmer ensemble' },
])('under the dialog of $key keys do nothing; once it is closed they act again', async ({ key, name }) => {
  const { desk, user } = await openTri();
  await user.keyboard(key);
  const dialog = await screen.findByRole('dialog', { name });
  const before = seen(desk);
  await user.keyboard(`${SINGLE}{ArrowDown}{ArrowRight}{Control>}{Enter}z{/Control}`);
  expect(screen.getAllByRole('dialog')).toEqual([dialog]);
  expect(seen(desk)).toEqual(before);
  await user.keyboard('{Escape}');
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  (document.activeElement as HTMLElement).blur();
  await user.keyboard('{ArrowRight}g');
  expect(seen(desk).page).toBe('Image de la page 2');
  expect(screen.getByRole<HTMLInputElement>('radio', { name: 'Garder au service' }).checked).toBe(true);
});

test('Échéances: under a dialog Ctrl+Z takes nothing back, behind it it does', async () => {
  const { desk, user } = openApp('/echeances');
  await screen.findByText(/KEITA/);
  const amina = () => [...desk.letters.values()].filter(({ assignee }) => assignee === 'Amina').length;
  await user.click(
    screen.getAllByRole('button', { name: /^Plus d.actions pour le courrier.*NGUYEN/ })[0] as HTMLElement,
  );
  await user.click(await screen.findByRole('menuitem', { name: 'Attribuer…', hidden: true }));
  await user.type(await screen.findByLabelText('Nom ou initiales', { selector: 'input' }), 'Amina{Enter}');
  await screen.findByText(said('Attribué à Amina'));
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  await user.keyboard('?');
  await screen.findByRole('dialog', { name: 'Raccourcis clavier' });
  await user.keyboard('{Control>}z{/Control}');
  await new Promise((resolve) => setTimeout(resolve, 50));
  expect(amina()).toBe(1);
  await user.keyboard('{Escape}');
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  await user.keyboard('{Control>}z{/Control}');
  await waitFor(() => expect(amina()).toBe(0));
});

test('the page grid: keys do nothing in its choice of a role, where no page has the focus', async () => {
  const { user } = openApp('/tri/l-oqtf-3f9a07c2/pile');
  await waitFor(() => expect(document.activeElement?.getAttribute('data-page')).toBe('1'));
  await user.keyboard('{ArrowRight}');
  const letters = () => screen.getAllByRole('region', { name: /^Courrier\s\d+$/ }).length;
  const toolbar = within(screen.getByRole('toolbar', { name: /^Actions sur/ }));
  toolbar.getByRole('combobox', { name: 'Nature de la page' }).focus();
  await user.keyboard('cri4{Delete}');
  expect(letters()).toBe(1);
  expect(toolbar.getByRole<HTMLButtonElement>('button', { name: 'Annuler' }).disabled).toBe(true);
  document.querySelector<HTMLElement>('[data-page="2"]')?.focus();
  await user.keyboard('c');
  expect(letters()).toBe(2);
});

test('Space on a choice makes it, and ticks no letter', async () => {
  const { user } = openApp('/tri/l-unsure-7b3310fe');
  const forward = await screen.findByRole<HTMLInputElement>('radio', { name: 'Transférer' });
  forward.focus();
  await user.keyboard(' ');
  expect(forward.checked).toBe(true);
  expect(screen.queryByText(/^1 coché$/)).toBeNull();
});

test('with single keys switched off, letters and figures do nothing in the grid either; Suppr and arrows stay', async () => {
  localStorage.setItem('single-keys', 'false');
  const { user } = openApp('/tri/l-oqtf-3f9a07c2/pile');
  const pages = await screen.findAllByRole('button', { name: /^Page\s*\d/ });
  pages[0]?.focus();
  await user.keyboard('{ArrowRight}c4');
  expect(screen.queryByRole('region', { name: /^Courrier\s*2$/ })).toBeNull();
  await user.keyboard('{Delete}');
  await screen.findByRole('region', { name: /côté/i });
  localStorage.clear();
});

test('Ctrl+Z acts where the focus stands on a choice from a list: nothing is written there', async () => {
  const { user } = openApp('/tri/l-oqtf-3f9a07c2/pile');
  const pages = await screen.findAllByRole('button', { name: /^Page\s*\d/ });
  pages[0]?.focus();
  await user.keyboard('{ArrowRight}c');
  await screen.findByRole('region', { name: /^Courrier\s*2$/ });
  screen.getByRole('combobox', { name: 'Nature de la page' }).focus();
  await user.keyboard('{Control>}z{/Control}');
  await waitFor(() => expect(screen.queryByRole('region', { name: /^Courrier\s*2$/ })).toBeNull());
});
