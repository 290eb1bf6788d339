// @vitest-environment jsdom
// The search of the whole desk: what it lists, its keys, and what it says when there is nothing.
import { screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { asId } from '#shared/kernel/ids.ts';
import { FakeDesk } from '../fakes/fake-desk.ts';
import { FAKE_SPECS } from '../fakes/fake-specs.ts';
import { expectAccessible, openApp, plainly, settled, showApp } from './render-app.tsx';

const palette = () => screen.findByRole('dialog', { name: 'Rechercher partout' });
const field = () => screen.getByRole<HTMLInputElement>('combobox', { name: /Nom, numéro/ });
const group = (name: string) => within(screen.getByRole('dialog')).findByRole('group', { name });
const chosen = () =>
  plainly(within(screen.getByRole('dialog')).getByRole('option', { selected: true }).textContent ?? '');
const opened = async (address = '/echeances', desk = new FakeDesk({ specs: FAKE_SPECS })) => {
  const app = showApp(address, desk);
  await screen.findByRole('heading', { level: 1 });
  await app.user.keyboard('{Control>}k{/Control}');
  await palette();
  return app;
};

test('Ctrl+K opens it on any screen with the screens and commands, and Escape closes it', async () => {
  const { user } = await opened();
  expect(document.activeElement).toBe(field());
  const commands = await group('Écrans et commandes');
  expect(
    within(commands)
      .getAllByRole('option')
      .map((row) => row.textContent),
  ).toContain('Annuaire');
  await expectAccessible();
  await user.keyboard('{Escape}');
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
});

test('a name gives the person and the letter, with the words marked; Enter opens the letters of the person', async () => {
  const { user } = await opened();
  await user.keyboard('diallo');
  const people = await group('Personnes');
  expect(plainly(people.textContent ?? '')).toMatch(/DIALLO.*écrou/);
  expect(within(people).getByText('DIALLO', { selector: 'mark' })).toBeDefined();
  const letters = await group('Courriers');
  expect(plainly(letters.textContent ?? '')).toMatch(/p\. 1, lu par la machine/);
  await waitFor(() => expect(screen.getByRole('status').textContent).toMatch(/résultat/));
  await expectAccessible();
  await user.keyboard('{Enter}');
  await settled(/DIALLO/);
  expect(window.location.hash).toBe('#/tri/l-lille-81d0bb41');
  await waitFor(() => {
    const search = screen.getByRole<HTMLInputElement>('searchbox', { name: 'Rechercher dans les courriers' });
    expect(search.value).toMatch(/^Diallo/i);
  });
});

test('arrows go through all groups and round, and what is chosen is said', async () => {
  const { user } = await opened();
  await user.keyboard('annuaire');
  await waitFor(() => expect(chosen()).toBe('Annuaire'));
  expect(field().getAttribute('aria-activedescendant')).toBe('command-annuaire');
  await user.clear(field());
  await waitFor(() => expect(chosen()).toBe('Tri'));
  await user.keyboard('{ArrowUp}');
  expect(chosen()).toBe('Verrouiller le bureau');
  await user.keyboard('{ArrowDown}');
  expect(chosen()).toBe('Tri');
});

test('a prison opens the directory at that prison', async () => {
  const { user } = await opened();
  await user.keyboard('fleury');
  const prisons = await group('Prisons');
  await user.click(within(prisons).getAllByRole('option')[0] as HTMLElement);
  await screen.findByRole('heading', { name: 'Annuaire' });
  await waitFor(() => {
    expect(screen.getByRole<HTMLInputElement>('searchbox', { name: 'Rechercher une prison' }).value).toMatch(/Fleury/);
  });
});

test('near spellings come under their own name', async () => {
  const { user } = await opened();
  await user.keyboard('dialo');
  expect(plainly((await group('Écritures proches')).textContent ?? '')).toMatch(/DIALLO/);
});

test('says when nothing is found, when an older desk is not ready, and when the desk fails', async () => {
  const desk = new FakeDesk({ specs: FAKE_SPECS });
  desk.indexed = { indexed: 40, total: 900 };
  const { user } = await opened('/echeances', desk);
  expect(plainly((await palette()).textContent ?? '')).toContain('40 courriers sur 900');
  await user.keyboard('xylophone');
  expect(await screen.findByText(/Rien ne correspond/)).toBeDefined();
  await waitFor(() => expect(screen.getByRole('status').textContent).toBe('Aucun résultat'));
  await expectAccessible();
  desk.failing.set('search.find', 'lost');
  await user.keyboard('s');
  const failed = await within(await palette()).findByRole('alert');
  desk.failing.clear();
  await user.click(within(failed).getByRole('button', { name: 'Réessayer' }));
  expect(await screen.findByText(/Rien ne correspond/)).toBeDefined();
});

test('a command runs: the desk is locked', async () => {
  const { user, desk } = await opened();
  await user.keyboard('verrou{Enter}');
  await waitFor(() => expect(desk.state).toBe('locked'));
});

test('it opens from a field too, not under another dialog', async () => {
  const { user } = openApp('/tri');
  await settled(/KEITA/);
  await user.keyboard('/');
  await user.keyboard('{Control>}k{/Control}');
  await palette();
  await user.keyboard('{Escape}');
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
});

test('the whole name of a view or a screen is opened by Enter, before letters that hold the word', async () => {
  const desk = new FakeDesk({ specs: FAKE_SPECS });
  desk.views = [
    { id: asId('v-1'), name: 'Diallo', filter: 'all', words: 'lille' },
    { id: asId('v-2'), name: 'Diallo et les autres', filter: 'all', words: 'lille' },
  ];
  const { user } = await opened('/echeances', desk);
  await user.keyboard('DIALLO');
  await group('Courriers');
  expect(within(await group('Ce nom même')).getAllByRole('option')).toHaveLength(1);
  expect(within(await group('Vues enregistrées')).getByRole('option').textContent).toBe('Diallo et les autres');
  expect(chosen()).toBe('Diallo');
  await expectAccessible();
  await user.clear(field());
  await user.keyboard('echeances');
  await waitFor(() => expect(chosen()).toBe('Échéances'));
});

test('a prison whose name was misspelt is found, after what is spelt as typed', async () => {
  const { user } = await opened();
  await user.keyboard('longuenese');
  expect(plainly((await group('Écritures proches')).textContent ?? '')).toMatch(/Longuenesse/);
});
