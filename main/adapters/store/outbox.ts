// What leaves the building, oldest first. Rows are never deleted: they are the proof.
import { asId } from '#shared/kernel/ids.ts';
import type { Instant } from '../../ports/clock.ts';
import { OUTBOX_STATES, type Outbox, type OutboxItem } from '../../ports/desk-store.ts';
import { oneOf } from './json.ts';
import type { OutboxRow } from './schema.ts';
import type { Session } from './session.ts';

const toItem = (row: Omit<OutboxRow, 'number'>): OutboxItem => ({
  id: asId(row.id),
  idempotencyKey: row.idempotency_key,
  kind: oneOf(['forward'], row.kind, 'outbox.kind'),
  letterId: asId(row.letter_id),
  teamId: asId(row.team_id),
  to: row.send_to,
  state: oneOf(OUTBOX_STATES, row.state, 'outbox.state'),
  createdAt: row.created_at as Instant,
  exportedAt: row.exported_at as Instant | null,
  proof: row.proof,
});

export const outbox = (session: Session): Outbox => {
  const all = () => session.db().selectFrom('outbox').selectAll().orderBy('number');
  const update = () => session.db().updateTable('outbox');
  return {
    async add({ id, idempotencyKey, kind, letterId, teamId, to, createdAt }) {
      await session
        .db()
        .insertInto('outbox')
        .values({
          id,
          idempotency_key: idempotencyKey,
          kind,
          letter_id: letterId,
          team_id: teamId,
          send_to: to,
          state: 'waiting',
          created_at: createdAt,
        })
        .onConflict((conflict) => conflict.column('idempotency_key').doNothing())
        .execute();
    },
    async find(id) {
      const row = await all().where('id', '=', id).executeTakeFirst();
      return row ? toItem(row) : null;
    },
    list: async () => (await all().execute()).map(toItem),
    waiting: async () => (await all().where('state', '=', 'waiting').execute()).map(toItem),
    ofLetter: async (letter) => (await all().where('letter_id', '=', letter).execute()).map(toItem),
    async markExported(id, at, proof) {
      const query = update().set({ state: 'exported', exported_at: at, proof });
      const done = await query.where('id', '=', id).where('state', '!=', 'withdrawn').executeTakeFirst();
      // Proof of something that was taken back, or never there: the caller is wrong.
      if (done.numUpdatedRows === 0n) throw new Error('no such message to mark as exported');
    },
    async withdraw(id) {
      const query = update().set({ state: 'withdrawn' }).where('id', '=', id).where('state', '=', 'waiting');
      return (await query.executeTakeFirst()).numUpdatedRows > 0n;
    },
  };
};
