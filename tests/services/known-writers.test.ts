// People who wrote before: proposed from what is stored, linked by a person, and what follows from a link.
import { afterEach, beforeEach, expect, test } from 'vitest';
import { importFile } from '#main/services/intake/import-file.ts';
import { confirmLetter } from '#main/services/letters/confirm-letter.ts';
import { getLetter } from '#main/services/letters/get-letter.ts';
import { markAnswered } from '#main/services/letters/mark-answered.ts';
import { undoChange } from '#main/services/letters/undo-change.ts';
import { knownWriters, linkLetter, unlinkLetter } from '#main/services/reading/known-writers.ts';
import type { CalendarDate } from '#shared/kernel/calendar-date.ts';
import { asId, type LetterId } from '#shared/kernel/ids.ts';
import { openTestDesk, type TestDesk } from '../fakes/open-desk.ts';
import { scanOf } from '../fakes/text-scans.ts';

let desk: TestDesk;
beforeEach(async () => {
  desk = await openTestDesk();
});
afterEach(() => desk.close());

const BODY = 'Bonjour,\nJe suis détenu ici depuis un an et je ne sais pas quoi faire pour mes papiers. Merci';
const AMIENS = "Maison d'arrêt d'Amiens";

async function give(name: string, number: string, prison: string, receivedOn: string): Promise<LetterId> {
  const text = `${name}\nécrou ${number}\n${prison}\nLa Cimade\n91 rue Oberkampf\n75011 Paris\n${BODY}`;
  const imported = await importFile(desk.ports, {
    bytes: scanOf(text),
    name: 'scan.tif',
    receivedOn: receivedOn as CalendarDate,
  });
  if (!imported.letterId) throw new Error('not stored');
  await desk.queue.idle();
  return imported.letterId;
}
async function writers(id: LetterId) {
  const found = await knownWriters(desk.ports, id);
  if (!found.ok) throw new Error(found.error);
  return found.value;
}
async function viewOf(id: LetterId) {
  const whole = await getLetter(desk.ports, id);
  if (!whole.ok) throw new Error(whole.error);
  return whole.value;
}
const situations = async (id: LetterId) =>
  (await viewOf(id)).letter.judgement?.situations?.map(({ code, letterId }) => [code, letterId]);
async function answered(id: LetterId): Promise<void> {
  const { version } = (await viewOf(id)).letter;
  const kept = { action: 'keep', teamId: null, establishmentId: null, reason: null } as const;
  await confirmLetter(desk.ports, { id, version, ...kept });
  await markAnswered(desk.ports, { id, version: version + 1 });
}

test('a person who was transferred is proposed with reasons, and nothing is linked by itself', async () => {
  const first = await give('KOUYATE Lansana', '41233', AMIENS, '2026-10-02');
  const second = await give('KOUYATE Lansana', '77120', "Maison d'arrêt de Dunkerque", '2026-11-19');
  const { linked, candidates } = await writers(second);
  expect(linked).toEqual([]);
  expect(candidates).toHaveLength(1);
  expect(candidates[0]?.reasons).toEqual(['same-surname', 'same-given-names']);
  expect(candidates[0]?.letters.map(({ letter }) => letter)).toEqual([first]);
  expect(await situations(second)).toEqual([]);
});

test('a link makes the second letter « écrit à nouveau », and undoing it takes that back', async () => {
  const first = await give('KOUYATE Lansana', '41233', AMIENS, '2026-10-02');
  const second = await give('KOUYATE Lansana', '77120', "Maison d'arrêt de Dunkerque", '2026-11-19');
  expect((await linkLetter(desk.ports, second, first)).ok).toBe(true);
  expect(await situations(second)).toEqual([['open-case', first]]);
  expect((await viewOf(second)).letter.suggestion).toMatchObject({ action: 'keep', reasons: [{ rule: 'particular' }] });
  expect((await writers(first)).linked.map(({ letter }) => letter)).toEqual([second]);
  expect((await viewOf(second)).history.map(({ event }) => event)).toContain('person-linked');
  expect((await unlinkLetter(desk.ports, second)).ok).toBe(true);
  expect(await situations(second)).toEqual([]);
  expect((await writers(second)).candidates).toHaveLength(1);
});

test('a link to a letter that the desk answered itself says « déjà suivie », for every later letter of the person', async () => {
  const first = await give('KOUYATE Lansana', '41233', AMIENS, '2026-10-02');
  await answered(first);
  const second = await give('KOUYATE Lansana', '77120', "Maison d'arrêt de Dunkerque", '2026-11-19');
  await linkLetter(desk.ports, second, first);
  expect(await situations(second)).toEqual([['followed', first]]);
  await answered(second);
  const third = await give('KOUYATE L.', '90001', 'Centre de détention de Bapaume', '2026-11-25');
  await linkLetter(desk.ports, third, second);
  expect((await writers(third)).linked.map(({ letter }) => letter)).toEqual([second, first]);
});

test('a link is taken back in its order, and only while it is as it was left; so is its end', async () => {
  const first = await give('KOUYATE Lansana', '41233', AMIENS, '2026-10-02');
  const kept = { action: 'keep', teamId: null, establishmentId: null, reason: null } as const;
  await confirmLetter(desk.ports, { id: first, version: (await viewOf(first)).letter.version, ...kept });
  const second = await give('KOUYATE Lansana', '77120', "Maison d'arrêt de Dunkerque", '2026-11-19');
  await linkLetter(desk.ports, second, first);
  const undone = await undoChange(desk.ports, null);
  expect(undone).toMatchObject({ ok: true, value: { what: 'person', undone: [{ id: second }], refused: [] } });
  // The decision before it stands.
  expect((await viewOf(first)).letter.state).toBe('kept');
  expect((await writers(second)).linked).toEqual([]);
  expect(await situations(second)).toEqual([]);
  expect((await viewOf(second)).history.map(({ event }) => event)).toContain('person-unlinked');

  await linkLetter(desk.ports, second, first);
  await unlinkLetter(desk.ports, second);
  await undoChange(desk.ports, null);
  expect((await writers(second)).linked.map(({ letter }) => letter)).toEqual([first]);
  expect(await situations(second)).toEqual([['open-case', first]]);
  // Somebody else took it away since: that stays.
  const third = await give('DIALLO Mamadou', '90002', AMIENS, '2026-10-05');
  await linkLetter(desk.ports, third, first);
  await desk.ports.store.write((records) => records.people.unlink(third));
  expect(await undoChange(desk.ports, null)).toMatchObject({
    value: { what: 'person', undone: [], refused: [{ id: third, error: 'letter/changed' }] },
  });
});

test('a letter is not linked to itself or to nothing', async () => {
  const first = await give('KOUYATE Lansana', '41233', AMIENS, '2026-10-02');
  const missing = asId<LetterId>('l-none');
  expect(await linkLetter(desk.ports, first, first)).toEqual({ ok: false, error: 'person/same-letter' });
  expect(await linkLetter(desk.ports, first, missing)).toEqual({ ok: false, error: 'letter/not-found' });
  expect(await unlinkLetter(desk.ports, missing)).toEqual({ ok: false, error: 'letter/not-found' });
  expect(await knownWriters(desk.ports, missing)).toEqual({ ok: false, error: 'letter/not-found' });
});
