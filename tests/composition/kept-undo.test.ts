// What can be undone outlives a lock, in the desk itself; not the end of the application.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createRouterClient } from '@orpc/server';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { makeRouter } from '#main/api/router.ts';
import { makeAnnouncements } from '#main/composition/announcements.ts';
import { makeDeskSession } from '#main/composition/desk-session.ts';
import type { CalendarDate } from '#shared/kernel/calendar-date.ts';
import { cheapVault, keepingLog, testMachine } from '../fakes/machine.ts';
import { scanOf } from '../fakes/text-scans.ts';

const PASSPHRASE = 'une phrase de passe';

/** One run of the application on this desk. */
function startRun(folder: string) {
  const { announce, subscribe } = makeAnnouncements();
  const { log } = keepingLog();
  const { machine } = testMachine(log, announce);
  const drawSheet = async (): Promise<Uint8Array> => scanOf('');
  const session = makeDeskSession({
    folder,
    version: '0.0.0',
    vault: cheapVault(),
    machine,
    drawSheet,
    sentence: () => '',
  });
  return { session, client: createRouterClient(makeRouter(session, subscribe, log)) };
}

let root: string;
let run: ReturnType<typeof startRun>;
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'kept-undo-'));
  run = startRun(join(root, 'bureau'));
  await run.client.desk.create({ passphrase: PASSPHRASE });
});
afterEach(async () => {
  await run.session.lock();
  await rm(root, { recursive: true, force: true });
});

const states = async (): Promise<readonly string[]> =>
  (await run.client.letters.list({ limit: 10 })).map(({ state }) => state).sort();

/** Gives letters of these words, and keeps the first at the desk. */
async function kept(...words: string[]): Promise<void> {
  for (const [index, text] of words.entries()) {
    const file = new File([Buffer.from(scanOf(text))], `${index}.tif`);
    await run.client.intake.add({ file, receivedOn: '2026-11-19' as CalendarDate });
  }
  await expect.poll(states, { timeout: 15_000 }).toEqual(words.map(() => 'to-qualify'));
  for (const { id, version } of await run.client.letters.list({ limit: 10 })) {
    const asked = { id, version, action: 'keep', teamId: null, establishmentId: null } as const;
    await run.client.letters.confirm({ ...asked, reason: 'QUORMELIN' });
  }
}
const undo = (): Promise<string> =>
  run.client.letters.undo(null).then(
    ({ undone }) => `undone ${undone.length}`,
    (error: { code?: string }) => error.code ?? 'no code',
  );

test('after a lock gestures are undone one by one, to what was before', async () => {
  await kept('une lettre', 'une autre lettre');
  await run.client.desk.lock();
  await run.client.desk.unlock({ passphrase: PASSPHRASE });
  expect(await run.session.ports()?.store.settings.get('undo-journal')).toBeNull();
  expect(await undo()).toBe('undone 1');
  expect(await states()).toEqual(['kept', 'to-qualify']);
  await run.client.desk.lock();
  await run.client.desk.unlock({ passphrase: PASSPHRASE });
  expect(await undo()).toBe('undone 1');
  expect(await states()).toEqual(['to-qualify', 'to-qualify']);
  expect(await undo()).toBe('undo/nothing');
});

test('who looks after a letter and its clock are taken back after a lock', async () => {
  await kept('une lettre');
  const [letter] = await run.client.letters.list({ limit: 10 });
  if (!letter) throw new Error('no letter');
  await run.client.letters.assign({ id: letter.id, assignee: 'QUORMELIN', seen: null });
  await run.client.letters.stopClock({ id: letter.id, reason: 'QUORMELIN' });
  await run.client.desk.lock();
  await run.client.desk.unlock({ passphrase: PASSPHRASE });
  expect([await undo(), await undo()]).toEqual(['undone 1', 'undone 1']);
  expect(await run.client.letters.list({ limit: 10 })).toMatchObject([{ state: 'kept', assignee: null, pauses: [] }]);
});

test('changes to the tables outlive a lock in the desk itself, in their order and under their numbers', async () => {
  const { teams, coverage } = await run.client.directory.whole();
  const [team] = teams;
  if (!team) throw new Error('the directory is empty');
  const after = { ...team, name: 'QUORMELIN' };
  await run.client.directory.saveTeam({ team: after, seen: team });
  await run.client.tables.noteStep({ window: 'w', step: { kind: 'team', before: team, after, covered: [] } });
  await run.client.tables.noteStep({
    window: 'w',
    step: { kind: 'coverage', before: coverage[0] ?? null, after: null },
  });
  const before = await run.client.tables.steps();
  expect(before.map(({ number }) => number)).toEqual([1, 2]);
  await run.client.desk.lock();
  await expect(run.client.tables.steps()).rejects.toMatchObject({ code: 'desk/locked' });
  await run.client.desk.unlock({ passphrase: PASSPHRASE });
  expect(await run.client.tables.steps()).toEqual(before);
  await run.client.tables.dropStep({ number: 2 });
  expect(
    await run.client.tables.noteStep({ window: 'w', step: { kind: 'coverage', before: null, after: null } }),
  ).toMatchObject({
    number: 3,
  });
  await run.client.desk.lock();
  run = startRun(join(root, 'bureau'));
  await run.client.desk.unlock({ passphrase: PASSPHRASE });
  expect(await run.client.tables.steps()).toEqual([]);
});

test('another run of the application undoes nothing of this one, and leaves nothing of it lying', async () => {
  await kept('une lettre');
  await run.client.desk.lock();
  run = startRun(join(root, 'bureau'));
  await run.client.desk.unlock({ passphrase: PASSPHRASE });
  expect(await undo()).toBe('undo/nothing');
  expect(await run.session.ports()?.store.settings.get('undo-journal')).toBeNull();
  expect(await states()).toEqual(['kept']);
});

test('an entry that cannot be read opens the desk with nothing to undo', async () => {
  await run.session.ports()?.store.settings.set('undo-journal', '{"run":');
  await run.client.desk.lock();
  await run.client.desk.unlock({ passphrase: PASSPHRASE });
  expect((await run.client.desk.status()).state).toBe('open');
  expect(await undo()).toBe('undo/nothing');
  expect(await run.session.ports()?.store.settings.get('undo-journal')).toBeNull();
});
