// Letters made of the pages of a stack, and where each page lay in it. A letter taken back into its stack keeps its rows.
import { type Kysely, sql } from 'kysely';

export async function stacks(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table stack_parts (
      letter_id text not null primary key references letters (id),
      stack_id text not null references letters (id),
      place integer not null check (place >= 1),
      withdrawn_at text
    ) strict, without rowid`.execute(db);
  await sql`create index stack_parts_by_stack on stack_parts (stack_id, place)`.execute(db);
  await sql`
    create table stack_pages (
      letter_id text not null references stack_parts (letter_id),
      page integer not null check (page >= 1),
      stack_page integer not null check (stack_page >= 1),
      upright integer check (upright in (0, 90, 180, 270)),
      role text not null,
      primary key (letter_id, page),
      foreign key (letter_id, page) references pages (letter_id, page)
    ) strict, without rowid`.execute(db);
}
