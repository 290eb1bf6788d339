// @vitest-environment jsdom
// Changes to the directory and to the limits are taken back: by the notice, by Ctrl+Z, in order, and never over a change
// that somebody made since.
import { screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { LEGAL_LIMITS } from '#shared/reference/legal-limits.ts';
import { DIRECTORY } from '#shared/reference/teams.ts';
import { FAKE_PASSPHRASE } from '../fakes/fake-lock.ts';
import { openApp, said } from './render-app.tsx';

const UNDO = '{Control>}z{/Control}';
const TEAM = DIRECTORY.teams.find(({ id }) => id === 'longuenesse');
const COVERED = DIRECTORY.coverage.filter(({ teamId }) => teamId === 'longuenesse');
const sorted = <T extends { readonly id: string }>(rows: readonly T[]) =>
  [...rows].sort((a, b) => a.id.localeCompare(b.id));

async function onTeam() {
  const app = openApp('/annuaire');
  await app.user.click(await screen.findByRole('button', { name: /Équipe prison de Longuenesse/ }));
  return app;
}
/** Ctrl+Z is the table's only where nothing is being typed. */
const leaveFields = (): void => (document.activeElement as HTMLElement | null)?.blur();

test('a team that was changed goes back to what it was, by the notice', async () => {
  const { desk, user } = await onTeam();
  const email = screen.getByLabelText('Adresse électronique');
  await user.clear(email);
  await user.type(email, 'autre@exemple.org');
  await user.click(screen.getByRole('button', { name: 'Enregistrer' }));
  const notice = await screen.findByText('Équipe enregistrée');
  expect(desk.teams.find(({ id }) => id === 'longuenesse')?.email).toBe('autre@exemple.org');
  await user.click(within(notice.parentElement as HTMLElement).getByRole('button', { name: 'Annuler' }));
  await screen.findByText(said(/Annulé : équipe enregistrée/));
  expect(desk.teams.find(({ id }) => id === 'longuenesse')).toEqual(TEAM);
});

test('a team taken away comes back with what it covered; then the change before it, in order', async () => {
  const { desk, user } = await onTeam();
  await user.click(screen.getByRole('button', { name: /^Terminer aujourd.hui|^Terminer/ }));
  await waitFor(() => expect(desk.coverage.find(({ teamId }) => teamId === 'longuenesse')?.to).not.toBeNull());
  await screen.findByText('Intervention enregistrée');
  await user.click(screen.getByRole('button', { name: /^Retirer l.équipe$/ }));
  const dialog = await screen.findByRole('dialog');
  await user.click(within(dialog).getByRole('button', { name: /^Retirer l.équipe$/ }));
  await screen.findByText('Équipe retirée');
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  expect(desk.coverage.some(({ teamId }) => teamId === 'longuenesse')).toBe(false);
  leaveFields();
  await user.keyboard(UNDO);
  await waitFor(() => expect(desk.coverage.some(({ teamId }) => teamId === 'longuenesse')).toBe(true));
  await user.keyboard(UNDO);
  await waitFor(() => expect(desk.coverage.filter(({ teamId }) => teamId === 'longuenesse')).toEqual(COVERED));
  expect(sorted(desk.teams)).toEqual(sorted(DIRECTORY.teams));
  expect(sorted(desk.coverage)).toEqual(sorted(DIRECTORY.coverage));
  await user.keyboard(UNDO);
  await screen.findByText(said(/rien à annuler ici/));
});

test('a row that was changed again since stays as it is, and that is said', async () => {
  const { desk, user } = await onTeam();
  const email = screen.getByLabelText('Adresse électronique');
  await user.clear(email);
  await user.type(email, 'autre@exemple.org');
  await user.click(screen.getByRole('button', { name: 'Enregistrer' }));
  await screen.findByText('Équipe enregistrée');
  desk.teams = desk.teams.map((team) => (team.id === 'longuenesse' ? { ...team, name: 'Changée ailleurs' } : team));
  leaveFields();
  await user.keyboard(UNDO);
  await screen.findByText(said(/a encore été modifié depuis/));
  expect(desk.teams.find(({ id }) => id === 'longuenesse')?.email).toBe('autre@exemple.org');
});

test('a limit goes back to its value by Ctrl+Z, and both changes stay in its history', async () => {
  const limits = LEGAL_LIMITS.filter(({ id }) => id === 'oqtf-detained');
  const { desk, user } = openApp('/delais', { limits });
  await user.click(await screen.findByRole('button', { name: /^Modifier le délai/ }));
  const dialog = await screen.findByRole('dialog');
  const count = within(dialog).getByLabelText('Délai');
  await user.clear(count);
  await user.type(count, '9');
  await user.type(within(dialog).getByLabelText('Votre nom'), 'Anne');
  await user.click(within(dialog).getByRole('button', { name: 'Enregistrer' }));
  await screen.findByText('Délai enregistré');
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  leaveFields();
  await user.keyboard(UNDO);
  await screen.findByText(said(/Annulé : délai enregistré/));
  expect(desk.limitEdits).toHaveLength(2);
  expect(desk.limitEdits[1]?.after).toEqual(limits[0]?.value);
  expect(desk.limitEdits[1]?.by).toBe('Anne');
});

test('two changes of one limit go back one after the other, also after the desk was locked', async () => {
  const limits = LEGAL_LIMITS.filter(({ id }) => id === 'oqtf-detained');
  const { desk, user } = openApp('/delais', { limits });
  for (const days of ['9', '11']) {
    await user.click(await screen.findByRole('button', { name: /^Modifier le délai/ }));
    const dialog = await screen.findByRole('dialog');
    const count = within(dialog).getByLabelText('Délai');
    await user.clear(count);
    await user.type(count, days);
    await user.clear(within(dialog).getByLabelText('Votre nom'));
    await user.type(within(dialog).getByLabelText('Votre nom'), 'Anne');
    await user.click(within(dialog).getByRole('button', { name: 'Enregistrer' }));
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    await waitFor(() =>
      expect(desk.tableSteps.at(-1)?.step).toMatchObject({ after: { length: { count: Number(days) } } }),
    );
  }
  await user.click(screen.getByRole('button', { name: /^Verrouiller/ }));
  await user.type(await screen.findByLabelText('Phrase de passe'), `${FAKE_PASSPHRASE}{Enter}`);
  await screen.findByRole('button', { name: /^Modifier le délai/ });
  leaveFields();
  // Twice at once: two steps, one after the other.
  await user.keyboard(UNDO + UNDO);
  await waitFor(() => expect(desk.limitEdits.map(({ after }) => after.length?.count)).toEqual([9, 11, 9, 7]));
});
