// Which letters are from one and the same person, as somebody at the desk said. Nothing of the person is kept here: what
// is known of them is what their letters say.
import { type Kysely, sql } from 'kysely';

export async function letterPeople(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table letter_people (
      letter_id text not null primary key references letters (id),
      person_id text not null,
      at text not null
    ) strict`.execute(db);
  await sql`create index letter_people_by_person on letter_people (person_id)`.execute(db);
}
