// Search: one full-text document a letter, made of its parts, instead of one a part kept by triggers. Words of several
// parts are then found in one go, and a hit says in which column it lies. Letters that are here already are put into
// the index later, while the desk is open: it takes a minute where there are many.
import { type Kysely, sql } from 'kysely';

export async function letterSearch(db: Kysely<unknown>): Promise<void> {
  for (const trigger of ['search_parts_added', 'search_parts_removed', 'search_parts_changed']) {
    await sql`drop trigger ${sql.ref(trigger)}`.execute(db);
  }
  await sql`drop table search_index`.execute(db);
  await sql`
    create table search_letters (
      number integer primary key,
      letter_id text not null unique references letters (id),
      indexed integer not null check (indexed in (0, 1, 2))
    ) strict`.execute(db);
  await sql`create index search_letters_by_state on search_letters (indexed, number)`.execute(db);
  await sql`
    insert into search_letters (letter_id, indexed)
    select id, 0 from letters order by received_on, created_at, id`.execute(db);
  const column = (name: string, condition: string) =>
    sql`group_concat(case when ${sql.raw(condition)} then words end, char(10) order by part) as ${sql.raw(name)}`;
  await sql`
    create view search_documents as select
      search_letters.number as number,
      ${column('person', `part = 'person'`)},
      ${column('numbers', `part in ('numbers', 'reference')`)},
      ${column('read', `part like 'page:%'`)},
      ${column('typed', `part like 'typed:%'`)},
      ${column('prison', `part in ('prison', 'decision')`)},
      ${column('sender', `part = 'sender'`)},
      ${column('file', `part = 'file'`)}
    from search_letters join search_parts using (letter_id) group by search_letters.number`.execute(db);
  await sql`
    create virtual table search_index using fts5 (
      person, numbers, read, typed, prison, sender, file, content = 'search_documents', content_rowid = 'number',
      columnsize = 0, tokenize = 'unicode61 remove_diacritics 2', prefix = '2 3'
    )`.execute(db);
  // Overwrites the words of a replaced part instead of leaving them in the index until a merge.
  await sql`insert into search_index (search_index, rank) values ('secure-delete', 1)`.execute(db);
  await sql`create virtual table search_terms using fts5vocab (search_index, 'row')`.execute(db);
}
