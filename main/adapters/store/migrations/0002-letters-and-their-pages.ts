// Letters, their page pictures and the words read on them.
// Words are one JSON value a page: thousands of them are written and read whole, never asked for one by one.
import { type Kysely, sql } from 'kysely';

export async function lettersAndTheirPages(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table letters (
      id text not null primary key,
      state text not null,
      version integer not null check (version >= 1),
      received_on text not null,
      created_at text not null,
      source_name text not null,
      source text not null unique,
      source_media_type text not null,
      judgement text,
      decision_action text,
      decision_team_id text references teams (id),
      decision_establishment_id text,
      decision_reason text,
      decision_at text,
      check ((decision_action is null) = (decision_at is null))
    ) strict`.execute(db);
  await sql`create index letters_by_target on letters (received_on, created_at, id)`.execute(db);
  await sql`create index letters_by_state on letters (state, received_on)`.execute(db);
  await sql`create index letters_by_team on letters (decision_team_id)`.execute(db);
  await sql`
    create table pages (
      letter_id text not null references letters (id),
      page integer not null check (page >= 1),
      content text not null,
      media_type text not null,
      width integer not null,
      height integer not null,
      primary key (letter_id, page)
    ) strict, without rowid`.execute(db);
  await sql`
    create table readings (
      letter_id text not null references letters (id),
      page integer not null check (page >= 1),
      width real not null,
      height real not null,
      rotation integer not null,
      words text not null,
      also_read text not null,
      primary key (letter_id, page)
    ) strict`.execute(db);
}
