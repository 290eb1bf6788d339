// Statements are kept from one query to the next: what they knew of a table must not outlive a change of it.
import { randomBytes } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Kysely, sql } from 'kysely';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openEncrypted } from '#main/adapters/store/connection.ts';

let folder: string;
let db: Kysely<unknown>;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'statements-'));
  await writeFile(join(folder, 'desk.db'), '');
  db = openEncrypted(join(folder, 'desk.db'), randomBytes(32));
  await sql`create table seen (name text)`.execute(db);
});
afterEach(async () => {
  await db.destroy();
  await rm(folder, { recursive: true });
});

const all = async (): Promise<unknown[]> => (await sql`select * from seen`.execute(db)).rows;
const add = (name: string): Promise<unknown> => sql`insert into seen (name) values (${name})`.execute(db);

test('the same query with other values, and more different queries than are kept', async () => {
  await add('un');
  await add('deux');
  for (let n = 0; n < 300; n += 1) await sql.raw(`select ${n} as number`).execute(db);
  await add('trois');
  expect(await all()).toEqual([{ name: 'un' }, { name: 'deux' }, { name: 'trois' }]);
});

test('a column that came later is in what is asked again', async () => {
  await add('un');
  expect(await all()).toEqual([{ name: 'un' }]);
  await sql`alter table seen add column page integer not null default 1`.execute(db);
  expect(await all()).toEqual([{ name: 'un', page: 1 }]);
  await sql`alter table seen drop column page`.execute(db);
  expect(await all()).toEqual([{ name: 'un' }]);
});
