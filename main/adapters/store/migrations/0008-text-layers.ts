// What the file of a letter says is on its pages (the text layer of a PDF): read again with them.
import { type Kysely, sql } from 'kysely';

export async function textLayers(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table text_layers (
      letter_id text not null references letters (id),
      page integer not null check (page >= 1),
      visible integer not null check (visible in (0, 1)),
      words text not null,
      primary key (letter_id, page)
    ) strict`.execute(db);
}
