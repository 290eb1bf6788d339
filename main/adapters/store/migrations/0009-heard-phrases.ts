// What was heard in the handwriting of a page, beside what was read of it. No row where nobody listened.
import { type Kysely, sql } from 'kysely';

export async function heardPhrases(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table heard_phrases (
      letter_id text not null references letters (id),
      page integer not null check (page >= 1),
      phrases text not null,
      primary key (letter_id, page)
    ) strict`.execute(db);
}
