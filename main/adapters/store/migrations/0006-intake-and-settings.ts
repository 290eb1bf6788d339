// What became of each file given to the desk, and the few settings of the desk itself.
import { type Kysely, sql } from 'kysely';

export async function intakeAndSettings(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table intake (
      number integer primary key,
      id text not null unique,
      at text not null,
      file_name text not null,
      outcome text not null,
      letter_id text references letters (id),
      error_code text,
      error_cause text,
      error_facts text,
      check ((error_code is null) = (error_facts is null))
    ) strict`.execute(db);
  await sql`create index intake_by_letter on intake (letter_id)`.execute(db);
  await sql`create table settings (key text not null primary key, value text not null) strict`.execute(db);
}
