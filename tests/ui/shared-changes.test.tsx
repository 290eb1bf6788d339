// @vitest-environment jsdom
// Views, names of prisons, trust and the watched folder belong to everybody at the desk: each change can be taken back in
// the session, and is refused with what somebody else did first, what was typed kept.
import { screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { asId, type EstablishmentId, type LetterId, type ViewId } from '#shared/kernel/ids.ts';
import { FAKE_TRUST } from '../fakes/fake-trust.ts';
import { openApp, said, settled } from './render-app.tsx';

const UNDO = '{Control>}z{/Control}';
const AT = '2026-11-20T10:00:00.000Z';
const GAP = asId<EstablishmentId>('maison-d-arret-de-gap');
const NAME = { establishmentId: GAP, text: 'Croix Blanche' };
const PROPOSED = [{ ...NAME, letters: [asId<LetterId>('l-1')] }];
const DIALLO = { id: asId<ViewId>('v1'), name: 'Suite Diallo', filter: 'all', words: 'diallo' } as const;
/** Ctrl+Z is the screen's only where nothing is being typed. */
const leaveFields = (): void => (document.activeElement as HTMLElement | null)?.blur();

async function onViews() {
  const app = openApp('/tri');
  app.desk.views = [DIALLO];
  await settled(/KEITA/);
  await app.user.click(screen.getByRole('button', { name: 'Vues enregistrées' }));
  await app.user.click(await screen.findByRole('menuitem', { name: /gérer les vues/, hidden: true }));
  return { ...app, dialog: within(await screen.findByRole('dialog', { name: 'Vues enregistrées' })) };
}

test('a renamed view and one taken away come back one after the other, by Ctrl+Z in their dialog', async () => {
  const { desk, user, dialog } = await onViews();
  await user.click(dialog.getByRole('button', { name: 'Renommer la vue Suite Diallo' }));
  await user.keyboard('{Control>}a{/Control}Famille{Enter}');
  await user.click(await dialog.findByRole('button', { name: 'Supprimer la vue Famille' }));
  await waitFor(() => expect(desk.views).toEqual([]));
  await screen.findByText(said(/Vue « Famille » supprimée/));
  leaveFields();
  await user.keyboard(UNDO);
  await waitFor(() => expect(desk.views).toEqual([{ ...DIALLO, name: 'Famille' }]));
  await user.keyboard(UNDO);
  await waitFor(() => expect(desk.views).toEqual([DIALLO]));
  await screen.findByText(said(/Annulé : vue « Suite Diallo » renommée « Famille »/));
});

test('a view that somebody else renamed is not renamed over it unseen; the name that was typed stays', async () => {
  const { desk, user, dialog } = await onViews();
  await user.click(dialog.getByRole('button', { name: 'Renommer la vue Suite Diallo' }));
  desk.views = [{ ...DIALLO, name: 'Leur nom' }];
  await user.keyboard('{Control>}a{/Control}Famille{Enter}');
  await dialog.findByText(said(/renommée entre-temps : « Leur nom »/));
  expect(desk.views).toEqual([{ ...DIALLO, name: 'Leur nom' }]);
  const field = dialog.getByRole<HTMLInputElement>('textbox', { name: /Nouveau nom/ });
  expect(field.value).toBe('Famille');
  await user.type(field, '{Enter}');
  await waitFor(() => expect(desk.views).toEqual([{ ...DIALLO, name: 'Famille' }]));
});

test('a view taken away by somebody else while it is renamed keeps its name in the field, and can come back', async () => {
  const { desk, user, dialog } = await onViews();
  await user.click(dialog.getByRole('button', { name: 'Renommer la vue Suite Diallo' }));
  await user.keyboard('{Control>}a{/Control}Famille');
  desk.views = [];
  desk.events.publish({ kind: 'views' });
  await user.keyboard('{Enter}');
  await dialog.findByText(said(/supprimée entre-temps/));
  await user.keyboard('{Enter}');
  await waitFor(() => expect(desk.views).toEqual([{ ...DIALLO, name: 'Famille' }]));
});

test('a view that somebody else renamed is not taken away unseen', async () => {
  const { desk, user, dialog } = await onViews();
  desk.views = [{ ...DIALLO, name: 'Leur nom' }];
  await user.click(dialog.getByRole('button', { name: 'Supprimer la vue Suite Diallo' }));
  await screen.findByText(said(/« Leur nom ». Elle n'a pas été supprimée/));
  expect(desk.views).toHaveLength(1);
  await dialog.findByRole('button', { name: 'Supprimer la vue Leur nom' });
});

test('Ctrl+Z takes back what was done in this window only; one held down takes back one step', async () => {
  const { desk, user, dialog } = await onViews();
  await user.click(dialog.getByRole('button', { name: 'Renommer la vue Suite Diallo' }));
  await user.keyboard('{Control>}a{/Control}Famille{Enter}');
  await user.click(await dialog.findByRole('button', { name: 'Renommer la vue Famille' }));
  await user.keyboard('{Control>}a{/Control}Tribu{Enter}');
  // The focus stays where the form stood.
  await waitFor(() => expect(document.activeElement?.getAttribute('aria-label')).toBe('Renommer la vue Tribu'));
  const mine = desk.tableSteps;
  const theirs = { kind: 'view', before: null, after: { ...DIALLO, id: asId<ViewId>('v9'), name: 'À eux' } } as const;
  desk.tableSteps = [...mine, { number: 99, step: theirs, window: 'another' }];
  await user.keyboard('{Control>}{z>3/}{/Control}');
  await waitFor(() => expect(desk.views).toEqual([{ ...DIALLO, name: 'Famille' }]));
  await new Promise((resolve) => setTimeout(resolve, 400));
  expect(desk.views).toEqual([{ ...DIALLO, name: 'Famille' }]);
  expect(desk.tableSteps.map(({ number }) => number)).toEqual([1, 99]);
});

test('a name that was learnt by mistake is proposed again by Ctrl+Z', async () => {
  const { desk, user } = openApp('/reglages', { aliases: { proposed: PROPOSED, known: [], dismissed: [] } });
  const table = await screen.findByRole('table', { name: 'Noms proposés' });
  await user.type(screen.getByRole('textbox', { name: /Votre nom/ }), 'Inès');
  await user.click(within(table).getByRole('button', { name: /Apprendre/ }));
  await screen.findByText(said('Nom « Croix Blanche » appris'));
  leaveFields();
  await user.keyboard(UNDO);
  await screen.findByRole('table', { name: 'Noms proposés' });
  expect(desk.aliases).toEqual({ proposed: PROPOSED, known: [], dismissed: [] });
});

test('a name that somebody else set aside is not learnt over it; who did so is said', async () => {
  const { desk, user } = openApp('/reglages', { aliases: { proposed: PROPOSED, known: [], dismissed: [] } });
  const table = await screen.findByRole('table', { name: 'Noms proposés' });
  await user.type(screen.getByRole('textbox', { name: /Votre nom/ }), 'Inès');
  desk.aliases = { proposed: [], known: [], dismissed: [{ ...NAME, by: 'Paul', at: AT }] };
  await user.click(within(table).getByRole('button', { name: /Apprendre/ }));
  await screen.findByText(said('Paul a écarté « Croix Blanche » entre-temps.'));
  await screen.findByRole('table', { name: 'Noms écartés' });
  expect(desk.aliases.known).toEqual([]);
});

test('a trust put to use is given up by Ctrl+Z; one that somebody else chose first is not taken away', async () => {
  const { desk, user } = openApp('/reglages', { trust: { ...FAKE_TRUST, choices: [] } });
  const use = await screen.findByRole('button', { name: 'Mettre en service' });
  const card = screen.getByRole('region', { name: 'Confiance dans les prisons' });
  await user.type(within(card).getByRole('textbox', { name: /Votre nom/ }), 'Inès');
  await user.click(use);
  await waitFor(() => expect(desk.trust.inUse?.number).toBe(FAKE_TRUST.newest.number));
  await screen.findByText(said(/Réglage du bureau mis en service/));
  leaveFields();
  await user.keyboard(UNDO);
  await waitFor(() => expect(desk.trust.inUse).toBeNull());
  desk.trust = {
    ...desk.trust,
    inUse: FAKE_TRUST.newest,
    choices: [{ fit: FAKE_TRUST.newest.number, by: 'Paul', at: AT }, ...desk.trust.choices],
  };
  await user.click(await screen.findByRole('button', { name: 'Mettre en service' }));
  await screen.findByText(said(/Paul a changé de réglage entre-temps/));
  expect(desk.trust.choices).toHaveLength(3);
});

test('a trust that may no longer be put to use does not stand before what was done earlier', async () => {
  const outdated = { ...FAKE_TRUST.newest, isCurrent: false };
  const aliases = { proposed: PROPOSED, known: [], dismissed: [] };
  const { desk, user } = openApp('/reglages', { aliases, trust: { ...FAKE_TRUST, inUse: outdated, choices: [] } });
  const names = await screen.findAllByRole('textbox', { name: /Votre nom/ });
  for (const name of names) await user.type(name, 'Inès');
  await user.click(screen.getByRole('button', { name: /Apprendre/ }));
  await screen.findByText(said('Nom « Croix Blanche » appris'));
  await user.click(screen.getByRole('button', { name: 'Revenir au réglage livré' }));
  await screen.findByText(said(/Réglage livré remis en service/));
  desk.failing.set('learning.chooseTrust', 'trust/outdated');
  leaveFields();
  await user.keyboard(UNDO);
  await screen.findByText(said(/appris avec une version précédente/));
  await user.keyboard(UNDO);
  await waitFor(() => expect(desk.aliases.proposed).toEqual(PROPOSED));
});

test('the watched folder goes back by Ctrl+Z; one that somebody else chose is named, and what was typed stays', async () => {
  const { desk, user } = openApp('/import');
  const path = await screen.findByLabelText<HTMLInputElement>('Chemin du dossier');
  await user.type(path, '/scans');
  await user.click(screen.getByRole('switch'));
  await screen.findByText(said('Dossier surveillé enregistré'));
  leaveFields();
  await user.keyboard(UNDO);
  await waitFor(() => expect(desk.watched.folder).toBeNull());
  await waitFor(() => expect(path.value).toBe(''));
  await user.type(path, '/scans-2');
  desk.watched = { folder: '/leurs-scans', reachable: true };
  await user.click(screen.getByRole('switch'));
  await screen.findByText(said(/quelqu'un a choisi un autre dossier : \/leurs-scans/));
  expect(desk.watched.folder).toBe('/leurs-scans');
  expect(path.value).toBe('/scans-2');
  await user.click(screen.getByRole('button', { name: 'Enregistrer' }));
  await waitFor(() => expect(desk.watched.folder).toBe('/scans-2'));
  // A path that is being typed is not taken by the switch.
  await user.type(path, '/a-venir');
  await user.click(screen.getByRole('switch'));
  await waitFor(() => expect(desk.watched.folder).toBeNull());
  expect(path.value).toBe('/scans-2/a-venir');
});
