// Who looks after a letter, and the days on which the desk's own clock stood for it.
import { type Kysely, sql } from 'kysely';

export async function followUp(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table assignments (
      letter_id text primary key references letters (id) on delete cascade,
      assignee text not null
    ) strict`.execute(db);
  await sql`
    create table pauses (
      number integer primary key,
      letter_id text not null references letters (id) on delete cascade,
      from_day text not null,
      until_day text,
      reason text not null
    ) strict`.execute(db);
  await sql`create index pauses_by_letter on pauses (letter_id)`.execute(db);
  // The clock of a letter is stopped once at a time.
  await sql`create unique index pauses_open on pauses (letter_id) where until_day is null`.execute(db);
}
