// @vitest-environment jsdom
// Legal limits on screen: under a signal, in Échéances, and the table that a coordinator can change and change back.
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import type { LetterSummary } from '#shared/contract/schemas.ts';
import type { LimitValue } from '#shared/domain/deadlines/legal-limit.ts';
import { LEGAL_LIMITS } from '#shared/reference/legal-limits.ts';
import { formOf, formProblem, limitValueOf } from '../../renderer/features/delais/limit-form.ts';
import { FakeDesk } from '../fakes/fake-desk.ts';
import type { FakeSpec } from '../fakes/fake-letters.ts';
import { expectAccessible, openApp, plainly, said, settled, showApp } from './render-app.tsx';

const OQTF: FakeSpec = {
  id: 'l-limit-00000001',
  receivedDaysAgo: 1,
  file: 'oqtf.pdf',
  pages: [['ZERROUK Anis', "Maison d'arrêt d'Amiens", "J'ai une OQTF notifiée le 20 novembre 2026"]],
  prison: { id: 'maison-d-arret-d-amiens', confidence: 0.97, words: "Maison d'arrêt d'Amiens" },
  person: { surname: 'Zerrouk', givenNames: 'Anis', words: ['ZERROUK Anis'] },
  signals: [{ code: 'oqtf', level: 'red', words: 'OQTF', date: '2026-11-20' }],
};
const UNDATED: FakeSpec = {
  ...OQTF,
  id: 'l-limit-00000002',
  receivedDaysAgo: 2,
  person: { surname: 'Quirogue', givenNames: 'Pia' },
  signals: [{ code: 'expulsion', level: 'red', words: 'OQTF' }],
};
const EDIT_OQTF = /^Modifier le délai.: OQTF notifiée en détention$/;
/** Two rows of the table: queries by role take seconds on all of it. */
const FEW = LEGAL_LIMITS.filter(({ id }) => id === 'oqtf-detained' || id === 'court-appeal');
/** The accessibility check of a long page, on a machine that is busy with others. */
const SLOW_MS = 90_000;
const specs = [OQTF, UNDATED];
const NOT_ADVICE = /^Aide au tri, pas un avis juridique\.$/;
const textOf = (name: string) => plainly(screen.getByRole('region', { name }).textContent ?? '');

test(
  'Tri says the safe date, the one to argue, the article, what is left, and that it is no legal advice',
  async () => {
    const { user } = openApp(`/tri/${OQTF.id}`, { specs });
    await settled(/ZERROUK/);
    await screen.findByText(said(/Pas encore relue par le service prison/));
    screen.getByText(said(NOT_ADVICE));
    const text = textOf('Urgences');
    expect(text).toContain('Au plus tard vendredi 27 novembre 2026');
    expect(text).toContain("À plaider jusqu'au lundi 30 novembre 2026");
    expect(text).toContain('Il reste 4 jours');
    expect(text).toContain('L. 614-3, L. 921-1 CESEDA');
    expect(text).not.toContain('à vérifier');
    const toggle = screen.getByRole('button', { name: /Voir le calcul du délai.: OQTF/, expanded: false });
    toggle.focus();
    await user.keyboard('{Enter}');
    await waitFor(() => expect(textOf('Urgences')).toContain('+ 7 joursven. 27 nov. 2026'));
    expect(textOf('Urgences')).toContain('Fermé, on avancesam. 28 nov. 2026');
    expect(textOf('Urgences')).toContain('Pas encore relu par le service prison');
    await expectAccessible();
  },
  SLOW_MS,
);

test('without a date it is said that the limit may be over, and that the article is to be checked', async () => {
  const { user } = openApp(`/tri/${UNDATED.id}`, { specs });
  await settled(/QUIROGUE/);
  const text = textOf('Urgences');
  expect(text).toContain('Date non lue : le délai est peut-être déjà passé');
  expect(text).toContain('à vérifier');
  await user.click(screen.getByRole('button', { name: /Voir le calcul du délai/ }));
  await waitFor(() => expect(textOf('Urgences')).toContain('Demandez tout de suite la date de notification'));
});

test('Échéances sorts by the real deadline and names it', async () => {
  const { user } = openApp('/echeances', { specs });
  const urgent = await screen.findByRole('region', { name: 'Urgents, pas encore triés' });
  const late = screen.getByRole('region', { name: 'En retard' });
  expect(plainly(late.textContent ?? '')).toMatch(
    /sam\. 21 nov\.en retard de 2 joursDès la réception, Expulsion.*QUIROGUE/,
  );
  expect(plainly(urgent.textContent ?? '')).toMatch(/ven\. 27 nov\.dans 4 joursDélai légal, OQTF.*ZERROUK/);
  screen.getByText(said(NOT_ADVICE));
  await user.click(within(urgent).getAllByRole('button', { expanded: false })[0] as HTMLElement);
  expect(plainly(urgent.textContent ?? '')).toContain("À plaider jusqu'aulundi 30 novembre 2026");
  expect(plainly(urgent.textContent ?? '')).toContain('Réponse due, 10 jours après');
  await expectAccessible();
});

const rowOfOqtf = async (): Promise<HTMLElement> =>
  (await screen.findByLabelText(EDIT_OQTF)).closest('tr') as HTMLElement;
const fill = (field: HTMLElement, value: string): void => void fireEvent.change(field, { target: { value } });

test(
  'a coordinator changes a limit with a name: the letters follow at once and the row is marked',
  async () => {
    const { desk } = openApp('/delais', { specs, limits: FEW });
    const row = await rowOfOqtf();
    screen.getByText(said(NOT_ADVICE));
    fireEvent.click(screen.getByLabelText(EDIT_OQTF));
    const dialog = within(await screen.findByRole('dialog'));
    fill(dialog.getByLabelText('Délai'), '5');
    fireEvent.click(dialog.getByText('Enregistrer'));
    expect(plainly((await dialog.findByRole('alert')).textContent ?? '')).toContain('Indiquez votre nom');
    expect(desk.limitEdits).toHaveLength(0);
    fill(dialog.getByLabelText('Votre nom'), 'Claire D.');
    fireEvent.click(dialog.getByText('Enregistrer'));
    await waitFor(() => expect(desk.limitEdits).toHaveLength(1));
    const [edit] = desk.limitEdits;
    expect(edit).toMatchObject({ by: 'Claire D.', limitId: 'oqtf-detained', after: { length: { count: 5 } } });
    await waitFor(() => expect(plainly(row.textContent ?? '')).toContain('5 jours'));
    expect(plainly(row.textContent ?? '')).toContain('modifié par le bureau');
    expect(desk.summary(desk.letters.get(OQTF.id) as LetterSummary).deadline).toMatchObject({ on: '2026-11-25' });
  },
  SLOW_MS,
);

test(
  'every change is listed, and one click goes back to the value before it',
  async () => {
    const desk = new FakeDesk({ specs, limits: FEW });
    const before = LEGAL_LIMITS.find(({ id }) => id === 'oqtf-detained')?.value as LimitValue;
    const after: LimitValue = { ...before, length: { count: 5, unit: 'days' } };
    const at = '2026-11-20T10:00:00.000Z';
    desk.limitEdits = [{ number: 1, limitId: 'oqtf-detained', at, by: 'Claire D.', before, after }];
    showApp('/delais', desk);
    const row = await rowOfOqtf();
    expect(plainly(row.textContent ?? '')).toContain('modifié par le bureau');
    fireEvent.click(screen.getByLabelText(EDIT_OQTF));
    const dialog = within(await screen.findByRole('dialog'));
    const history = dialog.getByRole('region', { name: 'Changements' });
    expect(plainly(history.textContent ?? '')).toMatch(/Claire D\..*5 jours.*7 jours.*valeur livrée/);
    await expectAccessible();
    fireEvent.click(dialog.getByRole('button', { name: /Revenir à/ }));
    expect(plainly((await dialog.findByRole('alert')).textContent ?? '')).toContain('Indiquez votre nom');
    fill(dialog.getByLabelText('Votre nom'), 'Paul');
    fireEvent.click(dialog.getByRole('button', { name: /Revenir à/ }));
    await waitFor(() => expect(desk.limitEdits).toHaveLength(2));
    expect(desk.limitEdits[1]).toMatchObject({ by: 'Paul', before: after, after: before });
    await waitFor(() => expect(plainly(row.textContent ?? '')).not.toContain('modifié par le bureau'));
  },
  SLOW_MS,
);

test(
  'act, note and the way its end is found are changed too; what it gives is shown before it is saved',
  async () => {
    const { desk, user } = openApp('/delais', { specs, limits: FEW });
    const row = await rowOfOqtf();
    fireEvent.click(screen.getByLabelText(EDIT_OQTF));
    const dialog = within(await screen.findByRole('dialog'));
    const preview = within(dialog.getByRole('region', { name: 'Ce que cela donne' }));
    const shown = (): string => plainly(preview.getByRole('status').textContent ?? '');
    fill(preview.getByLabelText('Avec un point de départ le'), '2026-11-20');
    expect(shown()).toBe("Au plus tard le vendredi 27 novembre 2026, à plaider jusqu'au lundi 30 novembre 2026.");
    fill(dialog.getByLabelText('Délai'), '8');
    await user.click(dialog.getByRole('combobox', { name: 'Fin du délai' }));
    await user.click(await screen.findByRole('option', { name: 'reporté au premier jour ouvrable', hidden: true }));
    expect(shown()).toBe('Au plus tard le lundi 30 novembre 2026.');
    expect(
      preview.getByText(said(/^Avec la valeur actuelle.: Au plus tard le vendredi 27 novembre 2026/)),
    ).toBeTruthy();
    fill(dialog.getByLabelText('Délai'), '');
    expect(shown()).toContain('À compléter');
    fill(dialog.getByLabelText('Délai'), '8');
    fill(dialog.getByLabelText('Acte'), 'OQTF remise en détention');
    fill(dialog.getByLabelText('À savoir aussi'), 'Voir la note du 1er décembre.');
    fill(dialog.getByLabelText('Votre nom'), 'Claire D.');
    await expectAccessible();
    fireEvent.click(dialog.getByText('Enregistrer'));
    await waitFor(() => expect(plainly(row.textContent ?? '')).toContain('reporté au premier jour ouvrable'));
    expect(plainly(row.textContent ?? '')).toMatch(/OQTF remise en détention.*Voir la note du 1er décembre/);
    expect(desk.limitEdits[0]?.after).toMatchObject({ counting: 'working-day', act: 'OQTF remise en détention' });
    fireEvent.click(screen.getByLabelText(/^Modifier le délai.: OQTF remise en détention$/));
    const history = await screen.findByRole('region', { name: 'Changements' });
    expect(plainly(history.textContent ?? '')).toMatch(/« OQTF remise en détention », 8 jours, reporté au premier/);
  },
  SLOW_MS,
);

test('the form of a limit names the first thing to mend', () => {
  const current = LEGAL_LIMITS.find(({ id }) => id === 'oqtf-detained')?.value as LimitValue;
  const form = { ...formOf(current, 'Claire'), article: ' autre ' };
  const problem = (change: Partial<typeof form>) => formProblem({ ...form, ...change }, current);
  expect(problem({})).toBeNull();
  expect(limitValueOf(form)).toEqual({ ...current, article: 'autre' });
  expect(formProblem(formOf(current, 'Claire'), current)).toBe('unchanged');
  for (const count of ['', '0', '-1', '1,5', '10000', 'sept']) expect(problem({ count })).toBe('no-count');
  expect(problem({ act: ' x' })).toBe('no-act');
  expect(problem({ note: 'x' })).toBe('short-note');
  expect(limitValueOf({ ...form, note: ' ' }).note).toBeNull();
  expect(problem({ article: ' ' })).toBe('no-article');
  expect(problem({ by: ' ' })).toBe('no-name');
  expect(problem({ unit: null })).toBe('limit/no-length');
  expect(problem({ startsFrom: 'none' })).toBe('limit/no-start');
  expect(problem({ reviewedBy: 'Anne' })).toBe('limit/review-incomplete');
  expect(limitValueOf({ ...form, unit: null, startsFrom: 'none' }).length).toBeNull();
});
