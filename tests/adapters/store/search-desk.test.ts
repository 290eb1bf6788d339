// The search of the whole desk: order, people before words, near spellings, and desks that are older than the index.
import { sql } from 'kysely';
import { expect, it } from 'vitest';
import { openEncrypted } from '#main/adapters/store/connection.ts';
import { openStore } from '#main/adapters/store/open-store.ts';
import type { DeskStore } from '#main/ports/desk-store.ts';
import { aJudgement, aLetter, aReading, at, CANARY, letterId } from './samples.ts';
import { type TempStore, tempStore } from './temp-store.ts';

async function withLetters(count: number): Promise<TempStore> {
  const store = await tempStore();
  await store.write(async ({ letters }) => {
    for (let n = 1; n <= count; n++) await letters.insert(aLetter(n));
  });
  return store;
}

/** Everything that is left to do after opening. */
async function settled(store: DeskStore): Promise<void> {
  while (await store.search.advance());
}

/** Opens the file as SQLite alone would see it, while no store has it. */
async function inFile<T>(store: TempStore, look: (db: ReturnType<typeof openEncrypted>) => Promise<T>): Promise<T> {
  await store.close();
  const db = openEncrypted(store.options.file, store.options.key);
  return look(db).finally(() => db.destroy());
}

it('gives people before words, the newest first, at most as many as asked for', async () => {
  const { letters, search } = await withLetters(4);
  await letters.saveReading(letterId(1), aReading(1, 'Zorblatov, mon cousin'));
  await letters.saveReading(letterId(4), aReading(1, 'le cousin Zorblatov'));
  await letters.saveJudgement(letterId(2), aJudgement());
  await letters.saveJudgement(letterId(3), aJudgement());
  expect(await search.find(['zorbl'], 10)).toEqual({
    byPerson: [letterId(3), letterId(2)],
    byWords: [letterId(4), letterId(1)],
  });
  expect(await search.find(['zorbl'], 1)).toEqual({ byPerson: [letterId(3)], byWords: [letterId(4)] });
  expect((await search.find(['zorbl', 'cousin'], 10)).byWords).toEqual([letterId(4), letterId(1)]);
  expect(await search.find([], 10)).toEqual({ byPerson: [], byWords: [] });
});

it('finds by reference, by number in one piece, by kind of sender and by what was typed', async () => {
  const { letters, search, transcriptions } = await withLetters(2);
  await letters.saveJudgement(letterId(1), aJudgement({ sender: 'lawyer' }));
  const line = { key: 'r0', source: null, box: null, machine: '', typed: 'Mélusine', state: 'draft' as const };
  await transcriptions.save(letterId(2), { page: 1, lines: [line] }, 0, at(1));
  const found = async (...words: string[]) => {
    const { byPerson, byWords } = await search.find(words, 10);
    return [...byPerson, ...byWords];
  };
  expect(await found('ter00001')).toEqual([letterId(1)]);
  expect(await found('v', 'ter0', '0001')).toEqual([letterId(1)]);
  expect(await found('9876543')).toEqual([letterId(1)]);
  expect(await found('avocat')).toEqual([letterId(1)]);
  expect(await found('melusine')).toEqual([letterId(2)]);
});

it('leaves out a letter whose pages are in others', async () => {
  const { letters, search } = await withLetters(2);
  for (const n of [1, 2]) await letters.saveJudgement(letterId(n), aJudgement());
  await letters.change(letterId(2), 1, { state: 'rearranged', decision: null });
  expect((await search.find(['zorbl'], 10)).byPerson).toEqual([letterId(1)]);
});

it('finds near spellings, without what is found as written', async () => {
  const { letters, search } = await withLetters(3);
  await letters.saveReading(letterId(1), aReading(1, 'monsieur Benali'));
  await letters.saveReading(letterId(2), aReading(1, 'monsieur Benaii'));
  await letters.saveReading(letterId(3), aReading(1, 'madame Benaii'));
  expect(await search.near(['benali', 'monsieur'], 10)).toEqual({ letters: [letterId(2)], spellings: ['benaii'] });
  expect((await search.near(['camara'], 10)).letters).toEqual([]);
  await letters.forgetReading(letterId(2));
  expect((await search.near(['benali', 'monsieur'], 10)).letters).toEqual([]);
});

it('learns the words of a desk that is opened again', async () => {
  const store = await withLetters(1);
  await store.letters.saveReading(letterId(1), aReading(1, 'monsieur Benaii'));
  await store.close();
  const again = await openStore(store.options);
  if (!again.ok) throw new Error(again.error);
  expect((await again.value.search.near(['benali'], 10)).letters).toEqual([]);
  await settled(again.value);
  expect((await again.value.search.near(['benali'], 10)).letters).toEqual([letterId(1)]);
  await again.value.close();
});

it('puts the letters of an older desk into the index piece by piece, and misses none meanwhile', async () => {
  const COUNT = 90;
  const store = await withLetters(COUNT);
  for (let n = 1; n <= COUNT; n++) await store.letters.saveJudgement(letterId(n), aJudgement());
  await inFile(store, async (db) => {
    // As the migration leaves them: parts of one kind, no document.
    await sql`insert into search_index (search_index) values ('delete-all')`.execute(db);
    await sql`insert into search_people (search_people) values ('delete-all')`.execute(db);
    await sql`update search_letters set indexed = 0`.execute(db);
    await sql`update search_parts set part = 'judgement' where part = 'person'`.execute(db);
    await sql`delete from search_parts where part in ('numbers', 'prison', 'sender', 'reference')`.execute(db);
  });
  const again = await openStore(store.options);
  if (!again.ok) throw new Error(again.error);
  const { letters, search } = again.value;
  const listed = async () => (await letters.list({ search: CANARY.surname, limit: 100 })).length;
  const indexed = async () => (await search.find(['zorblatov'], 100)).byPerson.length;
  expect([await listed(), await indexed(), await search.progress()]).toEqual([COUNT, 0, { indexed: 0, total: COUNT }]);
  await search.advance();
  const { indexed: part } = await search.progress();
  expect(part).toBeGreaterThan(0);
  expect(part).toBeLessThan(COUNT);
  expect([await listed(), await indexed()]).toEqual([COUNT, part]);
  await letters.saveJudgement(letterId(1), aJudgement({ person: null }));
  await settled(again.value);
  expect([await listed(), await indexed(), await search.progress()]).toEqual([
    COUNT - 1,
    COUNT - 1,
    { indexed: COUNT, total: COUNT },
  ]);
  expect((await search.find(['9876543'], 100)).byPerson).toHaveLength(COUNT - 1);
  await again.value.close();
});

it('rolls the index back with the rest', async () => {
  const store = await withLetters(1);
  const failed = store.write(async ({ letters }) => {
    await letters.saveReading(letterId(1), aReading(1, CANARY.word));
    throw new Error('undone');
  });
  await expect(failed).rejects.toThrow('undone');
  expect((await store.search.find([CANARY.word], 10)).byWords).toEqual([]);
  expect(await store.search.progress()).toEqual({ indexed: 1, total: 1 });
});

it('says the same as the parts, and leaves no word of a replaced one in the file', async () => {
  const store = await withLetters(60);
  for (let n = 1; n <= 60; n++) await store.letters.saveReading(letterId(n), aReading(1, `${CANARY.word} ${n}`));
  await store.letters.saveJudgement(letterId(7), aJudgement());
  for (let n = 1; n <= 60; n++) await store.letters.saveReading(letterId(n), aReading(1, 'rien'));
  await store.letters.forgetReading(letterId(7));
  await inFile(store, async (db) => {
    await sql`insert into search_index (search_index, rank) values ('integrity-check', 1)`.execute(db);
    await sql`insert into search_people (search_people, rank) values ('integrity-check', 1)`.execute(db);
    await sql`pragma wal_checkpoint(truncate)`.execute(db);
    const { rows } = await sql<{ block: Uint8Array }>`
      select block from search_index_data union all select block from search_people_data`.execute(db);
    const index = Buffer.concat(rows.map(({ block }) => block)).toString('latin1');
    expect(index).toContain('rien');
    // Words share their beginnings in the index: the ends would stay.
    for (const end of ['frangipane', 'orblatov', 'intessio', '876543']) expect(index, end).not.toContain(end);
  });
});
