// Views of the list of letters that a person gave a name. Their words may name a person: they never leave this file.
import { type Kysely, sql } from 'kysely';

export async function savedViews(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table saved_views (
      number integer primary key,
      id text not null unique,
      name text not null,
      filter text not null check (filter in ('to-qualify', 'urgent', 'all')),
      words text not null
    ) strict`.execute(db);
}
