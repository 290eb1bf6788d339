// A view may be of the letters to be looked at again. SQLite cannot change what a column allows: the table is made anew.
import { type Kysely, sql } from 'kysely';

export async function viewsOfSecondLooks(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table new_views (
      number integer primary key,
      id text not null unique,
      name text not null,
      filter text not null check (filter in ('to-qualify', 'urgent', 'second-look', 'all')),
      words text not null
    ) strict`.execute(db);
  await sql`insert into new_views select number, id, name, filter, words from saved_views`.execute(db);
  await sql`drop table saved_views`.execute(db);
  await sql`alter table new_views rename to saved_views`.execute(db);
}
