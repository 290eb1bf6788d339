// Decisions that a person has begun and not confirmed: one a letter. Their notes may name a person: they lie here, under
// the key of the desk, and nowhere else.
import { type Kysely, sql } from 'kysely';

export async function begunDecisions(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table begun_decisions (
      letter_id text primary key references letters (id) on delete cascade,
      action text check (action in ('forward', 'keep')),
      team_id text,
      establishment_id text,
      reason text not null
    ) strict`.execute(db);
}
