// Views of the list under a name.
import { LIST_FILTERS } from '#shared/domain/letters/saved-view.ts';
import { asId, type ViewId } from '#shared/kernel/ids.ts';
import type { ViewRecords } from '../../ports/desk-views.ts';
import { oneOf } from './json.ts';
import type { Session } from './session.ts';

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
});
