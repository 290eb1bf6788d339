// One stack becomes letters and comes back, on a real encrypted desk: what is carried along, what is refused.
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { StoredLetter } from '#main/ports/desk-store.ts';
import { importFile } from '#main/services/intake/import-file.ts';
import { confirmLetter } from '#main/services/letters/confirm-letter.ts';
import { getLetter } from '#main/services/letters/get-letter.ts';
import { undoChange } from '#main/services/letters/undo-change.ts';
import { keepBoard } from '#main/services/reading/keep-board.ts';
import { openStack } from '#main/services/reading/open-stack.ts';
import { rearrangeStack } from '#main/services/reading/rearrange-stack.ts';
import { restoreStack } from '#main/services/reading/restore-stack.ts';
import { saveTranscription } from '#main/services/reading/save-transcription.ts';
import { setTrainable } from '#main/services/training/set-trainable.ts';
import { textOf } from '#shared/domain/reading/reading.ts';
import type { Arrangement } from '#shared/domain/stacks/arrangement.ts';
import type { Board } from '#shared/domain/stacks/board.ts';
import type { CalendarDate } from '#shared/kernel/calendar-date.ts';
import type { LetterId } from '#shared/kernel/ids.ts';
import { openTestDesk, type TestDesk } from '../fakes/open-desk.ts';
import { scanOf } from '../fakes/text-scans.ts';

const letter = (name: string, ecrou: string): string =>
  `${name}\nécrou ${ecrou}\nMaison d'arrêt d'Amiens\nMadame, Monsieur,\nJe suis incarcéré depuis deux ans et je vous écris.\nMerci de votre aide`;
const PAGES = [
  letter('CANARIVAN Awa', '45112'),
  'la suite de ma lettre au sujet de ma demande de titre',
  '',
  letter('ZORBLATOV Ali', '77881'),
];

let desk: TestDesk;
let stack: StoredLetter;

const stored = async (id: LetterId): Promise<StoredLetter> => {
  const found = await desk.ports.store.letters.find(id);
  if (!found) throw new Error('not stored');
  return found;
};
const give = async (): Promise<LetterId> => {
  const file = { bytes: scanOf(...PAGES), name: 'pile.tif', receivedOn: '2026-11-19' as CalendarDate };
  const { letterId } = await importFile(desk.ports, file);
  if (!letterId) throw new Error('not imported');
  return letterId;
};
const page = (number: number) => ({ page: number, turn: 0 as const, role: 'letter' as const });
/** The first two pages, the last one, the blank one aside. */
const TWO: Arrangement = { letters: [[page(1), page(2)], [page(4)]], aside: [page(3)] };
const kept = () => desk.ports.store.begunStacks.of(stack.id);
const rearrange = async (arrangement = TWO, version = stack.version, seen?: Board | null) =>
  rearrangeStack(desk.ports, { id: stack.id, version, arrangement, seen: seen === undefined ? await kept() : seen });
async function split(arrangement = TWO): Promise<readonly StoredLetter[]> {
  const done = await rearrange(arrangement);
  if (!done.ok) throw new Error(done.error);
  return Promise.all(done.value.letters.map(stored));
}
const restore = async () => restoreStack(desk.ports, await stored(stack.id));
const listed = async () => (await desk.ports.store.letters.list({ limit: 10 })).map(({ id }) => id);
const events = async (id: LetterId) => (await desk.ports.store.history.of(id)).map(({ event }) => event);

beforeEach(async () => {
  desk = await openTestDesk();
  const id = await give();
  await desk.queue.idle();
  stack = await stored(id);
});
afterEach(() => desk.close());

test('the grid shows the pages and proposes the cuts', async () => {
  const opened = await openStack(desk.ports, stack.id);
  expect(opened).toMatchObject({
    ok: true,
    value: {
      version: stack.version,
      pages: [{ kind: 'letter' }, {}, { kind: 'blank' }, { kind: 'letter' }],
      cuts: [{ before: 4, reason: 'blank', aside: [3] }],
    },
  });
});

test('a scan of many pages tells how many letters it seems to hold; a short one does not', async () => {
  const seeming = async (id: LetterId) => {
    const whole = await getLetter(desk.ports, id);
    return whole.ok ? whole.value.seemingLetters : null;
  };
  expect(await seeming(stack.id)).toBe(2);
  const short = await importFile(desk.ports, {
    bytes: scanOf(letter('CANARIVAN Awa', '45112'), letter('ZORBLATOV Ali', '77881')),
    name: 'deux.tif',
    receivedOn: stack.receivedOn,
  });
  await desk.queue.idle();
  expect(short.letterId && (await seeming(short.letterId))).toBe(1);
  // Made by a person, it is what it is.
  const [first] = await split();
  expect(first && (await seeming(first.id))).toBe(1);
});

const BOARD: Board = { arrangement: TWO, refused: [2] };
const left = async () => {
  const opened = await openStack(desk.ports, stack.id);
  return opened.ok ? opened.value.board : opened;
};
const keep = (board: Board, seen: Board | null, id = stack.id) => keepBoard(desk.ports, { id, board, seen });
const KEPT = { ok: true, value: null };
const boardsTold = () => desk.facts.filter(({ kind }) => kind === 'boards').length;

test('a grid half done lies in the desk until its letters are made', async () => {
  const first = { ...BOARD, refused: [] };
  expect(await left()).toBeNull();
  expect(await keep(first, null)).toEqual(KEPT);
  await keep(BOARD, first);
  expect(await left()).toEqual(BOARD);
  expect(boardsTold()).toBe(2);
  await split();
  // The other windows hear that it is gone.
  expect(boardsTold()).toBe(3);
  // What comes late is old.
  expect(await keep(BOARD, first)).toEqual(KEPT);
  expect((await restore()).ok).toBe(true);
  expect(await left()).toBeNull();
  expect(await keep(BOARD, null, 'nobody' as LetterId)).toEqual({ ok: false, error: 'letter/not-found' });
});

test('of two windows the later one does not overwrite what it has not seen', async () => {
  const refused = { ok: false, error: 'board/changed' };
  const theirs: Board = { arrangement: { letters: [[page(1)], [page(2), page(3), page(4)]], aside: [] }, refused: [] };
  // Both opened the stack before anybody had begun.
  expect(await keep(theirs, null)).toEqual(KEPT);
  expect(await keep(BOARD, null)).toEqual(refused);
  expect(await left()).toEqual(theirs);
  expect(await keep(BOARD, { ...theirs, refused: [3] })).toEqual(refused);
  expect(boardsTold()).toBe(1);
  // Knowingly.
  expect(await keep(BOARD, theirs)).toEqual(KEPT);
  expect(await left()).toEqual(BOARD);
  // The letters were made and withdrawn elsewhere: nothing is begun any more.
  await split();
  await restore();
  expect(await keep(theirs, BOARD)).toEqual(refused);
});

test('the same call again, its first answer lost, is accepted and told once', async () => {
  await keep(BOARD, null);
  expect(await keep({ ...BOARD, refused: [2, 2] }, null)).toEqual(KEPT);
  expect(boardsTold()).toBe(1);
  expect(await left()).toEqual(BOARD);
});

describe('split', () => {
  test('letters of the same contents, judged at once, in the lists instead of the stack', async () => {
    const parts = await split();
    expect(parts).toMatchObject([
      {
        state: 'to-qualify',
        sourceName: 'pile.tif (1/2)',
        receivedOn: '2026-11-19',
        judgement: { person: { ecrouNumber: '45112' } },
      },
      { state: 'to-qualify', sourceName: 'pile.tif (2/2)', judgement: { person: { ecrouNumber: '77881' } } },
    ]);
    const contents = stack.pages.map(({ content }) => content);
    expect(parts.map(({ pages }) => pages.map(({ content }) => content))).toEqual([
      contents.slice(0, 2),
      contents.slice(3),
    ]);
    const readings = await desk.ports.store.letters.readings(parts[1]?.id as LetterId);
    expect(readings.map(({ page: number, words }) => [number, textOf(words)])).toEqual([[1, PAGES[3]]]);
    expect((await listed()).sort()).toEqual(parts.map(({ id }) => id).sort());
    expect(await stored(stack.id)).toMatchObject({ state: 'rearranged', version: stack.version + 1 });
    expect(await events(stack.id)).toEqual(['imported', 'read', 'rearranged']);
    expect(await desk.ports.store.jobs.countOpen()).toEqual({ waiting: 0, reading: 0 });
  });

  test('each tells of the other', async () => {
    const [first] = await split();
    expect(await getLetter(desk.ports, first?.id as LetterId)).toMatchObject({
      ok: true,
      value: {
        parts: [],
        stack: { id: stack.id, pageCount: 4, letterCount: 2, restorable: true, version: stack.version + 1 },
      },
    });
    expect(await getLetter(desk.ports, stack.id)).toMatchObject({
      ok: true,
      value: { stack: null, parts: [{ id: first?.id, pageCount: 2, state: 'to-qualify' }, { pageCount: 1 }] },
    });
  });

  test('a page that was turned is read again, the way up it was turned to', async () => {
    const [first] = await split({
      letters: [[{ ...page(1), turn: 90, role: 'envelope-front' }, page(2)], [page(4)]],
      aside: [page(3)],
    });
    expect(first).toMatchObject({ state: 'received', judgement: null });
    await desk.queue.idle();
    const read = await stored(first?.id as LetterId);
    expect(read).toMatchObject({ state: 'to-qualify', judgement: { person: { ecrouNumber: '45112' } } });
    expect(read.pages).toMatchObject([{ upright: 90, role: 'envelope-front' }, { role: 'letter' }]);
    // Two pages are read at a time: whichever comes first from the disk.
    expect(new Set(desk.reader.uprights().slice(PAGES.length))).toEqual(new Set([90, undefined]));
  });

  test('typed lines go along, the leave to train with them does not', async () => {
    const line = { key: 'a', source: null, box: null, machine: '', typed: 'zorblique', state: 'validated' as const };
    await saveTranscription(desk.ports, { id: stack.id, page: 2, revision: 0, lines: [line] });
    await setTrainable(desk.ports, { id: stack.id, page: 2, trainable: true });
    const [first] = await split();
    expect(await desk.ports.store.transcriptions.ofLetter(first?.id as LetterId)).toEqual([
      { page: 2, revision: 1, lines: [line] },
    ]);
    expect(await desk.ports.store.transcriptions.marks()).toEqual([]);
    expect((await desk.ports.store.letters.list({ limit: 10, search: 'zorblique' })).map(({ id }) => id)).toEqual([
      first?.id,
    ]);
  });

  test('whoever looks after the stack looks after its letters, and its clock stands for them', async () => {
    const { followUps } = desk.ports.store;
    await followUps.assign(stack.id, 'Awa');
    const secondLook = desk.ports.clock.now();
    await followUps.markSecondLook(stack.id, secondLook);
    await followUps.stop(stack.id, { from: '2026-11-19' as CalendarDate, reason: 'attend un acte' });
    const ids = (await split()).map(({ id }) => id);
    const followed = {
      assignee: 'Awa',
      secondLook,
      pauses: [{ from: '2026-11-19', until: null, reason: 'attend un acte' }],
    };
    expect([...(await followUps.of(ids)).values()]).toEqual([followed, followed]);
  });

  test('the same file given again is known', async () => {
    await split();
    expect(await give()).toBe(stack.id);
  });

  test.each<[string, Arrangement, string]>([
    ['nothing changed', { letters: [[1, 2, 3, 4].map(page)], aside: [] }, 'stack/unchanged'],
    ['a page forgotten', { letters: [[1, 2, 3].map(page)], aside: [] }, 'stack/wrong-pages'],
  ])('refused: %s', async (_name, arrangement, error) => {
    expect(await rearrange(arrangement)).toEqual({ ok: false, error });
    expect(await listed()).toEqual([stack.id]);
  });

  test('refused: a stale version, a decided letter, a second time', async () => {
    expect(await rearrange(TWO, 99)).toEqual({ ok: false, error: 'letter/changed' });
    const done = await confirmLetter(desk.ports, {
      ...{ id: stack.id, version: stack.version, teamId: null, establishmentId: null, reason: null },
      action: 'keep',
    });
    if (!done.ok) throw new Error(done.error);
    expect(await rearrange(TWO, done.value.version)).toEqual({ ok: false, error: 'letter/wrong-state' });
  });

  test('refused: a grid that another window kept since, also where only the pages are said to be something else', async () => {
    const theirs = { arrangement: { letters: [[page(1)], [page(2), page(3), page(4)]], aside: [] }, refused: [] };
    await desk.ports.store.begunStacks.keep(stack.id, theirs);
    const changed = { ok: false, error: 'board/changed' };
    expect(await rearrange(TWO, stack.version, null)).toEqual(changed);
    const enclosure = { letters: [[{ ...page(1), role: 'enclosure' as const }, ...[2, 3, 4].map(page)]], aside: [] };
    expect(await rearrange(enclosure, stack.version, null)).toEqual(changed);
    expect(await kept()).toEqual(theirs);
    expect(await listed()).toEqual([stack.id]);
    expect(await rearrange(TWO, stack.version, theirs)).toMatchObject({ ok: true });
    expect(await kept()).toBeNull();
  });

  test('a failure on the way leaves the stack as it was', async () => {
    const { store } = desk.ports;
    const write: typeof store.write = (work) =>
      store.write((records) =>
        work({ ...records, history: { ...records.history, add: () => Promise.reject(new Error('no room')) } }),
      );
    const asked = { id: stack.id, version: stack.version, arrangement: TWO, seen: null };
    await expect(rearrangeStack({ ...desk.ports, store: { ...store, write } }, asked)).rejects.toThrow('no room');
    expect(await listed()).toEqual([stack.id]);
    expect(await stored(stack.id)).toMatchObject({ state: 'to-qualify', version: stack.version });
  });
});

test('before it is read, a stack is split too: its letters are read instead', async () => {
  desk.reader.hold();
  const second = await importFile(desk.ports, {
    ...{ bytes: scanOf(...PAGES, 'fin'), name: 'autre.tif', receivedOn: '2026-11-19' as CalendarDate },
  });
  stack = await stored(second.letterId as LetterId);
  const parts = await split({ ...TWO, aside: [page(3), page(5)] });
  expect(parts.map(({ state }) => state)).toEqual(['received', 'received']);
  desk.reader.letGo();
  await desk.queue.idle();
  expect((await Promise.all(parts.map(({ id }) => stored(id)))).map(({ state }) => state)).toEqual([
    'to-qualify',
    'to-qualify',
  ]);
  expect(await stored(stack.id)).toMatchObject({ state: 'rearranged', judgement: null });

  expect(await restore()).toMatchObject({ ok: true });
  await desk.queue.idle();
  expect(await stored(stack.id)).toMatchObject({ state: 'to-qualify', judgement: { kind: 'letter' } });
});

describe('put together again', () => {
  test('the stack is back, its letters are gone, and it can be split anew', async () => {
    const parts = await split();
    expect(await restore()).toMatchObject({ ok: true, value: { state: 'to-qualify', version: stack.version + 2 } });
    expect(await listed()).toEqual([stack.id]);
    expect(await Promise.all(parts.map(({ id }) => events(id)))).toEqual([
      ['separated', 'withdrawn'],
      ['separated', 'withdrawn'],
    ]);
    expect(await restore()).toEqual({ ok: false, error: 'letter/wrong-state' });
    stack = await stored(stack.id);
    expect(await split({ letters: [[page(4)], [page(1), page(2)]], aside: [page(3)] })).toHaveLength(2);
  });

  test('what was typed meanwhile goes back with its page, and counts', async () => {
    const [, second] = await split();
    const line = {
      key: 'a',
      source: null,
      box: null,
      machine: '',
      typed: 'on me donne une OQTF',
      state: 'validated' as const,
    };
    await saveTranscription(desk.ports, { id: second?.id as LetterId, page: 1, revision: 0, lines: [line] });
    await restore();
    expect(await desk.ports.store.transcriptions.ofLetter(stack.id)).toMatchObject([{ page: 4, lines: [line] }]);
    expect((await stored(stack.id)).judgement?.signals.map(({ code }) => code)).toContain('oqtf');
  });

  test('undone like any other gesture, with what was decided since first', async () => {
    const [first] = await split();
    if (!first) throw new Error('no letter');
    await confirmLetter(desk.ports, {
      ...{ id: first.id, version: first.version, teamId: null, establishmentId: null, reason: null },
      action: 'keep',
    });
    expect(await undoChange(desk.ports, null)).toMatchObject({ ok: true, value: { undone: [{ id: first.id }] } });
    expect(await undoChange(desk.ports, null)).toMatchObject({ ok: true, value: { undone: [{ id: stack.id }] } });
    expect(await listed()).toEqual([stack.id]);
    expect(await undoChange(desk.ports, null)).toEqual({ ok: false, error: 'undo/nothing' });
  });

  test('refused once one of its letters was decided, and again possible when that is undone', async () => {
    const [first] = await split();
    if (!first) throw new Error('no letter');
    await confirmLetter(desk.ports, {
      ...{ id: first.id, version: first.version, teamId: null, establishmentId: null, reason: null },
      action: 'keep',
    });
    expect(await restore()).toEqual({ ok: false, error: 'stack/decided' });
    expect(await listed()).toHaveLength(2);
  });
});
