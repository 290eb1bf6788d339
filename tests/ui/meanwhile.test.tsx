// @vitest-environment jsdom
// Two people change one row of the directory or of the limits: the later one is told what the other did, what they typed
// is kept, and nothing is overwritten before they have seen it.
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import type { CalendarDate } from '#shared/kernel/calendar-date.ts';
import { LEGAL_LIMITS } from '#shared/reference/legal-limits.ts';
import { FakeDesk } from '../fakes/fake-desk.ts';
import { openApp, plainly, said, showApp } from './render-app.tsx';

const TEAM = 'longuenesse';
const SAVE = { name: 'Enregistrer' };
const day = (text: string): CalendarDate => text as CalendarDate;

async function onTeam() {
  const app = openApp('/annuaire');
  await app.user.click(await screen.findByRole('button', { name: /Équipe prison de Longuenesse/ }));
  const team = () => app.desk.teams.find(({ id }) => id === TEAM);
  const coverage = () => app.desk.coverage.find(({ teamId }) => teamId === TEAM);
  return { ...app, team, coverage };
}

test('a team: what the other changed is named and taken over, what was typed stays, the second try is saved', async () => {
  const { desk, user, team } = await onTeam();
  const email = screen.getByLabelText<HTMLInputElement>('Adresse électronique');
  await user.clear(email);
  await user.type(email, 'autre@exemple.org');
  desk.teams = desk.teams.map((one) => (one.id === TEAM ? { ...one, name: 'Équipe du Pas-de-Calais' } : one));
  await user.click(screen.getByRole('button', SAVE));
  await screen.findByText(said(/Entre-temps, ces informations ont changé : Nom : « Équipe du Pas-de-Calais »\./));
  expect(team()?.email).not.toBe('autre@exemple.org');
  expect(email.value).toBe('autre@exemple.org');
  await waitFor(() => expect(screen.getByLabelText<HTMLInputElement>('Nom').value).toBe('Équipe du Pas-de-Calais'));
  await user.click(screen.getByRole('button', SAVE));
  await waitFor(() => expect(team()).toMatchObject({ name: 'Équipe du Pas-de-Calais', email: 'autre@exemple.org' }));
});

test('a team taken away meanwhile leaves what was typed, which can become a team again', async () => {
  const { desk, user, team } = await onTeam();
  const email = screen.getByLabelText<HTMLInputElement>('Adresse électronique');
  await user.clear(email);
  await user.type(email, 'autre@exemple.org');
  desk.teams = desk.teams.filter(({ id }) => id !== TEAM);
  desk.coverage = desk.coverage.filter(({ teamId }) => teamId !== TEAM);
  desk.events.publish({ kind: 'directory' });
  await screen.findByText(said(/Entre-temps, cette équipe a été retirée.*Ce que vous avez saisi est gardé/));
  expect(screen.getByLabelText<HTMLInputElement>('Adresse électronique').value).toBe('autre@exemple.org');
  await user.click(screen.getByRole('button', SAVE));
  await waitFor(() => expect(desk.teams.some((one) => one.email === 'autre@exemple.org')).toBe(true));
  expect(team()).toBeUndefined();
  await waitFor(() => expect(screen.queryByText(/Ce que vous avez saisi est gardé/)).toBeNull());
});

test('what came in while it was asked whether to take a team away was not seen', async () => {
  const { desk, user, coverage } = await onTeam();
  await user.click(screen.getByRole('button', { name: /^Retirer l.équipe$/ }));
  const dialog = within(await screen.findByRole('dialog'));
  const known = coverage();
  if (!known) throw new Error('nothing is covered');
  const id = `${known.id}-2` as typeof known.id;
  desk.coverage = [...desk.coverage, { ...known, id, to: day('2026-12-31') }];
  desk.events.publish({ kind: 'directory' });
  await screen.findAllByText(/31 déc\. 2026/);
  await user.click(dialog.getByRole('button', { name: /^Retirer l.équipe$/ }));
  await screen.findByText(said(/Entre-temps, les prisons de cette équipe ont changé/));
  expect(desk.teams.some((one) => one.id === TEAM)).toBe(true);
});

test('a team is not taken away with a prison that was given to it meanwhile', async () => {
  const { desk, user, coverage } = await onTeam();
  const known = coverage();
  if (!known) throw new Error('nothing is covered');
  const id = `${known.id}-2` as typeof known.id;
  desk.coverage = [...desk.coverage, { ...known, id, to: day('2026-12-31') }];
  await user.click(screen.getByRole('button', { name: /^Retirer l.équipe$/ }));
  await user.click(within(await screen.findByRole('dialog')).getByRole('button', { name: /^Retirer l.équipe$/ }));
  await screen.findByText(said(/Entre-temps, les prisons de cette équipe ont changé/));
  expect(desk.teams.some((one) => one.id === TEAM)).toBe(true);
});

test('a coverage: the end that the other gave is shown before it is overwritten', async () => {
  const { desk, user, coverage } = await onTeam();
  await user.click(screen.getByRole('button', { name: /Modifier l.intervention/ }));
  const dialog = within(await screen.findByRole('dialog'));
  const from = dialog.getByLabelText('Depuis le');
  await user.clear(from);
  await user.type(from, '2025-10-01');
  desk.coverage = desk.coverage.map((one) => (one.teamId === TEAM ? { ...one, to: day('2026-12-31') } : one));
  await user.click(dialog.getByRole('button', SAVE));
  await screen.findByText(said(/ces informations ont changé : Jusqu'au : « 31 déc\. 2026 »/));
  expect(coverage()).toMatchObject({ from: '2025-09-01', to: '2026-12-31' });
  await waitFor(() => expect(dialog.getByLabelText<HTMLInputElement>(/Jusqu.au/).value).toBe('2026-12-31'));
  await user.click(dialog.getByRole('button', SAVE));
  await waitFor(() => expect(coverage()).toMatchObject({ from: '2025-10-01', to: '2026-12-31' }));
});

test('a coverage that was taken away meanwhile is not made again', async () => {
  const { desk, user, coverage } = await onTeam();
  await user.click(screen.getByRole('button', { name: /Modifier l.intervention/ }));
  const dialog = within(await screen.findByRole('dialog'));
  await user.type(dialog.getByLabelText(/Jusqu.au/), '2026-12-31');
  desk.coverage = desk.coverage.filter(({ teamId }) => teamId !== TEAM);
  await user.click(dialog.getByRole('button', SAVE));
  await screen.findByText(said("Entre-temps, cette intervention a été retirée de l'annuaire."));
  expect(coverage()).toBeUndefined();
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
});

test('a limit: who changed it, when and to what is said, what was typed stays, the second try is saved', async () => {
  const desk = new FakeDesk({ limits: LEGAL_LIMITS.filter(({ id }) => id === 'oqtf-detained') });
  showApp('/delais', desk);
  fireEvent.click(await screen.findByLabelText(/^Modifier le délai.: OQTF notifiée en détention$/));
  const dialog = within(await screen.findByRole('dialog'));
  const fill = (label: string, value: string): void => {
    fireEvent.change(dialog.getByLabelText(label), { target: { value } });
  };
  fill('Article', 'L. 614-3 CESEDA');
  fill('Votre nom', 'Paul');
  const before = desk.limitTable.rows[0]?.limit.value;
  if (!before) throw new Error('no limit');
  const after = { ...before, length: { count: 5, unit: 'days' as const } };
  const at = '2026-11-20T10:00:00.000Z';
  desk.limitEdits = [{ number: 1, limitId: 'oqtf-detained', at, by: 'Claire D.', before, after }];
  fireEvent.click(dialog.getByText('Enregistrer'));
  const alert = plainly((await dialog.findByRole('alert')).textContent ?? '');
  expect(alert).toMatch(/Entre-temps, ce délai a été changé \(Claire D\., .*\) : .*5 jours/);
  expect(desk.limitEdits).toHaveLength(1);
  expect(dialog.getByLabelText<HTMLInputElement>('Délai').value).toBe('5');
  expect(dialog.getByLabelText<HTMLInputElement>('Article').value).toBe('L. 614-3 CESEDA');
  fireEvent.click(dialog.getByText('Enregistrer'));
  await waitFor(() => expect(desk.limitEdits).toHaveLength(2));
  expect(desk.limitEdits[1]).toMatchObject({
    by: 'Paul',
    before: after,
    after: { article: 'L. 614-3 CESEDA', length: { count: 5 } },
  });
});
