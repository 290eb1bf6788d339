// Finding a letter by its words: parts of a letter, folded, and a full-text index over them (FTS5, external
// content, kept in step by triggers).
import { type Kysely, sql } from 'kysely';

export async function search(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table search_parts (
      number integer primary key,
      letter_id text not null references letters (id),
      part text not null,
      words text not null,
      unique (letter_id, part)
    ) strict`.execute(db);
  await sql`
    create virtual table search_index using fts5 (
      words, content = 'search_parts', content_rowid = 'number', tokenize = 'unicode61 remove_diacritics 2', prefix = '2 3'
    )`.execute(db);
  // Overwrites the words of a replaced part instead of leaving them in the index until a merge.
  await sql`insert into search_index (search_index, rank) values ('secure-delete', 1)`.execute(db);
  await sql`
    create trigger search_parts_added after insert on search_parts begin
      insert into search_index (rowid, words) values (new.number, new.words);
    end`.execute(db);
  await sql`
    create trigger search_parts_removed after delete on search_parts begin
      insert into search_index (search_index, rowid, words) values ('delete', old.number, old.words);
    end`.execute(db);
  await sql`
    create trigger search_parts_changed after update on search_parts begin
      insert into search_index (search_index, rowid, words) values ('delete', old.number, old.words);
      insert into search_index (rowid, words) values (new.number, new.words);
    end`.execute(db);
}
