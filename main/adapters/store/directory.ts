// Teams and coverage as records. What they mean is the domain's business.
import { type Coverage, TEAM_KINDS, type Team } from '#shared/domain/directory/directory.ts';
import type { CalendarDate } from '#shared/kernel/calendar-date.ts';
import { asId, type TeamId } from '#shared/kernel/ids.ts';
import type { DirectoryRecords } from '../../ports/desk-store.ts';
import { fromJson, linesSchema, oneOf } from './json.ts';
import type { CoverageRow, TeamRow } from './schema.ts';
import type { Db, Session } from './session.ts';

const toTeam = (row: Omit<TeamRow, 'number'>): Team => ({
  id: asId(row.id),
  name: row.name,
  kind: oneOf(TEAM_KINDS, row.kind, 'teams.kind'),
  email: row.email,
  address: fromJson(linesSchema, row.address, 'teams.address'),
  fallbackId: row.fallback_id === null ? null : asId(row.fallback_id),
});

const toCoverage = (row: Omit<CoverageRow, 'number'>): Coverage => ({
  id: asId(row.id),
  teamId: asId(row.team_id),
  establishmentId: asId(row.establishment_id),
  from: row.from_day as CalendarDate | null,
  to: row.to_day as CalendarDate | null,
});

async function whole(db: Db) {
  const teams = await db.selectFrom('teams').selectAll().orderBy('number').execute();
  const coverage = await db.selectFrom('coverage').selectAll().orderBy('number').execute();
  return { teams: teams.map(toTeam), coverage: coverage.map(toCoverage) };
}

async function saveTeam(db: Db, { id, name, kind, email, address, fallbackId }: Team): Promise<void> {
  const values = { name, kind, email, address: JSON.stringify(address), fallback_id: fallbackId };
  const query = db.insertInto('teams').values({ id, ...values });
  await query.onConflict((conflict) => conflict.column('id').doUpdateSet(values)).execute();
}

/** Withdrawn messages count as well: the team stays named in what was once about to leave. */
async function isNeeded(db: Db, id: TeamId): Promise<boolean> {
  const uses = await db
    .selectFrom('letters')
    .select('id')
    .where('decision_team_id', '=', id)
    .union(db.selectFrom('outbox').select('id').where('team_id', '=', id))
    .union(db.selectFrom('teams').select('id').where('fallback_id', '=', id).where('id', '!=', id))
    .limit(1)
    .execute();
  return uses.length > 0;
}

async function removeTeam(db: Db, id: TeamId): Promise<boolean> {
  if (await isNeeded(db, id)) return false;
  // Its coverage goes with it.
  await db.deleteFrom('teams').where('id', '=', id).execute();
  return true;
}

async function saveCoverage(db: Db, { id, teamId, establishmentId, from, to }: Coverage): Promise<void> {
  const values = { team_id: teamId, establishment_id: establishmentId, from_day: from, to_day: to };
  const query = db.insertInto('coverage').values({ id, ...values });
  await query.onConflict((conflict) => conflict.column('id').doUpdateSet(values)).execute();
}

export const directory = (session: Session): DirectoryRecords => ({
  // One transaction, so that no coverage is seen without its team.
  whole: async () => session.atomically(whole),
  saveTeam: async (team) => saveTeam(session.db(), team),
  removeTeam: async (id) => session.atomically((db) => removeTeam(db, id)),
  saveCoverage: async (coverage) => saveCoverage(session.db(), coverage),
  async removeCoverage(id) {
    await session.db().deleteFrom('coverage').where('id', '=', id).execute();
  },
});
