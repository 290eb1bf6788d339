// Every change the desk made to the table of legal limits. Only ever added to: the newest of a row is what counts.
import { type Kysely, sql } from 'kysely';

export async function limitEdits(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table limit_edits (
      number integer primary key,
      limit_id text not null,
      at text not null,
      made_by text not null,
      before text not null,
      after text not null
    ) strict`.execute(db);
  await sql`create index limit_edits_by_limit on limit_edits (limit_id)`.execute(db);
}
