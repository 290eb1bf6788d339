// Stacks whose pages a person has begun to arrange.
import { z } from 'zod';
import { PAGE_ROLES } from '#shared/domain/stacks/arrangement.ts';
import type { Board } from '#shared/domain/stacks/board.ts';
import type { LetterId } from '#shared/kernel/ids.ts';
import type { BegunStacks } from '../../ports/desk-store.ts';
import { fromJson } from './json.ts';
import type { Db, Session } from './session.ts';

const page = z.strictObject({
  page: z.int(),
  turn: z.union([z.literal(0), z.literal(90), z.literal(180), z.literal(270)]),
  role: z.enum(PAGE_ROLES),
});
const board: z.ZodType<Board> = z.strictObject({
  arrangement: z.strictObject({ letters: z.array(z.array(page)), aside: z.array(page) }),
  refused: z.array(z.int()),
});

async function keep(db: Db, letter: LetterId, begun: Board | null): Promise<void> {
  await db.deleteFrom('begun_stacks').where('letter_id', '=', letter).execute();
  if (begun === null) return;
  await db
    .insertInto('begun_stacks')
    .values({ letter_id: letter, board: JSON.stringify(begun) })
    .execute();
}

export const begunStacks = (session: Session): BegunStacks => ({
  of: async (letter) => {
    const row = await session
      .db()
      .selectFrom('begun_stacks')
      .selectAll()
      .where('letter_id', '=', letter)
      .executeTakeFirst();
    return row ? fromJson(board, row.board, 'begun_stacks.board') : null;
  },
  keep: async (letter, begun) => session.atomically((db) => keep(db, letter, begun)),
});
