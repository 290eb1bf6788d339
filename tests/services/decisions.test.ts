// A person's decisions: forwarding with its outbox row, undo, staleness, and the message that leaves.
import PostalMime from 'postal-mime';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { importFile } from '#main/services/intake/import-file.ts';
import { type Confirmation, confirmLetter } from '#main/services/letters/confirm-letter.ts';
import { markAnswered } from '#main/services/letters/mark-answered.ts';
import { reopenLetter } from '#main/services/letters/reopen-letter.ts';
import { exportMessage } from '#main/services/outbox/export-message.ts';
import type { CalendarDate } from '#shared/kernel/calendar-date.ts';
import { asId, type EstablishmentId, type TeamId } from '#shared/kernel/ids.ts';
import { openTestDesk, type TestDesk } from '../fakes/open-desk.ts';
import { scanOf } from '../fakes/text-scans.ts';
import { tinyPng } from '../fakes/tiny-png.ts';

const AMIENS = asId<TeamId>('amiens');
let desk: TestDesk;
let letter: { id: Confirmation['id']; version: number };

beforeEach(async () => {
  desk = await openTestDesk({
    // A real picture, so that the PDF of the scan can be made.
    decoder: {
      decode: async () => ({
        ok: true,
        value: { mediaType: 'image/png', pages: [{ bytes: tinyPng, mediaType: 'image/png', width: 8, height: 8 }] },
      }),
    },
  });
  const entry = await importFile(desk.ports, {
    bytes: scanOf('Bonjour'),
    name: 'CANARIVAN.png',
    receivedOn: '2026-11-19' as CalendarDate,
  });
  await desk.queue.idle();
  const stored = entry.letterId && (await desk.ports.store.letters.find(entry.letterId));
  if (!stored) throw new Error('not stored');
  letter = stored;
});
afterEach(() => desk.close());

const confirmation = (change: Partial<Confirmation> = {}): Confirmation => ({
  id: letter.id,
  version: letter.version,
  action: 'forward',
  teamId: AMIENS,
  establishmentId: asId<EstablishmentId>('maison-d-arret-d-amiens'),
  reason: null,
  ...change,
});
const outbox = () => desk.ports.store.outbox.list();

test('forwarding changes the state and writes the outbox row together', async () => {
  const done = await confirmLetter(desk.ports, confirmation());
  expect(done).toMatchObject({ ok: true, value: { state: 'forwarded', decision: { teamId: 'amiens' } } });
  expect(await outbox()).toMatchObject([{ to: 'prison.amiens@lacimade.org', state: 'waiting', letterId: letter.id }]);
});

test('a failing outbox takes the decision back with it', async () => {
  const { store } = desk.ports;
  const broken = {
    ...desk.ports,
    store: {
      ...store,
      write: <T>(work: Parameters<typeof store.write<T>>[0]) =>
        store.write<T>((records) =>
          work({ ...records, outbox: { ...records.outbox, add: () => Promise.reject(new Error('no room')) } }),
        ),
    },
  };
  await expect(confirmLetter(broken, confirmation())).rejects.toThrow('no room');
  expect(await store.letters.find(letter.id)).toMatchObject({
    state: 'to-qualify',
    version: letter.version,
    decision: null,
  });
  expect(await outbox()).toEqual([]);
});

test.each<[string, Partial<Confirmation>, string]>([
  ['a stale version', { version: 999 }, 'letter/changed'],
  ['an unknown letter', { id: asId('nobody') }, 'letter/not-found'],
  ['no team', { teamId: null }, 'team/required'],
  ['an unknown team', { teamId: asId('nobody') }, 'team/not-found'],
  ['an unknown prison', { establishmentId: asId('nowhere') }, 'establishment/not-found'],
])('refused: %s', async (_name, change, error) => {
  expect(await confirmLetter(desk.ports, confirmation(change))).toEqual({ ok: false, error });
  expect(await outbox()).toEqual([]);
});

test('of two people deciding at once, the second is told', async () => {
  const both = await Promise.all([
    confirmLetter(desk.ports, confirmation()),
    confirmLetter(desk.ports, confirmation({ action: 'keep', teamId: null })),
  ]);
  expect(both.filter((outcome) => outcome.ok)).toHaveLength(1);
  expect(both.filter((outcome) => !outcome.ok && outcome.error === 'letter/changed')).toHaveLength(1);
});

test('undo takes the message back; deciding again writes a new one', async () => {
  const forwarded = await confirmLetter(desk.ports, confirmation());
  if (!forwarded.ok) throw new Error(forwarded.error);
  const reopened = await reopenLetter(desk.ports, forwarded.value);
  expect(reopened).toMatchObject({ ok: true, value: { state: 'to-qualify', decision: null } });
  expect(await outbox()).toMatchObject([{ state: 'withdrawn' }]);
  if (!reopened.ok) throw new Error(reopened.error);
  await confirmLetter(desk.ports, confirmation({ version: reopened.value.version }));
  expect((await outbox()).map((item) => item.state).sort()).toEqual(['waiting', 'withdrawn']);
});

test('what was given out cannot be undone, and is the same message when given out again', async () => {
  const forwarded = await confirmLetter(desk.ports, confirmation());
  if (!forwarded.ok) throw new Error(forwarded.error);
  const [item] = await outbox();
  if (!item) throw new Error('nothing in the outbox');
  const first = await exportMessage(desk.ports, item.id);
  const second = await exportMessage(desk.ports, item.id);
  if (!first.ok || !second.ok) throw new Error('not exported');
  expect(Buffer.from(second.value.bytes).equals(Buffer.from(first.value.bytes))).toBe(true);
  expect(await outbox()).toMatchObject([{ state: 'exported', proof: desk.ports.sha256(first.value.bytes) }]);
  expect(await reopenLetter(desk.ports, forwarded.value)).toEqual({ ok: false, error: 'outbox/already-left' });

  const mail = await PostalMime.parse(first.value.bytes);
  expect(mail.to).toMatchObject([{ address: 'prison.amiens@lacimade.org' }]);
  expect(mail.attachments).toMatchObject([{ mimeType: 'application/pdf' }]);
  expect(JSON.stringify(mail.headers)).not.toContain('CANARIVAN');
});

test('an answered letter can be reopened; one to qualify cannot be answered', async () => {
  expect(await markAnswered(desk.ports, letter)).toEqual({ ok: false, error: 'letter/wrong-state' });
  const kept = await confirmLetter(desk.ports, confirmation({ action: 'keep', teamId: null }));
  if (!kept.ok) throw new Error(kept.error);
  const answered = await markAnswered(desk.ports, kept.value);
  expect(answered).toMatchObject({ ok: true, value: { state: 'answered' } });
  if (!answered.ok) throw new Error(answered.error);
  expect(await reopenLetter(desk.ports, answered.value)).toMatchObject({ ok: true, value: { state: 'to-qualify' } });
  expect((await desk.ports.store.history.of(letter.id)).map((entry) => entry.event)).toEqual([
    'imported',
    'read',
    'kept',
    'answered',
    'reopened',
  ]);
});
