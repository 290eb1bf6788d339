// What letters of one person have in common, findable: number, birth date, name, other names. Indexes on the judgement
// itself: nothing is kept twice, nothing can grow stale.
import { type Kysely, sql } from 'kysely';

export async function peopleKeys(db: Kysely<unknown>): Promise<void> {
  for (const [name, path] of [
    ['letters_by_number', '$.person.ecrouNumber'],
    ['letters_by_birth', '$.person.bornOn'],
    ['letters_by_surname', '$.person.surname'],
    ['letters_by_aliases', '$.person.aliases'],
  ] as const) {
    // A judgement that the disk has spoilt must not keep the desk shut: it is told when its letter is opened.
    const value = sql`case when json_valid(judgement) then json_extract(judgement, ${sql.lit(path)}) end`;
    await sql`create index ${sql.ref(name)} on letters (${value})`.execute(db);
  }
}
