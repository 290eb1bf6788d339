// Names of prisons the desk learnt, or did not want to.
import { ALIAS_STATES } from '#shared/domain/establishments/desk-aliases.ts';
import { asId, type EstablishmentId } from '#shared/kernel/ids.ts';
import type { Instant } from '../../ports/clock.ts';
import type { AliasRecords, StoredAlias } from '../../ports/desk-aliases.ts';
import { oneOf } from './json.ts';
import type { Db, Session } from './session.ts';

async function all(db: Db): Promise<StoredAlias[]> {
  const rows = await db.selectFrom('prison_aliases').selectAll().orderBy('number').execute();
  return rows.map((row) => ({
    establishmentId: asId<EstablishmentId>(row.establishment_id),
    text: row.text,
    state: oneOf(ALIAS_STATES, row.state, 'prison_aliases.state'),
    by: row.decided_by,
    at: row.at as Instant,
  }));
}

export const aliases = (session: Session): AliasRecords => ({
  all: async () => all(session.db()),
  confirmed: async () => (await all(session.db())).filter(({ state }) => state === 'confirmed'),
  decide: async ({ establishmentId, text, state, by, at }) => {
    await session
      .db()
      .insertInto('prison_aliases')
      .values({ establishment_id: establishmentId, text, state, decided_by: by, at })
      .onConflict((conflict) =>
        conflict.columns(['establishment_id', 'text']).doUpdateSet({ state, decided_by: by, at }),
      )
      .execute();
  },
  forget: async ({ establishmentId, text }) => {
    const query = session.db().deleteFrom('prison_aliases').where('establishment_id', '=', establishmentId);
    await query.where('text', '=', text).execute();
  },
});
