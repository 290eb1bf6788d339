// @vitest-environment jsdom
// Deciding many letters with one gesture: what is proposed together, what is left and why, and one undo.
import { screen, waitFor, within } from '@testing-library/react';
import { beforeEach, expect, test } from 'vitest';
import type { LetterSummary } from '#shared/contract/schemas.ts';
import { DIRECTORY } from '#shared/reference/teams.ts';
import { linesOf, planOf, stretch } from '../../renderer/features/tri/batch-model.ts';
import { FakeDesk } from '../fakes/fake-desk.ts';
import { FAKE_TODAY } from '../fakes/fake-letters.ts';
import { FAKE_SPECS } from '../fakes/fake-specs.ts';
import { expectAccessible, openApp, plainly, said, settled } from './render-app.tsx';

beforeEach(() => localStorage.clear());

const letters = () => {
  const desk = new FakeDesk({ specs: FAKE_SPECS });
  return [...desk.letters.values()].map((letter) => desk.summary(letter));
};
const picked = () => screen.queryAllByRole('option', { checked: true }).map((row) => plainly(row.textContent ?? ''));

test('only what is read, sure and not urgent is decided together; all else says why it is left', () => {
  const all = letters();
  const plan = planOf(all, DIRECTORY, FAKE_TODAY);
  const of = (id: string) => plan.left.find(({ letter }) => letter.id === id)?.why ?? 'together';
  expect(of('l-lille-81d0bb41')).toBe('together');
  expect(of('l-oqtf-3f9a07c2')).toBe('urgent');
  expect(of('l-unsure-7b3310fe')).toBe('unsure');
  expect(of('l-forwarded-5a5a5a02')).toBe('decided');
  const unread = all.filter((letter) => letter.reading.state !== 'done' && letter.state === 'to-qualify');
  for (const { id } of unread) expect(of(id)).toBe('unread');
  expect(linesOf(plan).length + plan.left.length).toBe(all.length);
  for (const { letter, action, teamId } of linesOf(plan)) {
    expect(letter.suggestion?.action).toBe(action);
    expect(teamId).toBe(action === 'forward' ? letter.suggestion?.team?.id : null);
  }
  expect(plan.groups.findIndex(({ teamId }) => teamId === null)).toBe(plan.groups.length - 1);
});

test('a letter on which a decision is begun is not decided with the others', () => {
  const begun = { action: 'keep', teamId: null, establishmentId: null, reason: '' } as const;
  const all = letters().map((letter) => (letter.id === 'l-lille-81d0bb41' ? { ...letter, begun } : letter));
  expect(planOf(all, DIRECTORY, FAKE_TODAY).left.find(({ letter }) => letter.id === 'l-lille-81d0bb41')?.why).toBe(
    'begun',
  );
});

test('a legal date that has passed or is near takes a letter out of what is decided together', () => {
  const [wanted] = letters().filter(({ id }) => id === 'l-lille-81d0bb41');
  if (!wanted?.judgement) throw new Error('no such letter');
  const { judgement } = wanted;
  const why = (dueOn: string, dated = true): string => {
    const limit = { limitId: 'x', basis: 'x', toVerify: false, dueAt: null, atLatest: '2027-01-01', steps: [] };
    const signal = {
      ...{ code: 'permit-expiry', level: 'orange', evidence: { text: 'x', page: 1, box: null }, date: null },
      limit: { ...limit, dueOn, dated },
    };
    const letter = { ...wanted, judgement: { ...judgement, signals: [signal] } } as unknown as LetterSummary;
    return planOf([letter], DIRECTORY, FAKE_TODAY).left[0]?.why ?? 'together';
  };
  expect(['2020-01-01', '2026-11-22', '2026-11-25', '2026-11-26'].map((day) => why(day))).toEqual([
    ...['legal', 'legal', 'legal', 'together'],
  ]);
  expect(why('2026-11-22', false)).toBe('together');
});

test('a stretch goes both ways, and is the letter alone where the other is not in the list', () => {
  const [a, b, c] = letters();
  if (!a || !b || !c) throw new Error('too few letters');
  expect(stretch([a, b, c], c.id, b.id)).toEqual([b.id, c.id]);
  expect(stretch([b, c], a.id, c.id)).toEqual([c.id]);
});

test('ticked by keys, confirmed together by keys, taken back with one key', async () => {
  const { desk, user } = openApp('/tri/l-lille-81d0bb41');
  await settled(/DIALLO/);
  const before = new Map([...desk.letters].map(([id, { state }]) => [id, state]));
  await user.keyboard(' ');
  await waitFor(() => expect(picked()).toHaveLength(1));
  await user.keyboard('{Control>}a{/Control}');
  await screen.findByText(/^\d+ cochés$/);
  const count = picked().length;
  await user.keyboard('l');
  const dialog = await screen.findByRole('dialog', { name: 'Confirmer ensemble' });
  await expectAccessible();
  const confirm = await within(dialog).findByRole('button', { name: /^Confirmer \d+ courrier/ });
  const together = Number(/\d+/.exec(confirm.textContent ?? '')?.[0]);
  expect(within(dialog).getByRole('region', { name: /^Laissés de côté/ })).toBeTruthy();
  const [first] = within(dialog).getAllByRole('checkbox');
  await user.click(first as HTMLElement);
  expect(confirm.textContent).toContain(String(together - 1));
  await user.click(first as HTMLElement);
  confirm.focus();
  await user.keyboard('{Enter}');
  await screen.findByText(said(new RegExp(`^${together} courriers? décidés?$`)));
  const changed = [...desk.letters.values()].filter(({ id, state }) => before.get(id) !== state);
  expect(changed).toHaveLength(together);
  expect(together).toBeLessThan(count);
  expect(desk.calls.filter((call) => call === 'letters.confirmBatch')).toHaveLength(1);
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  // The letter in hand was decided with the others: one that waits is shown.
  await waitFor(() => expect(screen.getByRole('option', { selected: true }).textContent).not.toMatch(/DIALLO/));
  await user.keyboard('{Control>}z{/Control}');
  await waitFor(() => expect([...desk.letters].map(([id, { state }]) => [id, state])).toEqual([...before]));
});

test('what the desk refuses is named with what somebody else did to it, the rest is decided', async () => {
  const { desk, user } = openApp('/tri/l-lille-81d0bb41');
  await settled(/DIALLO/);
  await user.keyboard('l');
  const dialog = await screen.findByRole('dialog', { name: 'Confirmer ensemble' });
  const letter = desk.letters.get('l-lille-81d0bb41');
  if (!letter) throw new Error('no such letter');
  desk.letters.set(letter.id, { ...letter, version: letter.version + 1 });
  desk.note(letter.id, 'assigned', { to: 'Amina' });
  await user.click(within(dialog).getByRole('button', { name: /^Confirmer \d+ courrier/ }));
  const alert = await within(dialog).findByRole('alert');
  expect(plainly(alert.textContent ?? '')).toMatch(/DIALLO.*Entre-temps : Attribué à Amina/);
  await expectAccessible();
});

test('Shift and the arrows tick on the way, Escape unticks all', async () => {
  const { user } = openApp('/tri');
  await settled(/KEITA/);
  await user.keyboard('{Shift>}{ArrowDown}{ArrowDown}{/Shift}');
  await waitFor(() => expect(picked()).toHaveLength(3));
  await user.keyboard('{Escape}');
  await waitFor(() => expect(picked()).toHaveLength(0));
});
