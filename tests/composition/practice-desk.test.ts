// The practice desk never meets the real one: its place, its letters, what leaves it, and its end.
import { existsSync } from 'node:fs';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createRouterClient } from '@orpc/server';
import PostalMime from 'postal-mime';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { makeRouter } from '#main/api/router.ts';
import { makeAnnouncements } from '#main/composition/announcements.ts';
import { makeDeskSession } from '#main/composition/desk-session.ts';
import type { CalendarDate } from '#shared/kernel/calendar-date.ts';
import { practiceLetters } from '#shared/text/practice-letters.ts';
import { cheapVault, keepingLog, testMachine } from '../fakes/machine.ts';
import { scanOf } from '../fakes/text-scans.ts';

const PASSPHRASE = 'une phrase de passe';
const TODAY = '2026-11-20' as CalendarDate;
const LETTERS = practiceLetters(TODAY).length;

const practiceFolders = async (): Promise<string[]> =>
  (await readdir(tmpdir())).filter((name) => name.startsWith('vaguemestre-essai-')).sort();

function startCore(folder: string) {
  const { announce, subscribe } = makeAnnouncements();
  const { log } = keepingLog();
  const { machine } = testMachine(log, announce);
  // Sheets are their words here: what is drawn has a test of its own.
  const scan = async ({ pages }: { pages: readonly { picture: Uint8Array }[] }): Promise<Uint8Array> =>
    scanOf(...pages.map(({ picture }) => new TextDecoder().decode(picture)));
  const session = makeDeskSession({
    folder,
    version: '0.0.0',
    vault: cheapVault(),
    machine: { ...machine, pdf: { ...machine.pdf, scan } },
    drawSheet: async ({ lines }) => scanOf(lines.join('\n')),
    sentence: () => '',
  });
  return { session, client: createRouterClient(makeRouter(session, subscribe, log)) };
}

let root: string;
let core: ReturnType<typeof startCore>;
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'practice-'));
  core = startCore(join(root, 'bureau'));
});
afterEach(async () => {
  await core.session.lock();
  await rm(root, { recursive: true, force: true });
});

const codeOf = (call: Promise<unknown>): Promise<string> =>
  call.then(
    () => 'no error',
    (error: { code?: string }) => error.code ?? 'no code',
  );
const allRead = async (): Promise<number> =>
  (await core.client.letters.list({ limit: 100 })).filter(({ reading }) => reading.state === 'done').length;

test('it has its letters, lies outside the real desk’s folder, and is gone when it is left', async () => {
  const before = await practiceFolders();
  expect(await core.client.desk.practise()).toMatchObject({ state: 'open', practice: true });
  await expect.poll(allRead, { timeout: 15_000 }).toBe(LETTERS);
  expect(existsSync(join(root, 'bureau'))).toBe(false);
  expect(await practiceFolders()).toHaveLength(before.length + 1);
  expect(await core.client.desk.lock()).toMatchObject({ state: 'none', practice: false });
  expect(await practiceFolders()).toEqual(before);
});

test('left at once, nothing more goes in and nothing stays', async () => {
  const before = await practiceFolders();
  await core.client.desk.practise();
  await core.client.desk.lock();
  expect(await practiceFolders()).toEqual(before);
  expect(await codeOf(core.client.letters.list({}))).toBe('desk/locked');
});

test('nothing of anybody goes in, and the real desk’s keys are out of reach', async () => {
  await core.client.desk.create({ passphrase: PASSPHRASE });
  expect(await codeOf(core.client.desk.practise())).toBe('desk/busy');
  await core.client.desk.lock();
  const header = await readFile(join(root, 'bureau', 'desk.json'));

  await core.client.desk.practise();
  const file = new File([Buffer.from(scanOf('Une vraie lettre'))], 'vraie.tif');
  expect(await codeOf(core.client.intake.add({ file, receivedOn: TODAY }))).toBe('desk/practice');
  expect(await codeOf(core.client.intake.setWatched({ folder: root, seen: null }))).toBe('desk/practice');
  expect(await codeOf(core.client.desk.makeRecovery({ passphrase: PASSPHRASE }))).toBe('desk/busy');
  expect(await codeOf(core.client.desk.unlock({ passphrase: PASSPHRASE }))).toBe('desk/busy');
  expect(await codeOf(core.client.desk.create({ passphrase: PASSPHRASE }))).toBe('desk/exists');
  expect(await core.client.desk.lock()).toMatchObject({ state: 'locked' });

  expect(await readFile(join(root, 'bureau', 'desk.json'))).toEqual(header);
  await core.client.desk.unlock({ passphrase: PASSPHRASE });
  expect(await core.client.letters.list({})).toEqual([]);
});

test('a message made while practising is addressed to nobody and says what it is', async () => {
  await core.client.desk.practise();
  await expect.poll(allRead, { timeout: 15_000 }).toBe(LETTERS);
  const letter = (await core.client.letters.list({ limit: 100 })).find(({ suggestion }) => suggestion?.team);
  if (!letter?.suggestion?.team) throw new Error('no practice letter is for a team');
  const { id, version, judgement, suggestion } = letter;
  const establishmentId = judgement?.establishment?.id ?? null;
  const teamId = suggestion.team?.id ?? null;
  await core.client.letters.confirm({ id, version, action: 'forward', teamId, establishmentId, reason: null });
  const [item] = await core.client.outbox.list();
  if (!item) throw new Error('nothing waits to leave');
  const message = await core.client.outbox.message({ id: item.id });
  const { to, cc, bcc, subject, text, attachments } = await PostalMime.parse(await message.arrayBuffer());
  expect({ to: to?.map(({ address }) => address), cc, bcc }).toEqual({ to: ['essai@exemple.invalid'] });
  expect(subject).toContain('ESSAI');
  expect(text).toContain('[ESSAI, NE PAS ENVOYER]');
  expect(attachments.map(({ filename }) => filename)).toEqual([expect.stringContaining('ESSAI')]);
});
