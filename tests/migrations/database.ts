// Encrypted databases at any version of the schema, for the tests of the way between them.
import { randomBytes } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Kysely, sql } from 'kysely';
import { onTestFinished } from 'vitest';
import { openEncrypted } from '#main/adapters/store/connection.ts';
import { migrate } from '#main/adapters/store/migrate.ts';
import { MIGRATIONS } from '#main/adapters/store/migrations/all.ts';
import { tempFolder } from '../adapters/store/temp-store.ts';

export async function databaseAt(version: number): Promise<Kysely<unknown>> {
  const file = join(await tempFolder(), 'desk.db');
  await writeFile(file, '');
  const db = openEncrypted(file, randomBytes(32));
  onTestFinished(() => db.destroy());
  await migrate(db, MIGRATIONS.slice(0, version));
  return db;
}

/** Everything that was declared, in the order of names; what FTS5 makes for itself is left out. */
export async function schemaOf(db: Kysely<unknown>): Promise<string> {
  const { rows } = await sql<{ sql: string }>`
    select sql from sqlite_schema
    where sql is not null and name not like 'search_index_%' and name not like 'search_people_%' order by tbl_name, type desc, name`.execute(
    db,
  );
  return rows.map((row) => `${row.sql.replace(/\n {4}/g, '\n')};\n`).join('\n');
}

export const rowsOf = async <T>(db: Kysely<unknown>, table: string): Promise<T[]> =>
  (await sql<T>`select * from ${sql.table(table)}`.execute(db)).rows;
