// @vitest-environment jsdom
// Views of the list under a name: kept, chosen, renamed, taken away and brought back.
import { screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { asId, type ViewId } from '#shared/kernel/ids.ts';
import { FakeDesk } from '../fakes/fake-desk.ts';
import { FAKE_SPECS } from '../fakes/fake-specs.ts';
import { expectAccessible, said, settled, showApp } from './render-app.tsx';

const search = () => screen.getByRole<HTMLInputElement>('searchbox', { name: 'Rechercher dans les courriers' });
const filter = () =>
  within(screen.getByRole('radiogroup', { name: 'Courriers montrés' })).getByRole<HTMLInputElement>('radio', {
    checked: true,
  }).value;
const DIALLO = { id: asId<ViewId>('v1'), name: 'Suite Diallo', filter: 'all', words: 'diallo' } as const;
/** Nothing has a place here, so that a menu may be taken for one whose button went out of sight. */
const chooseIn = async (user: ReturnType<typeof showApp>['user'], name: RegExp): Promise<void> => {
  await user.click(screen.getByRole('button', { name: 'Vues enregistrées' }));
  await user.click(await screen.findByRole('menuitem', { name, hidden: true }));
};
const deskWith = (...views: FakeDesk['views']): FakeDesk => {
  const desk = new FakeDesk({ specs: FAKE_SPECS });
  desk.views = views;
  return desk;
};

test('what the list shows is kept under a name; the same name twice is refused in the dialog', async () => {
  const desk = deskWith(DIALLO);
  const { user } = showApp('/tri', desk);
  await settled(/KEITA/);
  await user.type(search(), 'amiens');
  await chooseIn(user, /gérer les vues/);
  const dialog = await screen.findByRole('dialog', { name: 'Vues enregistrées' });
  const name = within(dialog).getByLabelText<HTMLInputElement>('Nom de la vue');
  expect(name.value).toBe('amiens');
  await expectAccessible();
  await user.clear(name);
  await user.type(name, 'suite DIALLO{Enter}');
  await within(dialog).findByText(said('Une vue porte déjà ce nom. Choisissez-en un autre.'));
  await user.clear(name);
  await user.type(name, 'Vers Amiens{Enter}');
  await waitFor(() => expect(desk.views.at(-1)).toMatchObject({ name: 'Vers Amiens', words: 'amiens' }));
  // The list shows that view now, and says so.
  await screen.findByRole('button', { name: /Vues enregistrées, vue «\s?Vers Amiens/ });
});

test('a view chosen from the menu shows its letters among its own', async () => {
  const { user } = showApp('/tri', deskWith(DIALLO));
  await settled(/KEITA/);
  await chooseIn(user, /Suite Diallo/);
  await waitFor(() => expect(search().value).toBe('diallo'));
  expect(filter()).toBe('all');
  // Nothing else stays open beside it.
  await settled(/DIALLO/);
  await waitFor(() =>
    expect(screen.getAllByRole('option').every((row) => /DIALLO/.test(row.textContent ?? ''))).toBe(true),
  );
});

test('a view is found by its name in the search of the desk, from another screen', async () => {
  const { user } = showApp('/echeances', deskWith({ ...DIALLO, filter: 'to-qualify' }));
  await screen.findByRole('heading', { level: 1 });
  await user.keyboard('{Control>}k{/Control}');
  await user.keyboard('suite');
  const group = await within(await screen.findByRole('dialog')).findByRole('group', { name: 'Vues enregistrées' });
  await user.click(within(group).getByRole('option', { name: /Suite\s*Diallo/ }));
  await settled(/DIALLO/);
  expect(search().value).toBe('diallo');
  expect(filter()).toBe('to-qualify');
});

test('a view is renamed and taken away from the keyboard; taking away can be undone', async () => {
  const desk = deskWith(DIALLO);
  const { user } = showApp('/tri', desk);
  await settled(/KEITA/);
  await chooseIn(user, /gérer les vues/);
  await screen.findByText(said(/Cherchez d'abord quelque chose/));
  await user.click(screen.getByRole('button', { name: 'Renommer la vue Suite Diallo' }));
  await user.keyboard('{Control>}a{/Control}Famille{Enter}');
  await waitFor(() => expect(desk.views[0]?.name).toBe('Famille'));
  await user.click(await screen.findByRole('button', { name: 'Supprimer la vue Famille' }));
  await waitFor(() => expect(desk.views).toEqual([]));
  const notice = (await screen.findByText(/supprimée/)).parentElement as HTMLElement;
  await user.click(within(notice).getByRole('button', { name: 'Annuler' }));
  await waitFor(() => expect(desk.views).toEqual([{ ...DIALLO, name: 'Famille' }]));
});
