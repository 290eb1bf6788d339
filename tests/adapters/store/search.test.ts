// Finding letters by words of any of their parts.
import { expect, it } from 'vitest';
import { asId, type EstablishmentId } from '#shared/kernel/ids.ts';
import { aJudgement, aLetter, aReading, at, CANARY, letterId } from './samples.ts';
import { tempStore } from './temp-store.ts';

async function searchable() {
  const { letters } = await tempStore();
  await letters.insert(aLetter(1, { sourceName: 'courrier_Noël-2026.pdf' }));
  await letters.insert(aLetter(2, { sourceName: 'autre.pdf' }));
  await letters.saveReading(letterId(1), aReading(1, "Je suis arrêté à Saint-Omer, l'OQTF du 3 mai", 'Saint-Orner'));
  await letters.saveReading(letterId(1), aReading(2, `signé ${CANARY.word}`));
  await letters.saveReading(letterId(2), aReading(1, 'je demande un rendez-vous'));
  await letters.saveJudgement(letterId(1), aJudgement());
  const found = async (search: string) => (await letters.list({ search, limit: 10 })).map((letter) => letter.id);
  return { letters, found };
}

it.each([
  ['a word read, whatever its accents and case', 'ARRETE'],
  ['the beginning of a word', 'xylofr'],
  ['a word only the second reading has', 'orner'],
  ['a word with an apostrophe', "l'oqtf"],
  ['the surname', 'zorblatov'],
  ['the given names', 'Quintessio'],
  ['the écrou number as written', '9 876 543'],
  ['the écrou number in one piece', '9876543'],
  ['the prison', 'pénitentiaire longuenesse'],
  ['the file name', 'noel'],
  ['words of several parts and pages', 'zorb noël arrêté xylo longue'],
])('finds by %s', async (_, words) => {
  expect(await (await searchable()).found(words)).toEqual([letterId(1)]);
});

it.each([
  ['one word is missing', 'zorblatov dunkerque'],
  ['the words are in two letters', 'zorblatov rendez'],
  ['only the end of a word fits', 'blatov'],
  ['the query looks like a query language', 'zorblatov OR dunkerque'],
  ['the query has quotes', '"zorblatov" NEAR("dunkerque")'],
])('finds nothing when %s', async (_, words) => {
  expect(await (await searchable()).found(words)).toEqual([]);
});

it('is no filter without words', async () => {
  const { found } = await searchable();
  expect(await found('')).toHaveLength(2);
  expect(await found(' - " * ')).toHaveLength(2);
});

it('goes together with the other filters', async () => {
  const { letters } = await searchable();
  expect(await letters.list({ search: 'je', states: ['kept'], limit: 10 })).toEqual([]);
  expect(await letters.list({ search: 'je', limit: 1 })).toHaveLength(1);
});

it('follows what replaces a reading or a judgement', async () => {
  const { letters, found } = await searchable();
  await letters.saveReading(letterId(1), aReading(2, 'page blanche'));
  await letters.saveJudgement(letterId(1), aJudgement({ person: null }));
  expect(await found(CANARY.word)).toEqual([]);
  expect(await found(CANARY.surname)).toEqual([]);
  expect(await found('blanche')).toEqual([letterId(1)]);
});

it('finds by the prison a person confirmed, until the decision is taken back', async () => {
  const { letters, found } = await searchable();
  const establishmentId = asId<EstablishmentId>('maison-d-arret-de-dunkerque');
  const decision = { action: 'keep', teamId: null, establishmentId, reason: null, at: at(1) } as const;
  await letters.change(letterId(2), 1, { state: 'kept', decision });
  expect(await found('dunkerque')).toEqual([letterId(2)]);
  await letters.change(letterId(2), 2, { state: 'to-qualify', decision: null });
  expect(await found('dunkerque')).toEqual([]);
});
