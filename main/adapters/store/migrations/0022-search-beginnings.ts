// Search: beginnings of four and five letters have an index of their own, and people one beside that of whole letters.
// Without the first all letters with « préfecture » are gone through at each letter typed of it; without the second,
// once more, to find that nobody is called so. Letters are put into both later, while the desk is open.
import { type Kysely, sql } from 'kysely';

const SETTINGS = sql.raw(`columnsize = 0, tokenize = 'unicode61 remove_diacritics 2', prefix = '2 3 4 5'`);

export async function searchBeginnings(db: Kysely<unknown>): Promise<void> {
  await sql`drop table search_terms`.execute(db);
  await sql`drop table search_index`.execute(db);
  await sql`
    create view search_names as select
      search_letters.number as number,
      group_concat(words, char(10) order by part) as words
    from search_letters join search_parts using (letter_id)
    where part in ('person', 'numbers', 'reference') group by search_letters.number`.execute(db);
  await sql`
    create virtual table search_index using fts5 (
      person, numbers, read, typed, prison, sender, file, content = 'search_documents', content_rowid = 'number', ${SETTINGS}
    )`.execute(db);
  await sql`
    create virtual table search_people using fts5 (
      words, content = 'search_names', content_rowid = 'number', ${SETTINGS}
    )`.execute(db);
  // Overwrites the words of a replaced part instead of leaving them in the index until a merge.
  await sql`insert into search_index (search_index, rank) values ('secure-delete', 1)`.execute(db);
  await sql`insert into search_people (search_people, rank) values ('secure-delete', 1)`.execute(db);
  await sql`create virtual table search_terms using fts5vocab (search_index, 'row')`.execute(db);
  await sql`update search_letters set indexed = 0`.execute(db);
}
