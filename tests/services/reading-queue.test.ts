// The queue that reads letters: in order, resumed after a crash, cancellable, and never in the way of a person.
import { afterEach, beforeEach, expect, test } from 'vitest';
import { MAX_ATTEMPTS, startReadingQueue } from '#main/jobs/reading-queue.ts';
import type { DeskFact } from '#main/ports/announcer.ts';
import { importFile } from '#main/services/intake/import-file.ts';
import { confirmLetter } from '#main/services/letters/confirm-letter.ts';
import { cancelReading, readAgain } from '#main/services/letters/control-reading.ts';
import type { CalendarDate } from '#shared/kernel/calendar-date.ts';
import type { LetterId } from '#shared/kernel/ids.ts';
import { openTestDesk, type TestDesk } from '../fakes/open-desk.ts';
import { scanOf } from '../fakes/text-scans.ts';

let desk: TestDesk;
beforeEach(async () => {
  desk = await openTestDesk();
});
afterEach(() => desk.close());

async function give(...pages: string[]): Promise<LetterId> {
  const receivedOn = '2026-11-19' as CalendarDate;
  const { letterId } = await importFile(desk.ports, { bytes: scanOf(...pages), name: 'scan.tif', receivedOn });
  if (!letterId) throw new Error('not stored');
  return letterId;
}
const stateOf = async (id: LetterId) => (await desk.ports.store.letters.find(id))?.state;
const jobOf = async (id: LetterId) => (await desk.ports.store.jobs.latest([id])).get(id);
const eventsOf = async (id: LetterId) => (await desk.ports.store.history.of(id)).map((entry) => entry.event);

test('letters are read one after the other, the recogniser renewed in between', async () => {
  const ids = [await give('un'), await give('deux'), await give('trois')];
  await desk.queue.idle();
  for (const id of ids) {
    expect(await stateOf(id)).toBe('to-qualify');
    expect((await jobOf(id))?.state).toBe('done');
  }
  expect(desk.reader.renewed()).toBe(3);
});

test('what is said last of a reading is said when it no longer counts as one', async () => {
  const { queue: _own, ...parts } = desk.ports;
  const said: { readonly id: string; readonly state: Promise<string | undefined> }[] = [];
  const announce = (fact: DeskFact): void => {
    if (fact.kind === 'reading') said.push({ id: fact.id, state: jobOf(fact.id).then((job) => job?.state) });
  };
  await desk.queue.stop();
  const id = await give('Bonjour');
  const queue = await startReadingQueue({ ...parts, announce });
  await queue.idle();
  expect(await said.at(-1)?.state).toBe('done');
  expect(said.at(-1)?.id).toBe(id);
  desk.reader.hold();
  const [, second, waiting] = [await give('un'), await give('deux'), await give('trois')];
  queue.wake();
  await expect.poll(async () => (await jobOf(second))?.state).toBe('running');
  await queue.cancel(waiting);
  const lastOf = () => said.findLast((one) => one.id === waiting);
  await expect.poll(() => lastOf()?.state).toBe('cancelled');
  desk.reader.letGo();
  await queue.stop();
});

test('who waits for one letter hears when that one has ended, not when all have', async () => {
  desk.reader.hold();
  const first = await give('un');
  const second = await give('deux');
  const ended: string[] = [];
  const waiting = [
    desk.queue.ended(first).then(() => ended.push('first')),
    desk.queue.ended(second).then(() => ended.push('second')),
  ];
  await cancelReading(desk.ports, first);
  await expect.poll(() => ended).toEqual(['first']);
  desk.reader.letGo();
  await Promise.all(waiting);
  expect(ended).toEqual(['first', 'second']);
  await desk.queue.ended(first);
});

test('what was running when the process died is read after the restart', async () => {
  desk.reader.hold();
  const id = await give('Bonjour');
  await expect.poll(async () => (await jobOf(id))?.state).toBe('running');
  // Another queue over the same desk, as after a crash: the first never ends its job.
  const { queue: _dead, ...parts } = desk.ports;
  const again = await startReadingQueue(parts);
  desk.reader.letGo();
  await again.idle();
  expect(await stateOf(id)).toBe('to-qualify');
  await again.stop();
});

test('stopping leaves the letter in hand waiting, not failed', async () => {
  desk.reader.hold();
  const id = await give('Bonjour');
  await expect.poll(async () => (await jobOf(id))?.state).toBe('running');
  await desk.queue.stop();
  expect((await jobOf(id))?.state).toBe('running');
  expect(await stateOf(id)).toBe('received');
});

test('a cancelled reading goes to a person, and can be asked for again', async () => {
  desk.reader.hold();
  const id = await give('Bonjour');
  await expect.poll(async () => (await jobOf(id))?.state).toBe('running');
  await cancelReading(desk.ports, id);
  await expect.poll(async () => (await jobOf(id))?.state).toBe('cancelled');
  await desk.queue.idle();
  expect(await stateOf(id)).toBe('to-qualify');
  desk.reader.letGo();
  await readAgain(desk.ports, id);
  await desk.queue.idle();
  expect((await jobOf(id))?.state).toBe('done');
  expect(await eventsOf(id)).toEqual(['imported', 'reading-cancelled', 'read']);
});

test('a waiting reading that is cancelled never starts and the letter goes to a person', async () => {
  desk.reader.hold();
  await give('un');
  const second = await give('deux');
  await cancelReading(desk.ports, second);
  desk.reader.letGo();
  await desk.queue.idle();
  expect((await jobOf(second))?.state).toBe('cancelled');
  expect(await stateOf(second)).toBe('to-qualify');
});

test.each(['cancelled', 'failed'] as const)(
  'what the head of a page said does not outlive a reading that %s',
  async (end) => {
    desk.reader.hold();
    const id = await give(`Maison d'arrêt d'Amiens\nj'ai reçu une OQTF${end === 'failed' ? ' UNREADABLE' : ''}`);
    const letter = () => desk.ports.store.letters.find(id);
    await expect.poll(async () => (await letter())?.judgement?.establishment?.id).toBe('maison-d-arret-d-amiens');
    expect((await letter())?.judgement?.signals).toEqual([]);
    expect(await stateOf(id)).toBe('received');
    if (end === 'cancelled') await cancelReading(desk.ports, id);
    else desk.reader.letGo();
    await expect.poll(async () => (await jobOf(id))?.state).toBe(end);
    await desk.queue.idle();
    expect(await letter()).toMatchObject({ state: 'to-qualify', judgement: null });
    expect(await desk.ports.store.letters.readings(id)).toEqual([]);
    expect(await desk.ports.store.letters.list({ search: 'amiens', limit: 10 })).toEqual([]);
  },
);

test('the whole reading takes the place of the first judgement', async () => {
  desk.reader.hold();
  const id = await give("Maison d'arrêt d'Amiens\nj'ai reçu une OQTF");
  await expect.poll(async () => (await desk.ports.store.letters.find(id))?.judgement?.signals).toEqual([]);
  desk.reader.letGo();
  await desk.queue.idle();
  const judgement = (await desk.ports.store.letters.find(id))?.judgement;
  expect(judgement?.signals.map((signal) => signal.code)).toContain('oqtf');
});

test('one page that cannot be read leaves the others read', async () => {
  const id = await give('première page', 'UNREADABLE');
  await desk.queue.idle();
  expect((await desk.ports.store.letters.readings(id)).map((reading) => reading.page)).toEqual([1]);
  expect((await jobOf(id))?.state).toBe('done');
});

test.each([
  ['UNREADABLE', 'page/unreadable'],
  ['CRASH', 'internal'],
])('a letter that cannot be read at all goes to a person with the reason (%s)', async (text, code) => {
  const id = await give(text);
  await desk.queue.idle();
  expect(await stateOf(id)).toBe('to-qualify');
  expect(await jobOf(id)).toMatchObject({ state: 'failed', error: { code } });
  expect(await eventsOf(id)).toEqual(['imported', 'reading-failed']);
});

test(`a letter that took the process down ${MAX_ATTEMPTS} times is left to a person`, async () => {
  await desk.queue.stop();
  const { queue: _stopped, ...parts } = desk.ports;
  const id = await give('Bonjour');
  for (let death = 0; death < MAX_ATTEMPTS; death += 1) {
    await desk.ports.store.jobs.claim(desk.ports.clock.now());
    await desk.ports.store.jobs.requeueRunning();
  }
  const queue = await startReadingQueue(parts);
  await queue.idle();
  expect(await jobOf(id)).toMatchObject({ state: 'failed', attempts: MAX_ATTEMPTS + 1 });
  expect(await stateOf(id)).toBe('to-qualify');
  await queue.stop();
});

test('a person may decide before the machine has read: the decision stands', async () => {
  desk.reader.hold();
  const id = await give('Bonjour');
  const kept = { id, version: 1, action: 'keep' as const, teamId: null, establishmentId: null, reason: null };
  const letter = await desk.ports.store.letters.find(id);
  expect(await confirmLetter(desk.ports, { ...kept, version: letter?.version ?? -1 })).toMatchObject({ ok: true });
  desk.reader.letGo();
  await desk.queue.idle();
  expect(await stateOf(id)).toBe('kept');
  expect((await desk.ports.store.letters.find(id))?.judgement).not.toBeNull();
});
