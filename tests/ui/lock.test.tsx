// @vitest-environment jsdom
// The lock: making a desk, opening it, every refusal with its sentence, and locking again.
import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, test } from 'vitest';
import { FAKE_PASSPHRASE, type FakeDesk } from '../fakes/fake-desk.ts';
import { FAKE_RECOVERY } from '../fakes/fake-lock.ts';
import { expectAccessible, openApp, said, settled } from './render-app.tsx';

test('a new desk asks for a passphrase twice and warns that nobody can recover it', async () => {
  const { desk, user } = openApp('/tri', { state: 'none' });
  const first = await screen.findByLabelText('Phrase de passe');
  const create = screen.getByRole<HTMLButtonElement>('button', { name: 'Créer le bureau' });
  screen.getByText(said('Personne ne peut la retrouver'));
  await expectAccessible();

  await user.type(first, 'court');
  screen.getByText(said('Trop courte'));
  await user.click(screen.getByRole('checkbox'));
  await user.click(create);
  screen.getByText(said('Il faut au moins 8 caractères.'));
  expect(desk.state).toBe('none');

  await user.clear(first);
  await user.type(first, 'quatre mots sans rapport');
  await user.type(screen.getByLabelText(/une seconde fois/), 'quatre mots sans raport');
  await user.click(create);
  screen.getByText(said('Les deux phrases de passe ne sont pas identiques.'));
  await user.clear(screen.getByLabelText(/une seconde fois/));
  await user.type(screen.getByLabelText(/une seconde fois/), 'quatre mots sans rapport');
  await user.click(create);
  await waitFor(() => expect(desk.state).toBe('open'));
  await screen.findByRole('heading', { name: 'Imprimer la feuille de secours' });
});

describe('the welcome after a desk was made', () => {
  async function madeDesk(prepare: (desk: FakeDesk) => void = () => undefined) {
    const app = openApp('/tri', { state: 'none', hasRecovery: false });
    prepare(app.desk);
    await app.user.type(await screen.findByLabelText('Phrase de passe'), FAKE_PASSPHRASE);
    await app.user.type(screen.getByLabelText(/une seconde fois/), FAKE_PASSPHRASE);
    await app.user.click(screen.getByRole('checkbox'));
    await app.user.click(screen.getByRole('button', { name: 'Créer le bureau' }));
    await screen.findByRole('heading', { name: 'Imprimer la feuille de secours' });
    return app;
  }
  const later = () => screen.getByRole('button', { name: 'Plus tard' });
  const folderStep = () => screen.findByRole('heading', { name: 'Indiquer le dossier du scanner' });

  test('both steps can wait; each is read out, and the desk is as good without them', async () => {
    const { desk, user } = await madeDesk();
    expect(document.activeElement?.textContent).toMatch(/feuille de secours/);
    await expectAccessible();
    await user.click(later());
    expect(document.activeElement).toBe(await folderStep());
    screen.getByText(said(/Étape 2 sur 2/));
    await expectAccessible();
    await user.click(later());
    await screen.findByRole('navigation', { name: 'Navigation principale' });
    expect([desk.hasRecovery, desk.watched.folder]).toEqual([false, null]);
    // Only once: the same desk, opened again, has no welcome.
    await user.click(screen.getByRole('button', { name: 'Verrouiller le bureau' }));
    await user.type(await screen.findByLabelText('Phrase de passe'), `${FAKE_PASSPHRASE}{Enter}`);
    await screen.findByRole('navigation', { name: 'Navigation principale' });
  });

  test('the sheet is made there, and the step says so', async () => {
    const { desk, user } = await madeDesk();
    await user.click(screen.getByRole('button', { name: 'Faire la feuille de secours' }));
    const dialog = await screen.findByRole('dialog');
    await user.type(within(dialog).getByLabelText('Phrase de passe'), `${FAKE_PASSPHRASE}{Enter}`);
    await user.click(await within(dialog).findByRole('button', { name: /C.est fait/ }));
    await screen.findByText(said('La feuille de secours est faite.'));
    expect(desk.hasRecovery).toBe(true);
    await user.click(screen.getByRole('button', { name: 'Continuer' }));
    await folderStep();
  });

  test('a folder is typed; one that is not there or is of the desk is refused with the reason', async () => {
    const { desk, user } = await madeDesk();
    await user.click(later());
    await folderStep();
    expect(screen.queryByRole('button', { name: 'Choisir…' })).toBeNull();
    const path = screen.getByLabelText('Chemin du dossier');
    const watch = screen.getByRole('button', { name: 'Surveiller ce dossier' });
    expect(watch).toHaveProperty('disabled', true);
    await user.type(path, '/introuvable{Enter}');
    await screen.findByText(said(/^Ce dossier est introuvable/));
    await user.clear(path);
    await user.type(path, '/dans-le-bureau{Enter}');
    await screen.findByText(said(/^Ce dossier fait partie du bureau/));
    await expectAccessible();
    expect(desk.watched.folder).toBeNull();
    await user.clear(path);
    await user.type(path, '/home/scans');
    await user.click(watch);
    await screen.findByText(said('Dossier surveillé : /home/scans'));
    expect(desk.watched.folder).toBe('/home/scans');
    await user.click(screen.getByRole('button', { name: 'Commencer' }));
    await screen.findByRole('navigation', { name: 'Navigation principale' });
  });

  test('where the host has a dialog, the folder is pointed at; the same on the Import screen', async () => {
    const { desk, user } = await madeDesk((made) => {
      made.folderToChoose = 'C:\\Scans';
    });
    await user.click(later());
    await folderStep();
    await user.click(await screen.findByRole('button', { name: 'Choisir…' }));
    await waitFor(() => expect(screen.getByLabelText('Chemin du dossier')).toHaveProperty('value', 'C:\\Scans'));
    // Pointing at it sets nothing yet.
    expect(desk.watched.folder).toBeNull();
    await user.click(later());
    await user.click(await screen.findByRole('link', { name: 'Import' }));
    await user.click(await screen.findByRole('button', { name: 'Choisir…' }));
    await user.click(await screen.findByRole('switch', { name: 'Surveiller ce dossier' }));
    await waitFor(() => expect(desk.watched.folder).toBe('C:\\Scans'));
  });
});

test('a wrong passphrase says so; the right one opens; locking hides every letter', async () => {
  const { user } = openApp('/tri', { state: 'locked' });
  const field = await screen.findByLabelText('Phrase de passe');
  await user.type(field, 'autre chose{Enter}');
  await screen.findByText(said(/pas la bonne phrase de passe/));
  await expectAccessible();
  await user.clear(field);
  await user.type(field, `${FAKE_PASSPHRASE}{Enter}`);
  await settled(/KEITA/);
  await user.click(screen.getByRole('button', { name: 'Verrouiller le bureau' }));
  await screen.findByLabelText('Phrase de passe');
  expect(document.body.textContent).not.toContain('KEITA');
});

test('files given before the desk was locked go in once it is open again', async () => {
  const { desk, user } = openApp('/import');
  const input = (await screen.findAllByLabelText('Choisir des fichiers')).find(({ tagName }) => tagName === 'INPUT');
  desk.state = 'locked';
  const files = ['un.pdf', 'deux.pdf'].map((name) => new File(['x'], name, { type: 'application/pdf' }));
  await user.upload(input as HTMLElement, files);
  await user.type(await screen.findByLabelText('Phrase de passe'), `${FAKE_PASSPHRASE}{Enter}`);
  const card = await screen.findByRole('region', { name: 'Import terminé' });
  expect(within(card).getAllByText('Enregistré')).toHaveLength(2);
  expect(desk.intake.map(({ fileName }) => fileName)).toEqual(['deux.pdf', 'un.pdf']);
});

test('a call refused because the desk was locked elsewhere brings the lock back', async () => {
  const { desk, user } = openApp('/tri');
  await settled(/KEITA/);
  desk.state = 'locked';
  await user.keyboard('j');
  await screen.findByLabelText('Phrase de passe');
});

test('a folder that is copied away gets no desk, and is told why', async () => {
  openApp('/tri', { state: 'none', placeProblem: 'desk/synced-folder' });
  await screen.findByText(said(/recopié par un service en ligne/));
  expect(screen.getByText('C:\\Users\\amina\\OneDrive\\Vaguemestre')).toBeDefined();
  expect(screen.getByText(/^--desk/)).toBeDefined();
  expect(screen.queryByRole('button', { name: 'Créer le bureau' })).toBeNull();
  await expectAccessible();
});

test('the guide is read before the desk is open, and left by Escape; the lock shows no path', async () => {
  const { user } = openApp('/tri', { state: 'locked' });
  await user.click(await screen.findByRole('button', { name: 'Lire le guide du bureau' }));
  await screen.findByRole('heading', { level: 2, name: 'Ouvrir le bureau' });
  await expectAccessible();
  await user.keyboard('{Escape}');
  expect(document.activeElement).toBe(await screen.findByLabelText('Phrase de passe'));
  expect(document.body.textContent).not.toMatch(/amina/);
});

test('a lost passphrase: the code of the sheet opens the desk, a slip is seen before it is tried', async () => {
  const { desk, user } = openApp('/tri', { state: 'locked' });
  await user.click(await screen.findByRole('button', { name: /^Phrase de passe perdue/ }));
  const code = await screen.findByLabelText('Code de secours');
  await expectAccessible();
  await user.type(code, `${FAKE_RECOVERY.slice(0, -1)}0`);
  await user.type(screen.getByLabelText('Nouvelle phrase de passe'), 'une phrase toute neuve');
  await user.type(screen.getByLabelText(/une seconde fois/), 'une phrase toute neuve{Enter}');
  await screen.findByText(said(/contient une erreur/));
  expect(desk.state).toBe('locked');
  await user.clear(code);
  await user.type(code, `${FAKE_RECOVERY.toLowerCase().replaceAll('-', ' ')}{Enter}`);
  await waitFor(() => expect(desk.state).toBe('open'));
});

test('a desk without a sheet says so until one is made; the code is shown once, after the passphrase', async () => {
  const { desk, user } = openApp('/reglages', { hasRecovery: false });
  const banner = await screen.findByRole('region', { name: 'Rappel' });
  expect(banner.textContent).toMatch(/bureau est perdu/);
  await user.click(screen.getByRole('button', { name: 'Faire la feuille de secours' }));
  const dialog = await screen.findByRole('dialog', { name: 'Feuille de secours' });
  const field = await within(dialog).findByLabelText('Phrase de passe');
  await user.type(field, 'autre chose{Enter}');
  await within(dialog).findByText(said(/pas la bonne phrase de passe/));
  await user.clear(field);
  await user.type(field, `${FAKE_PASSPHRASE}{Enter}`);
  for (const group of FAKE_RECOVERY.split('-')) await within(dialog).findByText(group);
  await expectAccessible();
  await user.click(within(dialog).getByRole('button', { name: 'C’est fait' }));
  expect(desk.hasRecovery).toBe(true);
  await waitFor(() => expect(screen.queryByText(FAKE_RECOVERY.slice(0, 4))).toBeNull());
});
