// Views of the list under a name, and the list as it was left.
import { z } from 'zod';
import { type LeftList, NOTHING_LEFT } from '#shared/domain/letters/left-list.ts';
import { LIST_FILTERS } from '#shared/domain/letters/saved-view.ts';
import { asId, type LetterId, type ViewId } from '#shared/kernel/ids.ts';
import type { ViewRecords } from '../../ports/desk-views.ts';
import { idSchema, oneOf } from './json.ts';
import type { Session } from './session.ts';
import { settings } from './settings.ts';

const KEY = 'left-list';
const leftList: z.ZodType<LeftList> = z.strictObject({
  letter: idSchema<LetterId>().nullable(),
  filter: z.enum(LIST_FILTERS),
  picks: z.array(idSchema<LetterId>()),
});

/** Of another version of the application, or spoilt: a place in a list is not worth more than beginning at its top. */
function leftFrom(text: string | null): LeftList {
  try {
    const found = leftList.safeParse(JSON.parse(text ?? 'null'));
    return found.success ? found.data : NOTHING_LEFT;
  } catch {
    return NOTHING_LEFT;
  }
}

export const views = (session: Session): ViewRecords => ({
  all: async () => {
    const rows = await session.db().selectFrom('saved_views').selectAll().orderBy('number').execute();
    return rows.map(({ id, name, filter, words }) => ({
      id: asId<ViewId>(id),
      name,
      filter: oneOf(LIST_FILTERS, filter, 'saved_views.filter'),
      words,
    }));
  },
  put: async ({ id, name, filter, words }) => {
    const values = { name, filter, words };
    const query = session
      .db()
      .insertInto('saved_views')
      .values({ id, ...values });
    await query.onConflict((conflict) => conflict.column('id').doUpdateSet(values)).execute();
  },
  remove: async (id) => {
    await session.db().deleteFrom('saved_views').where('id', '=', id).execute();
  },
  left: async () => leftFrom(await settings(session).get(KEY)),
  keepLeft: async (left) => settings(session).set(KEY, JSON.stringify(left)),
});
