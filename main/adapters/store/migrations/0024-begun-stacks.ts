// How a person has begun to arrange the pages of a stack, and not made its letters yet: page numbers, one row a stack.
import { type Kysely, sql } from 'kysely';

export async function begunStacks(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table begun_stacks (
      letter_id text primary key references letters (id) on delete cascade,
      board text not null
    ) strict`.execute(db);
}
