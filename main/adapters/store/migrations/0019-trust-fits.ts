// What the desk learnt of the trust in a prison: every fit with its figures, and who put which to use. Numbers only:
// nothing of a letter, and no prison.
import { type Kysely, sql } from 'kysely';

export async function trustFits(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table trust_fits (
      number integer primary key,
      at text not null,
      constants text not null,
      decided integer not null,
      verdict text not null,
      trust text not null,
      figures text not null
    ) strict`.execute(db);
  await sql`
    create table trust_choices (
      number integer primary key,
      fit integer references trust_fits (number),
      chosen_by text not null,
      at text not null
    ) strict`.execute(db);
}
