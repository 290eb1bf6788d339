// Pages that are separator sheets, as their reading saw.
import { type Kysely, sql } from 'kysely';

export async function separatorPages(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table separator_pages (
      letter_id text not null references letters (id),
      page integer not null check (page >= 1),
      primary key (letter_id, page)
    ) strict, without rowid`.execute(db);
}
