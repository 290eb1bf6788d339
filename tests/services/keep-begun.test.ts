// A decision that is begun and not confirmed stays with its letter: on a real store.
import { afterEach, beforeEach, expect, test } from 'vitest';
import { importFile } from '#main/services/intake/import-file.ts';
import { confirmLetter } from '#main/services/letters/confirm-letter.ts';
import { keepBegun } from '#main/services/letters/keep-begun.ts';
import { listLetters } from '#main/services/letters/list-letters.ts';
import { undoChange } from '#main/services/letters/undo-change.ts';
import type { DecisionForm } from '#shared/domain/letters/decision-form.ts';
import { asId, type EstablishmentId, type LetterId } from '#shared/kernel/ids.ts';
import { openTestDesk, type TestDesk } from '../fakes/open-desk.ts';
import { scanOf } from '../fakes/text-scans.ts';

const FORM: DecisionForm = {
  action: 'keep',
  teamId: null,
  establishmentId: asId<EstablishmentId>('maison-d-arret-d-amiens'),
  reason: 'elle a déjà un avocat',
};

let desk: TestDesk;
let id: LetterId;

beforeEach(async () => {
  desk = await openTestDesk();
  const file = { bytes: scanOf('Bonjour'), name: 'a.png', receivedOn: desk.ports.clock.today() };
  const entry = await importFile(desk.ports, file);
  await desk.queue.idle();
  id = entry.letterId ?? asId<LetterId>('none');
});
afterEach(() => desk.close());

const listed = async () => {
  const [letter] = await listLetters(desk.ports, { limit: 10 });
  if (!letter) throw new Error('no letter');
  return letter;
};

test('what is begun is listed with its letter, changed, and taken away', async () => {
  expect((await listed()).begun).toBeNull();
  await keepBegun(desk.ports, { id, form: { ...FORM, reason: 'elle' } });
  await keepBegun(desk.ports, { id, form: FORM });
  expect((await listed()).begun).toEqual(FORM);
  await keepBegun(desk.ports, { id, form: null });
  expect((await listed()).begun).toBeNull();
  expect(await keepBegun(desk.ports, { id: asId('nobody'), form: FORM })).toMatchObject({ error: 'letter/not-found' });
});

test('a decision ends it, what arrives after it is old, and taken back its note is there again', async () => {
  await keepBegun(desk.ports, { id, form: FORM });
  const { version } = await listed();
  const decided = await confirmLetter(desk.ports, { ...FORM, id, version, action: 'keep' });
  expect(decided.ok).toBe(true);
  await keepBegun(desk.ports, { id, form: { ...FORM, reason: 'trop tard' } });
  expect((await listed()).begun).toBeNull();
  await undoChange(desk.ports, null);
  expect(await listed()).toMatchObject({ state: 'to-qualify', decision: null, begun: FORM });
});
