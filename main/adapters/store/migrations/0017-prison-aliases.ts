// Names of prisons that the desk was proposed to learn, and what a coordinator decided of each.
import { type Kysely, sql } from 'kysely';

export async function prisonAliases(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table prison_aliases (
      number integer primary key,
      establishment_id text not null,
      text text not null,
      state text not null check (state in ('confirmed', 'dismissed')),
      decided_by text not null,
      at text not null,
      unique (establishment_id, text)
    ) strict`.execute(db);
}
