// Learning the trust in a prison: when enough letters were decided a fit is stored, nothing is used before a coordinator
// says so, the next letter is judged with it, and one more word takes it back.
import { afterEach, beforeEach, expect, test } from 'vitest';
import { startTrustLearning } from '#main/jobs/trust-learning.ts';
import type { NewFit } from '#main/ports/desk-trust.ts';
import { importFile } from '#main/services/intake/import-file.ts';
import { chooseTrust, learnWhenDue, trustTable } from '#main/services/learning/desk-trust.ts';
import { constantsOf, type DeskTrust, TRUST_TERMS } from '#shared/domain/establishments/desk-trust.ts';
import { pageOfText } from '#shared/domain/reading/reading.ts';
import type { CalendarDate } from '#shared/kernel/calendar-date.ts';
import { ESTABLISHMENTS } from '#shared/reference/establishments.ts';
import { PRISON_TRUST } from '#shared/reference/prison-trust.ts';
import { aLetter } from '../adapters/store/samples.ts';
import { openTestDesk, type TestDesk } from '../fakes/open-desk.ts';
import { scanOf } from '../fakes/text-scans.ts';

let desk: TestDesk;
beforeEach(async () => {
  desk = await openTestDesk();
});
afterEach(() => desk.close());

const RECEIVED = '2026-11-19' as CalendarDate;
const goOn = async () => true;

/** Letters that were read, and decided as what they say; every tenth as another prison. */
async function decide(from: number, to: number): Promise<void> {
  await desk.ports.store.write(async ({ letters }) => {
    for (let n = from; n < to; n++) {
      const letter = aLetter(n, { receivedOn: RECEIVED });
      const prison = ESTABLISHMENTS[n % 40];
      const meant = n % 10 === 0 ? ESTABLISHMENTS[100] : prison;
      await letters.insert(letter);
      await letters.saveReading(letter.id, pageOfText(`DIALLO Awa\nécrou 7712\n${prison?.name}\n\nBonjour, merci`));
      const at = desk.ports.clock.now();
      const kept = { action: 'keep', teamId: null, establishmentId: meant?.id ?? null, reason: null, at } as const;
      await letters.change(letter.id, 1, { state: 'kept', decision: kept });
    }
  });
}

const SOME: DeskTrust = { ...(Object.fromEntries(TRUST_TERMS.map((term) => [term, 0])) as DeskTrust), always: -4 };
const aFit = (changes: Partial<NewFit> = {}): NewFit => ({
  verdict: 'better',
  trust: SOME,
  delivered: { letters: 60, answered: 40, right: 39, wrong: 1 },
  learnt: { letters: 60, answered: 45, right: 45, wrong: 0 },
  at: desk.ports.clock.now(),
  constants: constantsOf(PRISON_TRUST),
  decided: 60,
  ...changes,
});

/** How sure the prison of one more letter is. */
async function sureness(number: string): Promise<number | undefined> {
  const text = `KOUYATE Lansana\nécrou ${number}\nMaison d'arrêt de Gap\n\nBonjour,\nJe cherche une aide pour mes papiers. Merci`;
  const bytes = scanOf(text);
  const { letterId } = await importFile(desk.ports, { bytes, name: `${number}.tif`, receivedOn: RECEIVED });
  if (!letterId) throw new Error('not stored');
  await desk.queue.idle();
  return (await desk.ports.store.letters.find(letterId))?.judgement?.establishment?.confidence;
}

test('learns when fifty letters were decided, and again after fifty more', async () => {
  await decide(0, 49);
  expect(await learnWhenDue(desk.ports, goOn)).toBe(false);
  expect(await trustTable(desk.ports)).toMatchObject({ newest: null, inUse: null, missing: 1 });
  await decide(49, 55);
  expect(await learnWhenDue(desk.ports, async () => false)).toBe(false);
  expect(await learnWhenDue(desk.ports, goOn)).toBe(true);
  const { newest, inUse, missing } = await trustTable(desk.ports);
  expect(newest?.delivered.letters).toBe(55);
  expect(newest?.learnt.wrong).toBeLessThanOrEqual(6);
  expect([inUse, missing]).toEqual([null, 50]);
  expect(await learnWhenDue(desk.ports, goOn)).toBe(false);
  expect(JSON.stringify(desk.logLines)).not.toContain('DIALLO');
});

test('is used from the next reading on once a coordinator said so, and taken back with one word more', async () => {
  const before = await sureness('41233');
  await desk.ports.store.trust.add(aFit());
  expect(await sureness('41234')).toBe(before);
  const used = await chooseTrust(desk.ports, { fit: 1, seen: null, by: 'Inès' });
  expect(used).toMatchObject({ ok: true, value: { inUse: { number: 1 }, choices: [{ fit: 1, by: 'Inès' }] } });
  expect((await sureness('41235')) ?? 0).toBeLessThan(before ?? 0);
  const back = await chooseTrust(desk.ports, { fit: null, seen: 1, by: 'Paul' });
  expect(back).toMatchObject({ ok: true, value: { inUse: null, choices: [{ fit: null, by: 'Paul' }, { fit: 1 }] } });
  expect(await sureness('41236')).toBe(before);
  expect(desk.facts.filter(({ kind }) => kind === 'learning')).toHaveLength(2);
});

test('what is no better, or was learnt on other constants, is not used', async () => {
  const { trust } = desk.ports.store;
  await trust.add(aFit({ verdict: 'more-wrong' }));
  await trust.add(aFit({ constants: '[0]' }));
  const use = (number: number) => chooseTrust(desk.ports, { fit: number, seen: null, by: 'Inès' });
  expect(await use(1)).toEqual({ ok: false, error: 'trust/not-better' });
  expect(await use(2)).toEqual({ ok: false, error: 'trust/outdated' });
  expect(await use(3)).toEqual({ ok: false, error: 'trust/not-found' });
  // Put to use by an earlier version of the application: it rests until the letters are learnt from anew.
  const before = await sureness('41233');
  await trust.choose({ fit: 2, by: 'Inès', at: desk.ports.clock.now() });
  expect(await sureness('41234')).toBe(before);
  expect((await trustTable(desk.ports)).inUse).toMatchObject({ isCurrent: false });
});

test('learns by itself while the desk is open, and stops with it', async () => {
  await decide(0, 60);
  const running = startTrustLearning(desk.ports, { afterMs: 1, everyMs: 60_000, restMs: 0 });
  await expect.poll(async () => (await desk.ports.store.trust.newest())?.decided, { timeout: 8000 }).toBe(60);
  await running.stop();
  expect(desk.facts).toContainEqual({ kind: 'learning' });
});
