// @vitest-environment jsdom
// Échéances: the month, who looks after a letter, the clock that is stopped, the reason for an answer that is late.
import { screen, waitFor, within } from '@testing-library/react';
import { beforeEach, expect, test } from 'vitest';
import type { LetterSummary } from '#shared/contract/schemas.ts';
import type { CalendarDate } from '#shared/kernel/calendar-date.ts';
import { asId, type LetterId } from '#shared/kernel/ids.ts';
import { groupByDeadline } from '../../renderer/features/echeances/deadlines-model.ts';
import { monthOf, weeksOf } from '../../renderer/features/echeances/month-model.ts';
import { FakeDesk } from '../fakes/fake-desk.ts';
import { FAKE_SPECS } from '../fakes/fake-specs.ts';
import { expectAccessible, openApp, plainly, said } from './render-app.tsx';

beforeEach(() => sessionStorage.clear());

const day = (on: string) => on as CalendarDate;
const rowOf = (name: RegExp) =>
  screen.getAllByRole('row').find((row) => name.test(row.textContent ?? '')) as HTMLElement;
const more = async (user: ReturnType<typeof openApp>['user'], name: RegExp, action: string) => {
  // A dialog that is on its way out still hides what is behind it.
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  await user.click(within(rowOf(name)).getByRole('button', { name: /^Plus d.actions/ }));
  // Nothing has a place here, so that a menu may be taken for one whose button went out of sight.
  await user.click(await screen.findByRole('menuitem', { name: action, hidden: true }));
};

test('a month has whole weeks, its closed days with their names, and each letter on the day it is due', () => {
  const desk = new FakeDesk({ specs: FAKE_SPECS });
  const letters = [...desk.letters.values()].map((letter) => desk.summary(letter));
  const weeks = weeksOf(monthOf(day('2026-11-20')), letters);
  expect(weeks.every((week) => week.length === 7)).toBe(true);
  expect([weeks[0]?.[0]?.on, weeks.at(-1)?.[6]?.on]).toEqual(['2026-10-26', '2026-12-06']);
  const days = weeks.flat();
  expect(days.find(({ on }) => on === '2026-11-11')?.closed).toBe('armistice-1918');
  const inMonth = letters.filter(({ deadline }) => days.some(({ on }) => on === deadline.on));
  expect(days.reduce((sum, { letters: due }) => sum + due.length, 0)).toBe(inMonth.length);
  const [first] = inMonth;
  if (!first) throw new Error('nothing is due');
  const standing = { ...first, deadline: { ...first.deadline, kind: 'stopped' as const } };
  expect(
    weeksOf(monthOf(first.deadline.on), [standing])
      .flat()
      .every(({ letters: due }) => due.length === 0),
  ).toBe(true);
});

test('the month is drawn, a day opens its letters, the next month is one click away', async () => {
  const { user } = openApp('/echeances');
  await screen.findByText(/KEITA/);
  await user.click(screen.getByRole('radio', { name: 'Mois' }));
  const month = await screen.findByRole('table', { name: /^Échéances de novembre 2026$/ });
  await expectAccessible();
  const [due] = within(month).getAllByRole('button', { name: /^vendredi 20 novembre 2026.: 2.échéances,.*NGUYEN/ });
  await user.click(due as HTMLElement);
  expect(due?.getAttribute('aria-pressed')).toBe('true');
  await screen.findAllByRole('link', { name: /^Ouvrir le courrier/ });
  await user.click(screen.getByRole('button', { name: 'Mois suivant' }));
  await screen.findByRole('table', { name: /^Échéances de décembre 2026$/ });
  for (const wanted of ['janvier', 'février', 'mars']) {
    await user.click(screen.getByRole('button', { name: 'Mois suivant' }));
    await screen.findByRole('table', { name: new RegExp(`de ${wanted} 2027$`) });
  }
  expect(screen.getByText(said('Aucune échéance ce mois-ci.'))).toBeTruthy();
});

test('a letter is given to someone, and the list can show theirs alone', async () => {
  const { desk, user } = openApp('/echeances');
  await screen.findByText(/KEITA/);
  await more(user, /NGUYEN/, 'Attribuer…');
  await user.type(await screen.findByLabelText('Nom ou initiales', { selector: 'input' }), 'Amina');
  await user.click(screen.getByRole('button', { name: 'Enregistrer' }));
  await screen.findByText(said('Attribué à Amina'));
  expect([...desk.letters.values()].filter(({ assignee }) => assignee === 'Amina')).toHaveLength(1);
  await user.click(await screen.findByRole('combobox', { name: 'Suivi par' }));
  await user.click(await screen.findByRole('option', { name: 'Amina', hidden: true }));
  await waitFor(() => expect(screen.queryByText(/KEITA/)).toBeNull());
  expect(rowOf(/NGUYEN/)).toBeTruthy();
});

test('a letter that a colleague has taken meanwhile stays theirs, and that is said', async () => {
  const { desk, user } = openApp('/echeances');
  await screen.findByText(/KEITA/);
  await more(user, /NGUYEN/, 'Attribuer…');
  await user.type(await screen.findByLabelText('Nom ou initiales', { selector: 'input' }), 'Amina');
  const letter = [...desk.letters.values()].find(({ judgement }) => /nguyen/i.test(JSON.stringify(judgement)));
  if (!letter) throw new Error('no such letter');
  desk.letters.set(letter.id, { ...letter, assignee: 'Paul' });
  desk.note(letter.id, 'assigned', { to: 'Paul' });
  await user.click(screen.getByRole('button', { name: 'Enregistrer' }));
  await screen.findByText(said(/modifié entre-temps.*Entre-temps : Attribué à Paul/));
  expect(desk.letters.get(letter.id)?.assignee).toBe('Paul');
  // Told so, a second try takes it over.
  await user.click(screen.getByRole('button', { name: 'Enregistrer' }));
  await waitFor(() => expect(desk.letters.get(letter.id)?.assignee).toBe('Amina'));
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
});

test('a clock is stopped with a reason only, waits in its own group, and is started again', async () => {
  const { desk, user } = openApp('/echeances');
  await screen.findByText(/KEITA/);
  await more(user, /OUATTARA/, 'Arrêter le compteur…');
  const dialog = await screen.findByRole('dialog');
  await user.click(within(dialog).getByRole('button', { name: 'Arrêter le compteur' }));
  await within(dialog).findByText(said('Dites pourquoi le compteur est arrêté.'));
  await expectAccessible();
  // What is typed next goes into the field.
  await user.keyboard('Décision demandée');
  await user.click(within(dialog).getByRole('button', { name: 'Arrêter le compteur' }));
  const group = await screen.findByRole('region', { name: 'Compteur arrêté' });
  expect(plainly(group.textContent ?? '')).toMatch(/En attente.*Décision demandée.*OUATTARA/);
  await more(user, /OUATTARA/, 'Relancer le compteur');
  await waitFor(() => expect(screen.queryByRole('region', { name: 'Compteur arrêté' })).toBeNull());
  const letter = [...desk.letters.values()].find(({ judgement }) => judgement?.person?.surname === 'Ouattara');
  if (letter) expect(letter.pauses).toMatchObject([{ reason: 'Décision demandée', until: expect.any(String) }]);
});

test('what is urgent and undecided stands before what has time, with its level; once decided its day alone counts', () => {
  const desk = new FakeDesk({ specs: FAKE_SPECS });
  const letters = [...desk.letters.values()].map((letter) => desk.summary(letter));
  const [plain] = letters.filter(({ judgement: found }) => found !== null);
  const judgement = plain?.judgement;
  if (!judgement) throw new Error('no judged letter');
  const today = day('2026-11-20');
  const due = (on: string) => ({ kind: 'reply' as const, on: day(on) });
  const evidence = { text: 'OQTE', page: 1, box: null };
  const signal = (level: 'red' | 'orange') => ({ code: 'itf', level, evidence, date: null, limit: null }) as const;
  const make = (id: string, change: Partial<LetterSummary>, signals: ReturnType<typeof signal>[], doubts = false) => ({
    ...plain,
    ...{ id: asId<LetterId>(id), state: 'to-qualify' as const, deadline: due('2026-12-10') },
    judgement: {
      ...judgement,
      signals,
      doubts: doubts ? [{ code: 'oqtf' as const, evidence }] : [],
    },
    ...change,
  });
  const groups = groupByDeadline(
    [
      make('orange', {}, [signal('orange')]),
      make('likely', {}, [], true),
      make('standing', { deadline: { kind: 'stopped', on: day('2026-12-10') } }, [signal('orange')]),
      make('kept', { state: 'kept' }, [signal('orange')], true),
      make('calm', {}, []),
      make('today', { deadline: due('2026-11-20') }, [signal('red')]),
    ],
    today,
  );
  expect(groups.map(({ group, letters: members }) => [group, members.map(({ id }) => id)])).toEqual([
    ['today', ['today']],
    ['urgent', ['likely', 'orange', 'standing']],
    ['later', ['calm', 'kept']],
  ]);
});

test('the button of a day says whether its count is open', async () => {
  const { user } = openApp('/echeances');
  await screen.findByText(/KEITA/);
  const day = within(rowOf(/KEITA/)).getByTitle(/^Voir le calcul/);
  expect(day.getAttribute('aria-expanded')).toBe('false');
  await user.click(day);
  expect(day.getAttribute('aria-expanded')).toBe('true');
  expect(document.getElementById(day.getAttribute('aria-controls') ?? '')?.textContent).toMatch(/Réponse du service/);
  await expectAccessible();
});

test('whatever is done here is taken back by its notice, or by Ctrl+Z in the order it was done', async () => {
  const { desk, user } = openApp('/echeances');
  await screen.findByText(/KEITA/);
  const assignees = () => [...desk.letters.values()].flatMap(({ assignee }) => assignee ?? []);
  const pauses = () => [...desk.letters.values()].flatMap((letter) => letter.pauses);
  const before = { assignees: assignees().length, pauses: pauses().length };
  await more(user, /NGUYEN/, 'Attribuer…');
  await user.type(await screen.findByLabelText('Nom ou initiales', { selector: 'input' }), 'Amina{Enter}');
  await screen.findByText(said('Attribué à Amina'));
  await user.click(screen.getByRole('button', { name: 'Annuler' }));
  await screen.findByText(said('Attribution annulée : le courrier est suivi comme avant.'));
  expect(assignees()).toHaveLength(before.assignees);

  await more(user, /OUATTARA/, 'Arrêter le compteur…');
  await user.type(await screen.findByRole('textbox', { name: 'Pourquoi' }), 'Décision demandée{Tab}{Tab}{Enter}');
  await screen.findByText(said('Compteur arrêté'));
  await user.click(await screen.findByRole('button', { name: /^Marquer comme répondu le courrier/ }));
  await user.click(await screen.findByRole('button', { name: 'Marquer sans dire pourquoi' }));
  await screen.findByText(said('Marqué comme répondu'));
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  await user.keyboard('{Control>}z{/Control}');
  await waitFor(() => expect(desk.letters.get('l-kept-5a5a5a01')?.state).toBe('kept'));
  expect(pauses()).toHaveLength(before.pauses + 1);
  await screen.findByText(said('Décision annulée, le courrier est comme avant.'));
  await user.keyboard('{Control>}z{/Control}');
  await screen.findByText(said('Changement du compteur annulé : il est comme avant.'));
  expect(pauses()).toHaveLength(before.pauses);
});

test('an answer after its day is asked why, and can be marked without saying it', async () => {
  const { desk, user } = openApp('/echeances');
  await screen.findByText(/KEITA/);
  const late = desk.letters.get('l-kept-5a5a5a01');
  if (!late) throw new Error('no such letter');
  await user.click(await screen.findByRole('button', { name: /^Marquer comme répondu le courrier/ }));
  const dialog = await screen.findByRole('dialog', { name: /^Répondu \d+\sjours après/ });
  await expectAccessible();
  await user.click(within(dialog).getByRole('radio', { name: 'Pas assez de monde au service' }));
  await user.click(within(dialog).getByRole('button', { name: 'Marquer comme répondu' }));
  await waitFor(() => expect(desk.letters.get(late.id)?.state).toBe('answered'));
});

test('a message nobody has taken out stands above the deadlines, and goes once it is taken', async () => {
  const { desk, user } = openApp('/echeances');
  const card = await screen.findByRole('region', { name: 'Messages à envoyer' });
  const waiting = desk.outbox.filter(({ state }) => state === 'waiting');
  expect(waiting.length).toBeGreaterThan(0);
  await expectAccessible();
  for (const { reference } of waiting) {
    await user.click(within(card).getByRole('button', { name: new RegExp(`Télécharger le message.*${reference}`) }));
  }
  await waitFor(() => expect(screen.queryByRole('region', { name: 'Messages à envoyer' })).toBeNull());
});
