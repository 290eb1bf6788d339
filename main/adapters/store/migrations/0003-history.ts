// What happened to each letter, in order. Rows are only ever added.
import { type Kysely, sql } from 'kysely';

export async function history(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table history (
      number integer primary key,
      letter_id text not null references letters (id),
      at text not null,
      event text not null,
      facts text not null
    ) strict`.execute(db);
  await sql`create index history_by_letter on history (letter_id)`.execute(db);
}
