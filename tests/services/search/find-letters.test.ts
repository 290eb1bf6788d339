// What the search of the desk answers: people with how many letters they wrote, letters with what is around the hit.
import { expect, it, onTestFinished } from 'vitest';
import { startSearchFilling } from '#main/jobs/search-filling.ts';
import { findLetters, findNear } from '#main/services/search/find-letters.ts';
import { asId, type EstablishmentId } from '#shared/kernel/ids.ts';
import { aJudgement, aLetter, aReading, at, letterId } from '../../adapters/store/samples.ts';
import { openTestDesk } from '../../fakes/open-desk.ts';

async function aDesk() {
  const desk = await openTestDesk();
  onTestFinished(() => desk.close());
  const { letters } = desk.ports.store;
  for (const n of [1, 2, 3]) await letters.insert(aLetter(n));
  return { ...desk, letters };
}

it('counts the letters of one person, with the prison of the newest as a person decided it', async () => {
  const { ports, letters } = await aDesk();
  for (const n of [1, 2]) await letters.saveJudgement(letterId(n), aJudgement());
  const establishmentId = asId<EstablishmentId>('maison-d-arret-de-dunkerque');
  const decision = { action: 'keep', teamId: null, establishmentId, reason: null, at: at(1) } as const;
  await letters.change(letterId(2), 1, { state: 'kept', decision });
  const { people } = await findLetters(ports, 'Zorblatov');
  expect(people).toEqual([
    {
      surname: 'Zorblatov',
      givenNames: 'Quintessio',
      ecrouNumber: '9 876 543',
      establishmentId,
      newest: letterId(2),
      letters: 2,
    },
  ]);
});

it('shows a draft of a transcription and says that it is one', async () => {
  const { ports } = await aDesk();
  const line = { key: 'r0', source: null, box: null, machine: '', typed: 'ma sœur Mélusine', state: 'draft' as const };
  await ports.store.transcriptions.save(letterId(3), { page: 2, lines: [line] }, 0, at(1));
  expect((await findLetters(ports, 'soeur')).letters).toMatchObject([
    { id: letterId(3), excerpt: { page: 2, origin: 'draft', text: 'ma sœur Mélusine', marks: [[3, 7]] } },
  ]);
});

it('has no excerpt where only the second reading has the words', async () => {
  const { ports, letters } = await aDesk();
  await letters.saveReading(letterId(1), aReading(1, 'Saint-Orner', 'Saint-Omer'));
  expect((await findLetters(ports, 'omer')).letters).toMatchObject([{ id: letterId(1), excerpt: null }]);
});

it('marks other spellings in the answer to the second question', async () => {
  const { ports, letters } = await aDesk();
  await letters.saveReading(letterId(1), aReading(1, 'Monsieur Benaii'));
  expect(await findNear(ports, 'benali')).toMatchObject([{ excerpt: { text: 'Monsieur Benaii', marks: [[9, 15]] } }]);
  expect(await findNear(ports, 'b')).toEqual([]);
});

it('fills what an older desk lacks, says so while it goes on, and stops when the desk is closed', async () => {
  const { ports, facts } = await aDesk();
  await startSearchFilling(ports, 0).idle();
  expect(facts.filter(({ kind }) => kind === 'search')).toEqual([]);
  const steps = [true, true, false];
  const search = { ...ports.store.search, progress: async () => ({ indexed: 1, total: 3 }) };
  let asked = 0;
  const advance = async () => steps[asked++] ?? false;
  const older = { ...ports, store: { ...ports.store, search: { ...search, advance } } };
  await startSearchFilling(older, 0).idle();
  expect(facts.filter(({ kind }) => kind === 'search')).toHaveLength(2);
  asked = 0;
  await startSearchFilling(older, 0).stop();
  expect(asked).toBeLessThanOrEqual(1);
});
