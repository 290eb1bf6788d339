// Letters that a person put aside to look at a second time.
import { type Kysely, sql } from 'kysely';

export async function secondLooks(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table second_looks (
      letter_id text primary key references letters (id) on delete cascade,
      at text not null
    ) strict`.execute(db);
}
