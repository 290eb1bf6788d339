// A person who writes again while their first letter waits: the second stays at the desk, beside the first.
import { afterEach, beforeEach, expect, test } from 'vitest';
import { importFile } from '#main/services/intake/import-file.ts';
import { confirmLetter } from '#main/services/letters/confirm-letter.ts';
import { getLetter } from '#main/services/letters/get-letter.ts';
import { markAnswered } from '#main/services/letters/mark-answered.ts';
import type { CalendarDate } from '#shared/kernel/calendar-date.ts';
import type { LetterId } from '#shared/kernel/ids.ts';
import { openTestDesk, type TestDesk } from '../fakes/open-desk.ts';
import { scanOf } from '../fakes/text-scans.ts';

let desk: TestDesk;
beforeEach(async () => {
  desk = await openTestDesk();
});
afterEach(() => desk.close());

const letterOf = (number: string, asked: string): string =>
  `KOUYATE Lansana\nécrou ${number}\nMaison d'arrêt d'Amiens\nLa Cimade\n91 rue Oberkampf\n75011 Paris\n` +
  `Bonjour,\nJe suis détenu depuis un an et je voudrais ${asked}.\nMerci`;

async function give(text: string, receivedOn: string): Promise<LetterId> {
  const bytes = scanOf(text);
  const { letterId } = await importFile(desk.ports, {
    bytes,
    name: 'scan.tif',
    receivedOn: receivedOn as CalendarDate,
  });
  if (!letterId) throw new Error('not stored');
  await desk.queue.idle();
  return letterId;
}
const viewOf = async (id: LetterId) => {
  const whole = await getLetter(desk.ports, id);
  if (!whole.ok) throw new Error(whole.error);
  return whole.value.letter;
};

test('the second letter is kept and points to the first, the first stays as it was', async () => {
  const first = await give(letterOf('41233', 'une carte de séjour'), '2026-11-02');
  const second = await give(letterOf('41233', 'savoir où en est ma demande'), '2026-11-19');
  expect((await viewOf(first)).suggestion?.action).toBe('forward');
  const { suggestion, judgement } = await viewOf(second);
  expect(judgement?.situations).toEqual([{ code: 'open-case', evidence: null, letterId: first }]);
  expect(suggestion).toMatchObject({ action: 'keep', reasons: [{ rule: 'particular' }] });
});

test('another number is another person, and an answered letter is no open case', async () => {
  const first = await give(letterOf('41233', 'une carte de séjour'), '2026-11-02');
  const other = await give(letterOf('41299', 'une carte de séjour'), '2026-11-03');
  expect((await viewOf(other)).judgement?.situations).toEqual([]);
  const { version } = await viewOf(first);
  const kept = { action: 'keep', teamId: null, establishmentId: null, reason: null } as const;
  expect((await confirmLetter(desk.ports, { id: first, version, ...kept })).ok).toBe(true);
  expect((await markAnswered(desk.ports, { id: first, version: version + 1 })).ok).toBe(true);
  const second = await give(letterOf('41233', 'vous remercier'), '2026-11-19');
  expect((await viewOf(second)).judgement?.situations).toEqual([]);
});
