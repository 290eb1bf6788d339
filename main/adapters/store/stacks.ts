// Which letters were made of the pages of which stack.
import { PAGE_ROLES } from '#shared/domain/stacks/arrangement.ts';
import { asId } from '#shared/kernel/ids.ts';
import type { StackPart, Stacks } from '../../ports/desk-store.ts';
import { inBatches } from './batches.ts';
import { oneOf } from './json.ts';
import { ROTATIONS } from './letter-rows.ts';
import type { StackPartRow } from './schema.ts';
import type { Db, Session } from './session.ts';

async function add(db: Db, { letter, stack, place, pages }: StackPart): Promise<void> {
  await db
    .insertInto('stack_parts')
    .values({ letter_id: letter, stack_id: stack, place, withdrawn_at: null })
    .execute();
  for (const batch of inBatches(pages)) {
    const rows = batch.map(({ page, stackPage, upright, role }) => ({
      letter_id: letter,
      page,
      stack_page: stackPage,
      upright,
      role,
    }));
    await db.insertInto('stack_pages').values(rows).execute();
  }
}

async function whole(db: Db, part: StackPartRow): Promise<StackPart> {
  const query = db
    .selectFrom('stack_pages')
    .leftJoin('said_pages', (join) =>
      join
        .onRef('said_pages.letter_id', '=', 'stack_pages.letter_id')
        .onRef('said_pages.page', '=', 'stack_pages.page'),
    )
    .select(['stack_pages.page', 'stack_page'])
    .select(({ fn }) => [
      fn.coalesce('said_pages.upright', 'stack_pages.upright').as('upright'),
      fn.coalesce('said_pages.role', 'stack_pages.role').as('role'),
    ])
    .where('stack_pages.letter_id', '=', part.letter_id)
    .orderBy('stack_pages.page');
  return {
    letter: asId(part.letter_id),
    stack: asId(part.stack_id),
    place: part.place,
    pages: (await query.execute()).map(({ page, stack_page, upright, role }) => ({
      page,
      stackPage: stack_page,
      upright: upright === null ? null : oneOf(ROTATIONS, upright, 'stack_pages.upright'),
      role: oneOf(PAGE_ROLES, role, 'stack_pages.role'),
    })),
  };
}

const standing = (db: Db) => db.selectFrom('stack_parts').selectAll().where('withdrawn_at', 'is', null);

async function partsOf(db: Db, stack: string): Promise<StackPart[]> {
  const parts: StackPart[] = [];
  for (const row of await standing(db).where('stack_id', '=', stack).orderBy('place').execute()) {
    parts.push(await whole(db, row));
  }
  return parts;
}

export const stacks = (session: Session): Stacks => ({
  add: async (part) => session.atomically((db) => add(db, part)),
  partsOf: async (stack) => partsOf(session.db(), stack),
  async partOf(letter) {
    const row = await standing(session.db()).where('letter_id', '=', letter).executeTakeFirst();
    return row ? whole(session.db(), row) : null;
  },
  async withdraw(stack, at) {
    await session
      .db()
      .updateTable('stack_parts')
      .set({ withdrawn_at: at })
      .where('stack_id', '=', stack)
      .where('withdrawn_at', 'is', null)
      .execute();
  },
});
