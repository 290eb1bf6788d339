// @vitest-environment jsdom
// Échéances, Annuaire, Import and the frame: what they show, change and say when something fails.
import { screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import type { IntakeEntryView } from '#shared/contract/schemas.ts';
import { FakeDesk } from '../fakes/fake-desk.ts';
import { FAKE_SPECS } from '../fakes/fake-specs.ts';
import { expectAccessible, openApp, plainly, said, showApp } from './render-app.tsx';

test('Échéances puts what is late first and shows the count', async () => {
  const { desk, user } = openApp('/echeances');
  const late = await screen.findByRole('region', { name: 'En retard' });
  expect(screen.getAllByRole('heading', { level: 2 }).map((title) => title.textContent)).toEqual([
    'Messages à envoyer',
    'En retard',
    'Urgents, pas encore triés',
    'Cette semaine',
    'Plus tard',
  ]);
  expect(plainly(late.textContent ?? '')).toMatch(/NGUYEN.*HAMIDI/);
  await user.click(within(late).getAllByRole('button', { expanded: false, name: /nov/ })[1] as HTMLElement);
  expect(plainly(late.textContent ?? '')).toContain('Fermé, on reculesamedi 21 novembre 2026');
  await expectAccessible();
  await user.click(within(late).getByRole('button', { name: /Marquer comme répondu/ }));
  await user.click(await screen.findByRole('button', { name: 'Marquer sans dire pourquoi' }));
  await waitFor(() => expect(desk.letters.get('l-kept-5a5a5a01')?.state).toBe('answered'));
  await waitFor(() => expect(plainly(late.textContent ?? '')).not.toContain('HAMIDI'));
});

test('Échéances with nothing owed says so', async () => {
  openApp('/echeances', { specs: [] });
  await screen.findByText(said('Aucune réponse en attente'));
  await expectAccessible();
});

test('Annuaire edits a team, and refuses to lose what is not saved silently', async () => {
  const { desk, user } = openApp('/annuaire');
  await user.click(await screen.findByRole('button', { name: /Équipe prison de Longuenesse/ }));
  await expectAccessible();
  const email = screen.getByLabelText('Adresse électronique');
  await user.clear(email);
  await user.type(email, 'longuenesse@');
  await user.click(screen.getByRole('button', { name: 'Enregistrer' }));
  screen.getByText(said("Cette adresse électronique n'est pas complète."));
  screen.getByText(said('Modifications non enregistrées'));
  await user.type(email, 'exemple.org');
  await user.click(screen.getByRole('button', { name: 'Enregistrer' }));
  await waitFor(() =>
    expect(desk.teams.find((team) => team.id === 'longuenesse')?.email).toBe('longuenesse@exemple.org'),
  );
});

test('Annuaire dates a coverage and warns when it ends before it begins', async () => {
  const { desk, user } = openApp('/annuaire');
  await user.click(await screen.findByRole('button', { name: /Équipe prison de Longuenesse/ }));
  await user.click(screen.getByRole('button', { name: /Modifier l.intervention/ }));
  const dialog = await screen.findByRole('dialog');
  expect(within(dialog).getByLabelText<HTMLInputElement>('Depuis le').value).toBe('2025-09-01');
  await user.type(within(dialog).getByLabelText(/Jusqu.au/), '2025-08-01');
  await within(dialog).findByText(said('La fin est avant le début.'));
  expect(within(dialog).getByRole<HTMLButtonElement>('button', { name: 'Enregistrer' }).disabled).toBe(true);
  await user.clear(within(dialog).getByLabelText(/Jusqu.au/));
  await user.type(within(dialog).getByLabelText(/Jusqu.au/), '2026-12-31');
  await expectAccessible();
  await user.click(within(dialog).getByRole('button', { name: 'Enregistrer' }));
  await waitFor(() => expect(desk.coverage.find((one) => one.teamId === 'longuenesse')?.to).toBe('2026-12-31'));
});

test('Annuaire adds a team and removes it only after asking; a team in use stays', async () => {
  const { desk, user } = openApp('/annuaire');
  await user.click(await screen.findByRole('button', { name: 'Ajouter une équipe' }));
  await user.type(screen.getByLabelText('Nom'), 'Équipe prison de Douai');
  await user.type(screen.getByLabelText('Adresse électronique'), 'douai@exemple.org');
  await user.click(screen.getByRole('button', { name: 'Enregistrer' }));
  await waitFor(() => expect(desk.teams.some((team) => team.id === 'equipe-prison-de-douai')).toBe(true));
  await user.click(await screen.findByRole('button', { name: /Retirer l.équipe/ }));
  const asked = await screen.findByRole('dialog');
  await user.click(within(asked).getByRole('button', { name: /Retirer l.équipe/ }));
  await waitFor(() => expect(desk.teams.some((team) => team.id === 'equipe-prison-de-douai')).toBe(false));

  await user.click(await screen.findByRole('button', { name: /^Équipe prison d.Amiens/ }));
  await user.click(screen.getByRole('button', { name: /Retirer l.équipe/ }));
  await user.click(within(await screen.findByRole('dialog')).getByRole('button', { name: /Retirer l.équipe/ }));
  await screen.findByText(said(/ne peut pas être retirée/));
});

test('Annuaire finds the prisons of a place with the team of today', async () => {
  const { user } = openApp('/annuaire');
  await user.click(await screen.findByRole('tab', { name: /Prisons \(187\)/ }));
  await user.type(screen.getByRole('searchbox'), '59320');
  const table = screen.getByRole('table');
  expect(within(table).getAllByRole('row')).toHaveLength(2);
  expect(table.textContent).toContain('Équipe prison de Lille-Loos-Sequedin');
  await expectAccessible();
});

const entry = (id: string, fileName: string, part: Partial<IntakeEntryView>): IntakeEntryView => ({
  id,
  at: '2026-11-23T08:00:00.000Z',
  fileName,
  outcome: 'stored',
  letterId: null,
  error: null,
  ...part,
});

test('Import sends files one by one and says what became of each', async () => {
  const { desk, user } = openApp('/import', {
    refuse: (name) => {
      if (name === 'deux fois.pdf') return 'duplicate';
      return name === 'vide.pdf' ? { code: 'file/empty', cause: null, facts: {} } : null;
    },
  });
  const input = (await screen.findAllByLabelText('Choisir des fichiers')).find(
    (element) => element.tagName === 'INPUT',
  );
  const files = ['bonne.pdf', 'vide.pdf', 'deux fois.pdf'].map(
    (name) => new File(['x'], name, { type: 'application/pdf' }),
  );
  await user.upload(input as HTMLElement, files);
  const card = await screen.findByRole('region', { name: 'Import terminé' });
  const lines = within(card)
    .getAllByRole('listitem')
    .map((line) => plainly(line.textContent ?? ''));
  expect(lines).toEqual([
    expect.stringMatching(/^bonne\.pdf.*Enregistré$/),
    'vide.pdfLe fichier est vide. Numérisez la lettre à nouveau.Refusé',
    expect.stringMatching(/^deux fois\.pdfVoir le courrierDéjà reçu$/),
  ]);
  expect(desk.calls.filter((call) => call === 'intake.add')).toHaveLength(3);
  await expectAccessible();
  expect(asksBeforeLeaving()).toBe(false);
});

/** Whether closing the window is asked twice. */
const asksBeforeLeaving = (): boolean => !window.dispatchEvent(new Event('beforeunload', { cancelable: true }));

test('the window asks before it takes files along that are not in the desk', async () => {
  const { desk, user } = openApp('/import');
  desk.failing.set('intake.add', 'lost');
  const input = (await screen.findAllByLabelText('Choisir des fichiers')).find(({ tagName }) => tagName === 'INPUT');
  expect(asksBeforeLeaving()).toBe(false);
  await user.upload(input as HTMLElement, new File(['x'], 'bonne.pdf', { type: 'application/pdf' }));
  await screen.findByRole('button', { name: /^Réessayer/ });
  expect(asksBeforeLeaving()).toBe(true);
  desk.failing.delete('intake.add');
  await user.click(screen.getByRole('button', { name: /^Réessayer/ }));
  await waitFor(() => expect(asksBeforeLeaving()).toBe(false));
});

test('Import shows refused files first, with the reason', async () => {
  openApp('/import', {
    intake: [
      entry('1', 'bien.pdf', {}),
      entry('2', 'protégé.pdf', { outcome: 'refused', error: { code: 'file/encrypted', cause: null, facts: {} } }),
    ],
  });
  const table = await screen.findByRole('table');
  const [first, second] = within(table).getAllByRole('row').slice(1);
  expect(first?.textContent).toMatch(/protégé\.pdf.*mot de passe/);
  expect(second?.textContent).toMatch(/bien\.pdf/);
});

test('Import watches a folder, and says when it cannot be found', async () => {
  const { desk, user } = openApp('/import');
  const path = await screen.findByLabelText('Chemin du dossier');
  await user.type(path, '/introuvable');
  await user.click(screen.getByRole('switch'));
  await screen.findByText(said(/Ce dossier est introuvable/));
  await user.clear(path);
  await user.type(path, '/scans');
  await user.click(screen.getByRole('switch'));
  await waitFor(() => expect(desk.watched.folder).toBe('/scans'));
  await screen.findByText(said('Surveillé en ce moment'));
  await user.click(screen.getByRole('switch'));
  await waitFor(() => expect(desk.watched.folder).toBeNull());
});

test('the frame counts what waits and what is late, and explains the keys', async () => {
  const { user } = openApp('/echeances');
  const navigation = await screen.findByRole('navigation', { name: 'Navigation principale' });
  await waitFor(() => expect(within(navigation).getByTitle(/12.courriers à qualifier/)).toBeTruthy());
  expect(within(navigation).getByTitle(/3.courriers en retard/)).toBeTruthy();
  await user.keyboard('?');
  const sheet = await screen.findByRole('dialog', { name: 'Raccourcis clavier' });
  expect(sheet.textContent).toContain('Valider et passer au suivant');
  await expectAccessible();
});

test('when nobody answers any more the screens say so, and come back by themselves', async () => {
  const desk = new FakeDesk({ specs: FAKE_SPECS });
  desk.failing.set('events.watch', 'lost');
  showApp('/tri', desk);
  await screen.findByRole('alert');
  expect(plainly(screen.getByRole('alert').textContent ?? '')).toContain("L'application ne répond plus");
  desk.failing.clear();
  await waitFor(() => expect(screen.queryByRole('alert')).toBeNull(), { timeout: 5000 });
});

const FIRST_ASKED = [
  ...['letters.list', 'outbox.waiting', 'directory.whole', 'limits.table', 'intake.recent', 'intake.watched'],
  ...['learning.aliases', 'learning.trust', 'notices.setting'],
];

test.each(['/echeances', '/annuaire', '/delais', '/import', '/reglages'])(
  '%s says when its answer does not come, and asks again',
  async (address) => {
    const desk = new FakeDesk({ specs: FAKE_SPECS });
    for (const call of FIRST_ASKED) desk.failing.set(call, 'lost');
    const { user } = showApp(address, desk);
    await screen.findAllByText(said("Impossible d'afficher ces informations"), {}, { timeout: 8000 });
    await expectAccessible();
    desk.failing.clear();
    for (const retry of screen.getAllByRole('button', { name: 'Réessayer' })) await user.click(retry);
    await waitFor(() => expect(screen.queryByText(said("Impossible d'afficher ces informations"))).toBeNull());
  },
);
