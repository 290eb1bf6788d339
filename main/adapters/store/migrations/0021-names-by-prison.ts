// Whom the desk has letters from, prison by prison, the newest first: names of people who may write from there again.
import { type Kysely, sql } from 'kysely';

export async function namesByPrison(db: Kysely<unknown>): Promise<void> {
  // Names and prison stand in the index itself: the judgements, which are long, need not be opened.
  const [prison, surname, givenNames] = ['$.establishment.id', '$.person.surname', '$.person.givenNames'].map(
    (path) => sql`case when json_valid(judgement) then json_extract(judgement, ${sql.lit(path)}) end`,
  );
  await sql`create index letters_names_by_prison on letters (
    coalesce(decision_establishment_id, ${prison}), received_on, ${surname}, ${givenNames}
  )`.execute(db);
}
