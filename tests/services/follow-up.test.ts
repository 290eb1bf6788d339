// Who looks after a letter, its clock, and answers that leave late: on a real store.
import { afterEach, beforeEach, expect, test } from 'vitest';
import { importFile } from '#main/services/intake/import-file.ts';
import { type Confirmation, confirmLetter } from '#main/services/letters/confirm-letter.ts';
import { assignLetter, restartClock, stopClock } from '#main/services/letters/follow-up.ts';
import { getLetter } from '#main/services/letters/get-letter.ts';
import { listLetters } from '#main/services/letters/list-letters.ts';
import { markAnswered } from '#main/services/letters/mark-answered.ts';
import { markSecondLook } from '#main/services/letters/second-look.ts';
import { undoChange } from '#main/services/letters/undo-change.ts';
import { addDays } from '#shared/kernel/calendar-date.ts';
import { asId, type LetterId } from '#shared/kernel/ids.ts';
import { openTestDesk, type TestDesk } from '../fakes/open-desk.ts';
import { scanOf } from '../fakes/text-scans.ts';

let desk: TestDesk;
let id: LetterId;

beforeEach(async () => {
  desk = await openTestDesk();
  const receivedOn = addDays(desk.ports.clock.today(), -14);
  const entry = await importFile(desk.ports, { bytes: scanOf('Bonjour'), name: 'a.png', receivedOn });
  await desk.queue.idle();
  id = entry.letterId ?? asId<LetterId>('none');
});
afterEach(() => desk.close());

const whole = async () => {
  const letter = await getLetter(desk.ports, id);
  if (!letter.ok) throw new Error(letter.error);
  return letter.value;
};
const last = async () => (await whole()).history.at(-1);
const keep = (version: number): Confirmation => ({
  ...{ id, version },
  ...{ action: 'keep', teamId: null, establishmentId: null, reason: null },
});
const daysLater = (days: number) => ({
  ...desk.ports,
  clock: { ...desk.ports.clock, today: () => addDays(desk.ports.clock.today(), days) },
});

test('a letter is marked to be looked at again, with when; undone, taken away, and hidden by a decision', async () => {
  const since = async () => (await whole()).letter.secondLook;
  await markSecondLook(desk.ports, { id, wanted: true });
  await markSecondLook(desk.ports, { id, wanted: true });
  const marked = await last();
  expect(marked).toMatchObject({ event: 'second-look' });
  expect(await since()).toBe(marked?.at);
  expect((await whole()).history.filter(({ event }) => event === 'second-look')).toHaveLength(1);
  expect(await undoChange(desk.ports, null)).toMatchObject({ value: { what: 'second-look', undone: [{ id }] } });
  expect(await since()).toBeNull();
  expect(await last()).toMatchObject({ event: 'undone', facts: { what: 'second-look' } });
  await markSecondLook(desk.ports, { id, wanted: true });
  await markSecondLook(desk.ports, { id, wanted: false });
  expect([await since(), (await last())?.event]).toEqual([null, 'second-look-done']);
  await confirmLetter(desk.ports, keep((await whole()).letter.version));
  expect(await markSecondLook(desk.ports, { id, wanted: true })).toEqual({ ok: false, error: 'letter/wrong-state' });
});

test('a name is given, changed and taken away, each time in the history, the same one only once', async () => {
  await assignLetter(desk.ports, { id, assignee: 'Amina', seen: null });
  await assignLetter(desk.ports, { id, assignee: 'Amina', seen: 'Amina' });
  expect((await whole()).letter.assignee).toBe('Amina');
  expect(await last()).toMatchObject({ event: 'assigned', facts: { to: 'Amina' } });
  const stale = { id, assignee: 'Paul', seen: null };
  expect(await assignLetter(desk.ports, stale)).toEqual({ ok: false, error: 'letter/changed' });
  expect((await whole()).letter.assignee).toBe('Amina');
  await assignLetter(desk.ports, { id, assignee: null, seen: 'Amina' });
  const { letter, history } = await whole();
  expect(letter.assignee).toBeNull();
  expect(history.filter(({ event }) => event === 'assigned').map(({ facts }) => facts)).toEqual([{ to: 'Amina' }, {}]);
  expect(await assignLetter(desk.ports, { id: asId('nobody'), assignee: 'x', seen: null })).toEqual({
    ok: false,
    error: 'letter/not-found',
  });
});

test('a clock that stands holds the day back, says so in the count, and is stopped once at a time', async () => {
  const before = (await whole()).letter;
  expect(await restartClock(desk.ports, { id })).toEqual({ ok: false, error: 'clock/running' });
  expect(await stopClock(desk.ports, { id, reason: 'On attend la décision' })).toMatchObject({ ok: true });
  expect(await stopClock(desk.ports, { id, reason: 'encore' })).toEqual({ ok: false, error: 'clock/stopped' });
  const standing = await getLetter(daysLater(5), id);
  if (!standing.ok) throw new Error(standing.error);
  expect(standing.value.letter.deadline.kind).toBe('stopped');
  expect(standing.value.letter.dueOn).toBe(addDays(before.dueOn, 5));
  expect(standing.value.steps).toContainEqual(expect.objectContaining({ step: 'stopped', until: null, days: 5 }));
  expect(await restartClock(daysLater(5), { id })).toMatchObject({ ok: true });
  const { letter, history } = await whole();
  expect(letter).toMatchObject({ dueOn: addDays(before.dueOn, 5), deadline: { kind: 'reply' } });
  expect(history.slice(-2)).toMatchObject([
    { event: 'clock-stopped', facts: { reason: 'On attend la décision' } },
    { event: 'clock-restarted', facts: { days: '5' } },
  ]);
});

const undoLast = () => undoChange(desk.ports, null);

test('who looks after a letter and its clock are undone in the order they were changed, among the decisions', async () => {
  const before = (await whole()).letter;
  await assignLetter(desk.ports, { id, assignee: 'Amina', seen: null });
  await assignLetter(desk.ports, { id, assignee: 'Amina', seen: null });
  await stopClock(desk.ports, { id, reason: 'On attend la décision' });
  const kept = await confirmLetter(desk.ports, keep((await whole()).letter.version));
  expect(kept.ok).toBe(true);
  await restartClock(daysLater(5), { id });
  expect(await undoLast()).toMatchObject({ ok: true, value: { what: 'clock', refused: [] } });
  expect((await whole()).letter.deadline.kind).toBe('stopped');
  expect((await last())?.facts).toEqual({ what: 'clock-restarted' });
  expect(await undoLast()).toMatchObject({ ok: true, value: { what: 'decision' } });
  expect(await undoLast()).toMatchObject({ ok: true, value: { what: 'clock' } });
  expect((await whole()).letter.pauses).toEqual([]);
  expect(await undoLast()).toMatchObject({ ok: true, value: { what: 'assignee' } });
  expect(await whole()).toMatchObject({ letter: { ...before, version: expect.any(Number) } });
  expect(await undoLast()).toEqual({ ok: false, error: 'undo/nothing' });
});

test('what was arranged is undone letter by letter, and not over what somebody else arranged since', async () => {
  await assignLetter(desk.ports, { id, assignee: 'Amina', seen: null });
  await stopClock(desk.ports, { id, reason: 'r' });
  await desk.ports.store.followUps.restart(id, desk.ports.clock.today());
  expect(await undoChange(desk.ports, { followUpOf: id })).toEqual({
    ok: true,
    value: { what: 'clock', undone: [], refused: [{ id, error: 'letter/changed' }] },
  });
  expect(await undoChange(desk.ports, { followUpOf: asId('nobody') })).toEqual({ ok: false, error: 'undo/nothing' });
  expect(await undoChange(desk.ports, { followUpOf: id })).toMatchObject({ ok: true, value: { what: 'assignee' } });
  const { letter } = await whole();
  expect(letter.assignee).toBeNull();
  expect(letter.pauses).toHaveLength(1);
});

test('letters asked for by their day are those of the day that the clock made', async () => {
  const { dueOn } = (await whole()).letter;
  const dueBefore = addDays(dueOn, 1);
  expect(await listLetters(desk.ports, { dueBefore, limit: 10 })).toHaveLength(1);
  await stopClock(desk.ports, { id, reason: 'r' });
  expect(await listLetters(daysLater(3), { dueBefore, limit: 10 })).toHaveLength(0);
});

test('an answer that leaves late is in the history with its days and its reason; one in time has neither', async () => {
  const kept = await confirmLetter(desk.ports, keep((await whole()).letter.version));
  if (!kept.ok) throw new Error(kept.error);
  const { deadline } = (await whole()).letter;
  const late = { reason: 'waiting' as const, note: 'pièces' };
  await markAnswered(desk.ports, { id, version: kept.value.version, late });
  const days = (Date.parse(desk.ports.clock.today()) - Date.parse(deadline.on)) / 86_400_000;
  expect(days).toBeGreaterThan(0);
  expect((await last())?.facts).toEqual({ late: String(days), ...late });
  expect(await stopClock(desk.ports, { id, reason: 'r' })).toEqual({ ok: false, error: 'letter/wrong-state' });
});
