// Work that goes on behind the screen and survives a crash.
import { type Kysely, sql } from 'kysely';

export async function jobs(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table jobs (
      number integer primary key,
      id text not null unique,
      kind text not null,
      letter_id text not null references letters (id),
      state text not null,
      attempts integer not null check (attempts >= 0),
      error_code text,
      error_cause text,
      queued_at text not null,
      begun_at text,
      ended_at text
    ) strict`.execute(db);
  await sql`create index jobs_by_state on jobs (state)`.execute(db);
  await sql`create index jobs_by_letter on jobs (letter_id)`.execute(db);
}
