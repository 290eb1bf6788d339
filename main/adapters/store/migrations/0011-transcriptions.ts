// What people typed from the pages, line by line, and which pages they allow the training of the reader to use. A hand
// keeps its random name when its mark is taken away: marked again, it is no second writer.
import { type Kysely, sql } from 'kysely';

export async function transcriptions(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table transcribed_pages (
      letter_id text not null references letters (id),
      page integer not null check (page >= 1),
      revision integer not null check (revision >= 1),
      primary key (letter_id, page)
    ) strict, without rowid`.execute(db);
  await sql`
    create table transcribed_lines (
      letter_id text not null,
      page integer not null,
      place integer not null check (place >= 0),
      key text not null,
      source integer,
      box text,
      machine text not null,
      typed text not null,
      state text not null check (state in ('draft', 'validated')),
      changed_at text not null,
      validated_at text,
      primary key (letter_id, page, place),
      unique (letter_id, page, key),
      foreign key (letter_id, page) references transcribed_pages (letter_id, page),
      check ((state = 'validated') = (validated_at is not null))
    ) strict`.execute(db);
  await sql`
    create table training_hands (
      letter_id text not null primary key references letters (id),
      writer text not null unique
    ) strict`.execute(db);
  await sql`
    create table training_marks (
      letter_id text not null references training_hands (letter_id),
      page integer not null check (page >= 1),
      since text not null,
      primary key (letter_id, page)
    ) strict, without rowid`.execute(db);
}
