// Many letters decided together and undone together, on a real store.
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { StoredLetter } from '#main/ports/desk-store.ts';
import { importFile } from '#main/services/intake/import-file.ts';
import { confirmBatch } from '#main/services/letters/confirm-batch.ts';
import { type Confirmation, confirmLetter } from '#main/services/letters/confirm-letter.ts';
import { markAnswered } from '#main/services/letters/mark-answered.ts';
import { undoChange } from '#main/services/letters/undo-change.ts';
import { exportMessage } from '#main/services/outbox/export-message.ts';
import type { CalendarDate } from '#shared/kernel/calendar-date.ts';
import { asId, type EstablishmentId, type LetterId, type TeamId } from '#shared/kernel/ids.ts';
import { openTestDesk, type TestDesk } from '../fakes/open-desk.ts';
import { scanOf } from '../fakes/text-scans.ts';
import { tinyPng } from '../fakes/tiny-png.ts';

let desk: TestDesk;
let letters: StoredLetter[];

beforeEach(async () => {
  desk = await openTestDesk({
    decoder: {
      decode: async () => ({
        ok: true,
        value: { mediaType: 'image/png', pages: [{ bytes: tinyPng, mediaType: 'image/png', width: 8, height: 8 }] },
      }),
    },
  });
  letters = [];
  for (const text of ['Un', 'Deux', 'Trois']) {
    const receivedOn = '2026-11-19' as CalendarDate;
    const entry = await importFile(desk.ports, { bytes: scanOf(text), name: `${text}.png`, receivedOn });
    await desk.queue.idle();
    letters.push(await stored(entry.letterId ?? asId<LetterId>('none')));
  }
});
afterEach(() => desk.close());

const stored = async (id: LetterId): Promise<StoredLetter> => {
  const letter = await desk.ports.store.letters.find(id);
  if (!letter) throw new Error('not stored');
  return letter;
};
const states = async () => Promise.all(letters.map(async ({ id }) => (await stored(id)).state));
const outbox = async () => (await desk.ports.store.outbox.list()).map(({ state }) => state).sort();

const forward = ({ id, version }: StoredLetter): Confirmation => ({
  id,
  version,
  action: 'forward',
  teamId: asId<TeamId>('amiens'),
  establishmentId: asId<EstablishmentId>('maison-d-arret-d-amiens'),
  reason: null,
});
const keep = (letter: StoredLetter): Confirmation => ({ ...forward(letter), action: 'keep', teamId: null });
const [first, second, third] = [0, 1, 2].map((at) => () => letters[at] as StoredLetter) as [
  () => StoredLetter,
  () => StoredLetter,
  () => StoredLetter,
];

test('a batch is decided with its messages, each letter says so, and one undo takes all of it back', async () => {
  const { done, refused } = await confirmBatch(desk.ports, [forward(first()), forward(second()), keep(third())]);
  expect(refused).toEqual([]);
  expect(await states()).toEqual(['forwarded', 'forwarded', 'kept']);
  expect(await outbox()).toEqual(['waiting', 'waiting']);
  const history = await desk.ports.store.history.of(first().id);
  expect(history.at(-1)).toMatchObject({ event: 'forwarded', facts: { team: 'amiens', batch: '3' } });
  const undone = await undoChange(desk.ports, done[1] ?? null);
  expect(undone).toMatchObject({ ok: true, value: { refused: [] } });
  expect(await states()).toEqual(['to-qualify', 'to-qualify', 'to-qualify']);
  expect(await outbox()).toEqual(['withdrawn', 'withdrawn']);
  expect((await stored(third().id)).decision).toBeNull();
  expect(await undoChange(desk.ports, null)).toEqual({ ok: false, error: 'undo/nothing' });
});

test('a line that changed meanwhile is named and does not hold up the others', async () => {
  const stale = { ...forward(second()), version: second().version - 1 };
  const gone = { ...forward(third()), id: asId<LetterId>('nobody') };
  const { done, refused } = await confirmBatch(desk.ports, [forward(first()), stale, gone]);
  expect(done.map(({ id }) => id)).toEqual([first().id]);
  expect(refused).toEqual([
    { id: second().id, error: 'letter/changed' },
    { id: 'nobody', error: 'letter/not-found' },
  ]);
  expect(await states()).toEqual(['forwarded', 'to-qualify', 'to-qualify']);
});

test('a failure takes the whole batch back', async () => {
  const { store } = desk.ports;
  let added = 0;
  const broken = {
    ...desk.ports,
    store: {
      ...store,
      write: <T>(work: Parameters<typeof store.write<T>>[0]) =>
        store.write<T>((records) => {
          const add: typeof records.outbox.add = (item) => {
            added += 1;
            return added > 1 ? Promise.reject(new Error('no room')) : records.outbox.add(item);
          };
          return work({ ...records, outbox: { ...records.outbox, add } });
        }),
    },
  };
  await expect(confirmBatch(broken, [forward(first()), forward(second())])).rejects.toThrow('no room');
  expect(await states()).toEqual(['to-qualify', 'to-qualify', 'to-qualify']);
  expect(await outbox()).toEqual([]);
});

test('undo names what has left or was changed since, and takes the rest back', async () => {
  const { done } = await confirmBatch(desk.ports, [forward(first()), forward(second()), keep(third())]);
  const [item] = await desk.ports.store.outbox.ofLetter(first().id);
  if (!item) throw new Error('nothing to send');
  await exportMessage(desk.ports, item.id);
  await markAnswered(desk.ports, done[2] as StoredLetter);
  const outcome = await undoChange(desk.ports, done[0] ?? null);
  expect(outcome).toMatchObject({
    ok: true,
    value: {
      undone: [{ id: second().id, state: 'to-qualify' }],
      refused: [
        { id: first().id, error: 'outbox/already-left' },
        { id: third().id, error: 'letter/changed' },
      ],
    },
  });
  expect(await states()).toEqual(['forwarded', 'to-qualify', 'answered']);
});

test('each gesture is undone in turn, back to exactly what was before it', async () => {
  const kept = await confirmLetter(desk.ports, keep(first()));
  if (!kept.ok) throw new Error(kept.error);
  const forwarded = await confirmLetter(desk.ports, forward(kept.value));
  if (!forwarded.ok) throw new Error(forwarded.error);
  await markAnswered(desk.ports, forwarded.value);
  const seen = [];
  for (let step = 0; step < 3; step += 1) {
    await undoChange(desk.ports, null);
    const { state, decision } = await stored(first().id);
    seen.push([state, decision?.action ?? null, ...(await outbox())]);
  }
  expect(seen).toEqual([
    ['forwarded', 'forward', 'waiting'],
    ['kept', 'keep', 'withdrawn'],
    ['to-qualify', null, 'withdrawn'],
  ]);
});
