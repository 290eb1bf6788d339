// Learning from the desk: a corrected letter proposes a name, a coordinator confirms it, the next letter is found by it,
// and taken back it is gone.
import { afterEach, beforeEach, expect, test } from 'vitest';
import { importFile } from '#main/services/intake/import-file.ts';
import { type AliasDecision, aliasTable, decideAlias } from '#main/services/learning/prison-aliases.ts';
import { confirmLetter } from '#main/services/letters/confirm-letter.ts';
import type { CalendarDate } from '#shared/kernel/calendar-date.ts';
import { asId, type EstablishmentId, type LetterId } from '#shared/kernel/ids.ts';
import { openTestDesk, type TestDesk } from '../fakes/open-desk.ts';
import { scanOf } from '../fakes/text-scans.ts';

let desk: TestDesk;
beforeEach(async () => {
  desk = await openTestDesk();
});
afterEach(() => desk.close());

const GAP = asId<EstablishmentId>('maison-d-arret-de-gap');
const ALIAS = { establishmentId: GAP, text: 'Croix Blanche' };

async function give(name: string, number: string): Promise<LetterId> {
  const text =
    `${name}\nécrou ${number}\nMaison d'arrêt de la Croix Blanche\nLa Cimade\n91 rue Oberkampf\n75011 Paris\n` +
    'Bonjour,\nJe suis détenu ici depuis un an et je ne sais pas quoi faire pour mes papiers. Merci';
  const receivedOn = '2026-11-19' as CalendarDate;
  const { letterId } = await importFile(desk.ports, { bytes: scanOf(text), name: 'scan.tif', receivedOn });
  if (!letterId) throw new Error('not stored');
  await desk.queue.idle();
  return letterId;
}
async function prisonOf(id: LetterId): Promise<string | undefined> {
  return (await desk.ports.store.letters.find(id))?.judgement?.establishment?.id;
}
async function correct(id: LetterId): Promise<void> {
  const version = (await desk.ports.store.letters.find(id))?.version ?? 0;
  const kept = { action: 'keep', teamId: null, establishmentId: GAP, reason: null } as const;
  expect((await confirmLetter(desk.ports, { id, version, ...kept })).ok).toBe(true);
}
type State = AliasDecision['state'];
const decide = (state: State, seen: State) => decideAlias(desk.ports, { ...ALIAS, state, seen, by: 'Inès' });

test('a correction proposes, nothing is used before somebody confirms, and it can be taken back', async () => {
  const first = await give('KOUYATE Lansana', '41233');
  expect(await prisonOf(first)).toBeUndefined();
  expect(await aliasTable(desk.ports)).toEqual({ proposed: [], known: [], dismissed: [] });
  await correct(first);
  expect((await aliasTable(desk.ports)).proposed).toEqual([{ ...ALIAS, letters: [first] }]);
  expect(await prisonOf(await give('DIALLO Awa', '7712'))).toBeUndefined();

  const confirmed = await decide('confirmed', null);
  expect(confirmed).toMatchObject({
    ok: true,
    value: { proposed: [], known: [{ ...ALIAS, by: 'Inès' }], dismissed: [] },
  });
  expect(await prisonOf(await give('TOURE Ali', '9903'))).toBe(GAP);

  expect(await decide('dismissed', 'confirmed')).toMatchObject({
    ok: true,
    value: { proposed: [], known: [], dismissed: [ALIAS] },
  });
  // Put to use after all.
  expect(await decide('confirmed', 'dismissed')).toMatchObject({
    ok: true,
    value: { proposed: [], known: [ALIAS], dismissed: [] },
  });
  await decide('dismissed', 'confirmed');
  expect(await prisonOf(await give('BENALI Nadir', '5512'))).toBeUndefined();
});

test('a name that was set aside is proposed no more; the log says nothing of it', async () => {
  await correct(await give('KOUYATE Lansana', '41233'));
  await decide('dismissed', null);
  expect((await aliasTable(desk.ports)).proposed).toEqual([]);
  expect(JSON.stringify(desk.logLines)).not.toContain('Croix');
});

test('what somebody else decided first stands; a decision taken back leaves the name proposed', async () => {
  const letter = await give('KOUYATE Lansana', '41233');
  await correct(letter);
  await decide('dismissed', null);
  const changed = { ok: false, error: 'alias/changed' };
  expect(await decide('confirmed', null)).toEqual(changed);
  expect(await decide(null, 'confirmed')).toEqual(changed);
  expect((await aliasTable(desk.ports)).dismissed).toMatchObject([ALIAS]);
  const back = { proposed: [{ ...ALIAS, letters: [letter] }], known: [], dismissed: [] };
  expect(await decide(null, 'dismissed')).toEqual({ ok: true, value: back });
});

test('a name of another prison, and a prison that is none, are refused', async () => {
  const use = { state: 'confirmed', seen: null, by: 'Inès' } as const;
  const nice = await decideAlias(desk.ports, { establishmentId: GAP, text: 'Nice', ...use });
  expect(nice).toEqual({ ok: false, error: 'alias/known' });
  const nowhere = asId<EstablishmentId>('nowhere');
  const missing = await decideAlias(desk.ports, { establishmentId: nowhere, text: 'Croix Blanche', ...use });
  expect(missing).toEqual({ ok: false, error: 'establishment/not-found' });
});

test('a desk of many decided letters proposes from the newest of them', async () => {
  const id = await give('KOUYATE Lansana', '41233');
  await correct(id);
  const { letters } = desk.ports.store;
  const asked: unknown[] = [];
  const list: typeof letters.list = (filter) => {
    asked.push(filter.order);
    return letters.list(filter);
  };
  const store = { ...desk.ports.store, letters: { ...letters, list } };
  expect((await aliasTable({ ...desk.ports, store })).proposed).toEqual([{ ...ALIAS, letters: [id] }]);
  expect(asked).toEqual(['newest']);
});
