// Teams and the establishments they cover, from day to day. Establishments are reference data, not records.
import { type Kysely, sql } from 'kysely';

export async function directory(db: Kysely<unknown>): Promise<void> {
  // Teams that fall back on each other arrive in any order: the reference is checked at commit.
  await sql`
    create table teams (
      number integer primary key,
      id text not null unique,
      name text not null,
      kind text not null,
      email text not null,
      address text not null,
      fallback_id text references teams (id) deferrable initially deferred
    ) strict`.execute(db);
  await sql`create index teams_by_fallback on teams (fallback_id)`.execute(db);
  await sql`
    create table coverage (
      number integer primary key,
      id text not null unique,
      team_id text not null references teams (id) on delete cascade,
      establishment_id text not null,
      from_day text,
      to_day text
    ) strict`.execute(db);
  await sql`create index coverage_by_team on coverage (team_id)`.execute(db);
}
