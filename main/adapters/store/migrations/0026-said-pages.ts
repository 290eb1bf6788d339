// What a person said later of pages that stay in their letter: the way up, and what a page is. It counts before what was
// said when the letter was made of a stack (`stack_pages`).
import { type Kysely, sql } from 'kysely';

export async function saidPages(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table said_pages (
      letter_id text not null,
      page integer not null check (page >= 1),
      upright integer check (upright in (0, 90, 180, 270)),
      role text,
      primary key (letter_id, page),
      foreign key (letter_id, page) references pages (letter_id, page)
    ) strict, without rowid`.execute(db);
}
