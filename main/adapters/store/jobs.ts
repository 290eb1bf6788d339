// The queue of work. Order is the order of arrival, whatever the clock says.
import { FILE_ERROR_CAUSES, FILE_ERRORS } from '#shared/domain/letters/file-error.ts';
import { asId, type LetterId } from '#shared/kernel/ids.ts';
import type { Instant } from '../../ports/clock.ts';
import { JOB_STATES, type Job, type JobState, type Jobs } from '../../ports/desk-store.ts';
import { inBatches } from './batches.ts';
import { oneOf } from './json.ts';
import type { JobRow } from './schema.ts';
import type { Db, Session } from './session.ts';

type Row = Omit<JobRow, 'number'>;

const toError = (row: Row): Job['error'] =>
  row.error_code === null
    ? null
    : {
        code: oneOf(FILE_ERRORS, row.error_code, 'jobs.error_code'),
        cause: row.error_cause === null ? null : oneOf(FILE_ERROR_CAUSES, row.error_cause, 'jobs.error_cause'),
      };

const toJob = (row: Row): Job => ({
  id: asId(row.id),
  kind: oneOf(['read'], row.kind, 'jobs.kind'),
  letterId: asId(row.letter_id),
  state: oneOf(JOB_STATES, row.state, 'jobs.state'),
  attempts: row.attempts,
  error: toError(row),
});

/** One statement: two callers never take the same job. */
async function claim(db: Db, at: Instant): Promise<Job | null> {
  const oldest = db.selectFrom('jobs').select('number').where('state', '=', 'queued').orderBy('number').limit(1);
  const row = await db
    .updateTable('jobs')
    .set(({ eb }) => ({ state: 'running', attempts: eb('attempts', '+', 1), begun_at: at }))
    .where('number', '=', oldest)
    .returningAll()
    .executeTakeFirst();
  return row ? toJob(row) : null;
}

async function latest(db: Db, letters: readonly LetterId[]): Promise<Map<LetterId, Job>> {
  const found = new Map<LetterId, Job>();
  for (const batch of inBatches(letters)) {
    const newest = db
      .selectFrom('jobs')
      .select(({ fn }) => fn.max('number').as('number'))
      .where('letter_id', 'in', batch)
      .groupBy('letter_id');
    const rows = await db.selectFrom('jobs').selectAll().where('number', 'in', newest).execute();
    for (const row of rows) found.set(asId<LetterId>(row.letter_id), toJob(row));
  }
  return found;
}

const QUEUED_AGAIN = { state: 'queued', begun_at: null };

export const jobs = (session: Session): Jobs => ({
  async enqueue({ id, kind, letterId, at }) {
    const values = { id, kind, letter_id: letterId, state: 'queued', attempts: 0, queued_at: at };
    await session.db().insertInto('jobs').values(values).execute();
  },
  claim: async (at) => claim(session.db(), at),
  // The first end counts: a reading that ends after its cancellation changes nothing.
  async finish(id, state, error, at) {
    await session
      .db()
      .updateTable('jobs')
      .set({ state, error_code: error?.code ?? null, error_cause: error?.cause ?? null, ended_at: at })
      .where('id', '=', id)
      .where('state', 'in', ['queued', 'running'])
      .execute();
  },
  async requeueRunning() {
    const query = session.db().updateTable('jobs').set(QUEUED_AGAIN).where('state', '=', 'running');
    return Number((await query.executeTakeFirst()).numUpdatedRows);
  },
  latest: async (letters) => latest(session.db(), letters),
  async countOpen() {
    const query = session.db().selectFrom('jobs').where('state', 'in', ['queued', 'running']).groupBy('state');
    const rows = await query.select(({ fn }) => ['state', fn.countAll<number>().as('count')]).execute();
    const count = (state: JobState) => rows.find((row) => row.state === state)?.count ?? 0;
    return { waiting: count('queued'), reading: count('running') };
  },
});
