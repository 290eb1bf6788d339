// Small facts about the desk itself.
import type { Settings } from '../../ports/desk-store.ts';
import type { Session } from './session.ts';

export const settings = (session: Session): Settings => ({
  async get(key) {
    const query = session.db().selectFrom('settings').select('value').where('key', '=', key);
    return (await query.executeTakeFirst())?.value ?? null;
  },
  async set(key, value) {
    const db = session.db();
    if (value === null) {
      await db.deleteFrom('settings').where('key', '=', key).execute();
      return;
    }
    const query = db.insertInto('settings').values({ key, value });
    await query.onConflict((conflict) => conflict.column('key').doUpdateSet({ value })).execute();
  },
});
