// Decisions that a person has begun and not confirmed yet.
import type { DecisionForm } from '#shared/domain/letters/decision-form.ts';
import { asId, type EstablishmentId, type LetterId, type TeamId } from '#shared/kernel/ids.ts';
import type { BegunDecisions } from '../../ports/desk-store.ts';
import { oneOf } from './json.ts';
import type { BegunDecisionRow } from './schema.ts';
import type { Db, Session } from './session.ts';

const toForm = ({ action, team_id, establishment_id, reason }: BegunDecisionRow): DecisionForm => ({
  action: action === null ? null : oneOf(['forward', 'keep'] as const, action, 'begun_decisions.action'),
  teamId: team_id === null ? null : asId<TeamId>(team_id),
  establishmentId: establishment_id === null ? null : asId<EstablishmentId>(establishment_id),
  reason,
});

async function keep(db: Db, letter: LetterId, form: DecisionForm | null): Promise<void> {
  if (form === null) {
    await db.deleteFrom('begun_decisions').where('letter_id', '=', letter).execute();
    return;
  }
  const values = {
    action: form.action,
    team_id: form.teamId,
    establishment_id: form.establishmentId,
    reason: form.reason,
  };
  await db
    .insertInto('begun_decisions')
    .values({ letter_id: letter, ...values })
    .onConflict((conflict) => conflict.column('letter_id').doUpdateSet(values))
    .execute();
}

export const begunDecisions = (session: Session): BegunDecisions => ({
  all: async () => {
    const rows = await session.db().selectFrom('begun_decisions').selectAll().execute();
    return new Map(rows.map((row) => [asId<LetterId>(row.letter_id), toForm(row)]));
  },
  keep: async (letter, form) => keep(session.db(), letter, form),
});
