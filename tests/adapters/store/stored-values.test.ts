// Values in the database that the code does not know, and errors of SQLite: said without a word of the content.
import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import { openEncrypted, openingError } from '#main/adapters/store/connection.ts';
import { openStore } from '#main/adapters/store/open-store.ts';
import { DiskFullError } from '#main/ports/page-vault.ts';
import { aJudgement, aLetter, aReading, CANARY, letterId } from './samples.ts';
import { type TempStore, tempStore } from './temp-store.ts';

/** Stores a letter, closes, changes the rows behind the store's back, opens again. */
async function tampered(change: string): Promise<TempStore> {
  const store = await tempStore();
  await store.letters.insert(aLetter(1));
  await store.letters.saveJudgement(letterId(1), aJudgement());
  await store.letters.saveReading(letterId(1), aReading(1, CANARY.word));
  await store.close();
  const db = openEncrypted(store.options.file, store.options.key);
  await sql.raw(change).execute(db);
  await db.destroy();
  const again = await openStore(store.options);
  if (!again.ok) throw new Error(again.error);
  return { ...again.value, options: store.options };
}

describe('a stored value of another shape', () => {
  it.each([
    ['judgement that is not JSON', `update letters set judgement = '{"sender": ${CANARY.surname}'`],
    ['judgement without a field', `update letters set judgement = json_remove(judgement, '$.topics')`],
    [
      'judgement with a field nobody knows',
      `update letters set judgement = json_set(judgement, '$.${CANARY.word}', 1)`,
    ],
    [
      'judgement with an unknown code',
      `update letters set judgement = json_set(judgement, '$.sender', '${CANARY.surname}')`,
    ],
    [
      'judgement with a day that does not exist',
      `update letters set judgement = json_set(judgement, '$.writtenOn', '2026-02-30')`,
    ],
    ['state nobody knows', `update letters set state = '${CANARY.surname}'`],
  ])('is a bug that says where, never what: a %s', async (_, change) => {
    const { letters, close } = await tampered(change);
    const error: Error = await letters.find(letterId(1)).then(
      () => new Error('nothing thrown'),
      (error: Error) => error,
    );
    expect(error.message).toMatch(/^stored letters\./);
    expect(`${error.stack}${String(error.cause)}`).not.toMatch(
      new RegExp(`${CANARY.surname}|${CANARY.word}|2026-02-30`),
    );
    await close();
  });

  it('is a bug also in the words of a page', async () => {
    const { letters, close } = await tampered(`update readings set words = '[["${CANARY.word}", 1, 2]]'`);
    await expect(letters.readings(letterId(1))).rejects.toThrow(/^stored readings\.words has an unknown shape/);
    await close();
  });
});

describe('a full database', () => {
  it('is DiskFullError, rolls back and goes on', async () => {
    const store = await tempStore();
    await store.close();
    const db = openEncrypted(store.options.file, store.options.key);
    const { rows } = await sql<{ page_count: number }>`pragma page_count`.execute(db);
    await sql.raw(`pragma max_page_count = ${(rows[0]?.page_count ?? 0) + 20}`).execute(db);
    const fill = db.transaction().execute(async (trx) => {
      for (;;) await sql`insert into settings values (hex(randomblob(8)), hex(randomblob(2000)))`.execute(trx);
    });
    await expect(fill).rejects.toBeInstanceOf(DiskFullError);
    expect((await sql`select * from settings`.execute(db)).rows).toEqual([]);
    await sql`insert into settings values ('a', 'b')`.execute(db);
    await db.destroy();
  });

  it('is a desk that cannot be written, when it is met on opening', () => {
    expect(openingError(new DiskFullError())).toBe('desk/not-writable');
    expect(openingError(new TypeError('a bug'))).toBeNull();
  });
});
