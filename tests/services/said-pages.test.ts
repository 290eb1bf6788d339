// What a person says of the pages of a letter that stay in it, on a real encrypted desk: the letter stays itself.
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { StoredLetter } from '#main/ports/desk-store.ts';
import { importFile } from '#main/services/intake/import-file.ts';
import { confirmLetter } from '#main/services/letters/confirm-letter.ts';
import { undoChange } from '#main/services/letters/undo-change.ts';
import { keepBoard } from '#main/services/reading/keep-board.ts';
import { openStack } from '#main/services/reading/open-stack.ts';
import { rearrangeStack } from '#main/services/reading/rearrange-stack.ts';
import { restoreStack } from '#main/services/reading/restore-stack.ts';
import { saveTranscription } from '#main/services/reading/save-transcription.ts';
import { textOf } from '#shared/domain/reading/reading.ts';
import type { ArrangedPage, Arrangement } from '#shared/domain/stacks/arrangement.ts';
import type { CalendarDate } from '#shared/kernel/calendar-date.ts';
import type { LetterId } from '#shared/kernel/ids.ts';
import { openTestDesk, type TestDesk } from '../fakes/open-desk.ts';
import { scanOf } from '../fakes/text-scans.ts';

const LETTER = `CANARIVAN Awa
écrou 45112
Maison d'arrêt d'Amiens
Madame, Monsieur,
Je suis incarcéré depuis deux ans et je vous écris.
Merci de votre aide`;
const SECOND = `ZORBLATOV Ali
écrou 77881
Maison d'arrêt de Nanterre
Madame, Monsieur,
Je suis incarcéré depuis un an et je vous écris.`;

let desk: TestDesk;
let letter: StoredLetter;

const stored = async (): Promise<StoredLetter> => {
  const found = await desk.ports.store.letters.find(letter.id);
  if (!found) throw new Error('not stored');
  return found;
};
const give = async (...pages: string[]): Promise<LetterId> => {
  const file = { bytes: scanOf(...pages), name: 'courrier.tif', receivedOn: '2026-11-19' as CalendarDate };
  const { letterId } = await importFile(desk.ports, file);
  if (!letterId) throw new Error('not imported');
  return letterId;
};
const page = (number: number, said: Partial<ArrangedPage> = {}): ArrangedPage => ({
  ...{ page: number, turn: 0, role: 'letter' },
  ...said,
});
const whole = (...pages: ArrangedPage[]): Arrangement => ({ letters: [pages], aside: [] });
const say = async (arrangement: Arrangement, version?: number) =>
  rearrangeStack(desk.ports, {
    ...{ id: letter.id, version: version ?? (await stored()).version, arrangement },
    seen: await desk.ports.store.begunStacks.of(letter.id),
  });
const events = async () => (await desk.ports.store.history.of(letter.id)).map(({ event }) => event);
const listed = async () => (await desk.ports.store.letters.list({ limit: 10 })).map(({ id }) => id);
const prison = ({ judgement }: StoredLetter) => judgement?.establishment?.name;
const undo = async () => {
  const outcome = await undoChange(desk.ports, null);
  if (!outcome.ok) throw new Error(outcome.error);
  return outcome.value;
};
const keep = async () => {
  const { id, version } = await stored();
  return confirmLetter(desk.ports, {
    ...{ id, version, teamId: null, establishmentId: null, reason: null },
    action: 'keep',
  });
};
const line = (typed: string) => ({
  ...{ key: 'a', source: 0, box: [1, 2, 30, 10] as const, machine: '' },
  ...{ typed, state: 'validated' as const },
});
/** The first page is what was enclosed. */
const ENCLOSED = whole(page(1, { role: 'enclosure' }), page(2));

beforeEach(async () => {
  desk = await openTestDesk();
  const id = await give(LETTER, SECOND);
  await desk.queue.idle();
  const found = await desk.ports.store.letters.find(id);
  if (!found) throw new Error('not stored');
  letter = found;
});
afterEach(() => desk.close());

describe('what its pages are', () => {
  test('the same letter, judged as what they are now, with its history and all that hangs on it', async () => {
    const { store } = desk.ports;
    await store.followUps.assign(letter.id, 'Awa');
    await store.begun.keep(letter.id, { action: 'keep', teamId: null, establishmentId: null, reason: 'zorblique' });
    await keepBoard(desk.ports, { id: letter.id, board: { arrangement: ENCLOSED, refused: [] }, seen: null });
    expect(await say(ENCLOSED)).toMatchObject({ ok: true, value: { letters: [letter.id] } });

    const after = await stored();
    expect(after).toMatchObject({ state: 'to-qualify', version: letter.version + 1, source: letter.source });
    expect(after.pages.map(({ role }) => role)).toEqual(['enclosure', undefined]);
    expect(prison(after)).not.toBe(prison(letter));
    expect(after.judgement?.person?.ecrouNumber).toBe('77881');
    expect(await listed()).toEqual([letter.id]);
    expect(await events()).toEqual(['imported', 'read', 'pages-said']);
    expect((await store.followUps.of([letter.id])).get(letter.id)?.assignee).toBe('Awa');
    expect((await store.begun.all()).get(letter.id)?.reason).toBe('zorblique');
    expect(await openStack(desk.ports, letter.id)).toMatchObject({
      ok: true,
      value: { board: null, pages: [{ role: 'enclosure' }, { role: 'letter' }] },
    });
    // Nothing is read for that.
    expect(await store.jobs.countOpen()).toEqual({ waiting: 0, reading: 0 });
  });

  test('taken back with what was decided since, in order, and the judgement is what it was', async () => {
    await keep();
    await undo();
    await say(ENCLOSED);
    await keep();
    expect(await undo()).toMatchObject({ what: 'decision' });
    expect(await undo()).toMatchObject({ what: 'pages', undone: [{ id: letter.id }], refused: [] });
    const after = await stored();
    expect(after.pages).toEqual(letter.pages);
    expect(after.judgement).toEqual(letter.judgement);
    expect((await desk.ports.store.history.of(letter.id)).at(-1)).toMatchObject({
      event: 'undone',
      facts: { what: 'pages' },
    });
  });

  test('two changes are taken back one by one', async () => {
    await say(ENCLOSED);
    await say(whole(page(1, { role: 'envelope-back' }), page(2)));
    await undo();
    expect((await stored()).pages[0]?.role).toBe('enclosure');
    expect(await undo()).toMatchObject({ what: 'pages', refused: [] });
    expect((await stored()).pages).toEqual(letter.pages);
  });

  test('said again since by somebody else, it is not taken back', async () => {
    await say(ENCLOSED);
    const [step] = desk.ports.undo.steps();
    await say(whole(page(1, { role: 'envelope-back' }), page(2)));
    if (!step) throw new Error('no step');
    desk.ports.undo.remove(desk.ports.undo.steps().at(-1) ?? step);
    expect(await undo()).toMatchObject({ undone: [], refused: [{ id: letter.id, error: 'letter/changed' }] });
    expect((await stored()).pages[0]?.role).toBe('envelope-back');
  });

  test('typed words count', async () => {
    await saveTranscription(desk.ports, { id: letter.id, page: 2, revision: 0, lines: [line('on me donne une OQTF')] });
    await say(ENCLOSED);
    expect((await stored()).judgement?.signals.map(({ code }) => code)).toContain('oqtf');
    expect(await desk.ports.store.transcriptions.ofLetter(letter.id)).toMatchObject([
      { page: 2, revision: 1, lines: [{ box: [1, 2, 30, 10] }] },
    ]);
  });

  test('of a letter made of a stack: what was said when it was made gives way, and the stack comes back', async () => {
    const stack = letter;
    const made = await say({ letters: [[page(1, { role: 'envelope-front' })], [page(2)]], aside: [] });
    if (!made.ok || !made.value.letters[0]) throw new Error('not made');
    const found = await desk.ports.store.letters.find(made.value.letters[0]);
    if (!found) throw new Error('not made');
    letter = found;
    expect(await say(whole(page(1, { role: 'letter' })))).toMatchObject({ ok: true, value: { letters: [letter.id] } });
    expect((await stored()).pages).toMatchObject([{ role: 'letter' }]);
    expect(await desk.ports.store.stacks.partOf(letter.id)).toMatchObject({
      pages: [{ role: 'letter', stackPage: 1 }],
    });
    letter = stack;
    expect(await restoreStack(desk.ports, await stored())).toMatchObject({ ok: true, value: { state: 'to-qualify' } });
  });

  test.each<[string, () => Promise<unknown>, string]>([
    ['a stale version', () => say(ENCLOSED, 99), 'letter/changed'],
    ['nothing changed', () => say(whole(page(1), page(2))), 'stack/unchanged'],
    ['a decided letter', async () => (await keep()).ok && say(ENCLOSED), 'letter/wrong-state'],
  ])('refused: %s', async (_name, act, error) => {
    expect(await act()).toEqual({ ok: false, error });
    expect((await stored()).pages).toEqual(letter.pages);
  });

  test('another order of its pages is another letter', async () => {
    expect(await say(whole(page(2), page(1)))).toMatchObject({ ok: true });
    expect(await listed()).not.toContain(letter.id);
  });

  test('a failure on the way leaves all as it was', async () => {
    const { store } = desk.ports;
    const write: typeof store.write = (work) =>
      store.write((records) =>
        work({ ...records, history: { ...records.history, add: () => Promise.reject(new Error('no room')) } }),
      );
    const asked = { id: letter.id, version: letter.version, arrangement: ENCLOSED, seen: null };
    await expect(rearrangeStack({ ...desk.ports, store: { ...store, write } }, asked)).rejects.toThrow('no room');
    expect(await stored()).toEqual(letter);
    expect(desk.ports.undo.steps()).toEqual([]);
  });
});

describe('a page that is turned', () => {
  const TURNED = whole(page(1, { turn: 90 }), page(2));

  test('the same letter is read again with the page as it was turned; its lines stay, without their place', async () => {
    await saveTranscription(desk.ports, { id: letter.id, page: 1, revision: 0, lines: [line('zorblique')] });
    expect(await say(TURNED)).toMatchObject({ ok: true, value: { letters: [letter.id] } });
    expect(await stored()).toMatchObject({ state: 'received', judgement: null });
    await desk.queue.idle();
    const after = await stored();
    expect(after).toMatchObject({ state: 'to-qualify', judgement: { kind: 'letter' } });
    expect(prison(after)).toBe(prison(letter));
    expect(after.pages).toMatchObject([{ upright: 90 }, {}]);
    expect(desk.reader.uprights().slice(2).sort()).toEqual([90, undefined]);
    expect(await listed()).toEqual([letter.id]);
    expect(await events()).toEqual(['imported', 'read', 'transcribed', 'pages-said', 'read']);
    expect(await desk.ports.store.transcriptions.ofLetter(letter.id)).toMatchObject([
      { page: 1, revision: 2, lines: [{ typed: 'zorblique', box: null, source: null }] },
    ]);
  });

  test('taken back it is as it was, read and typed, without another reading', async () => {
    const lines = [line('zorblique')];
    await saveTranscription(desk.ports, { id: letter.id, page: 1, revision: 0, lines });
    const before = await stored();
    const read = await desk.ports.store.letters.readings(letter.id);
    await say(TURNED);
    await desk.queue.idle();
    const times = desk.reader.uprights().length;
    expect(await undo()).toMatchObject({ what: 'pages', undone: [{ state: 'to-qualify' }] });
    await desk.queue.idle();
    expect(desk.reader.uprights()).toHaveLength(times);
    const after = await stored();
    expect(after.pages).toEqual(before.pages);
    expect(after.judgement).toEqual(before.judgement);
    expect(await desk.ports.store.letters.readings(letter.id)).toEqual(read);
    expect(await desk.ports.store.transcriptions.ofLetter(letter.id)).toMatchObject([{ page: 1, lines }]);
  });

  test('lines typed since the page was turned stay when it is turned back', async () => {
    await saveTranscription(desk.ports, { id: letter.id, page: 1, revision: 0, lines: [line('avant')] });
    await say(TURNED);
    await saveTranscription(desk.ports, { id: letter.id, page: 1, revision: 2, lines: [line('après')] });
    await undo();
    expect(await desk.ports.store.transcriptions.ofLetter(letter.id)).toMatchObject([
      { page: 1, revision: 3, lines: [{ typed: 'après' }] },
    ]);
  });
});

describe('while it is being read', () => {
  beforeEach(async () => {
    desk.reader.hold();
    const id = await give(LETTER, SECOND, 'fin');
    const found = await desk.ports.store.letters.find(id);
    if (!found) throw new Error('not stored');
    letter = found;
    // Until its first pages are in hand.
    while (desk.reader.uprights().length < 4) await new Promise((resolve) => setTimeout(resolve, 5));
  });

  test('the judgement at the end knows what was said of its pages', async () => {
    expect((await say(whole(page(1, { role: 'enclosure' }), page(2), page(3)))).ok).toBe(true);
    desk.reader.letGo();
    await desk.queue.idle();
    expect(await stored()).toMatchObject({ state: 'to-qualify', judgement: { person: { ecrouNumber: '77881' } } });
  });

  test('a page turned meanwhile is read the way it lies now, in the same letter', async () => {
    expect((await say(whole(page(1), page(2), page(3, { turn: 180 })))).ok).toBe(true);
    desk.reader.letGo();
    await desk.queue.idle();
    const after = await stored();
    expect(after).toMatchObject({ state: 'to-qualify', judgement: { kind: 'letter' } });
    expect(desk.reader.uprights().slice(-3)).toContain(180);
    const [first] = await desk.ports.store.letters.readings(letter.id);
    expect(textOf(first?.words ?? [])).toBe(LETTER);
    expect(await desk.ports.store.jobs.countOpen()).toEqual({ waiting: 0, reading: 0 });
    expect((await events()).filter((event) => event === 'read')).toHaveLength(1);
  });
});
