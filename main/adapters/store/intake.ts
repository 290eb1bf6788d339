// What became of each file given to the desk.
import { FILE_ERROR_CAUSES, FILE_ERRORS } from '#shared/domain/letters/file-error.ts';
import { asId } from '#shared/kernel/ids.ts';
import type { Instant } from '../../ports/clock.ts';
import { INTAKE_OUTCOMES, type IntakeEntry, type IntakeLog } from '../../ports/desk-store.ts';
import { factsSchema, fromJson, oneOf } from './json.ts';
import type { IntakeRow } from './schema.ts';
import type { Session } from './session.ts';

type Row = Omit<IntakeRow, 'number'>;

const toError = (row: Row): IntakeEntry['error'] =>
  row.error_code === null
    ? null
    : {
        code: oneOf(FILE_ERRORS, row.error_code, 'intake.error_code'),
        cause: row.error_cause === null ? null : oneOf(FILE_ERROR_CAUSES, row.error_cause, 'intake.error_cause'),
        facts: fromJson(factsSchema, row.error_facts ?? '{}', 'intake.error_facts'),
      };

const toEntry = (row: Row): IntakeEntry => ({
  id: row.id,
  at: row.at as Instant,
  fileName: row.file_name,
  outcome: oneOf(INTAKE_OUTCOMES, row.outcome, 'intake.outcome'),
  letterId: row.letter_id === null ? null : asId(row.letter_id),
  error: toError(row),
});

export const intake = (session: Session): IntakeLog => ({
  async add({ id, at, fileName, outcome, letterId, error }) {
    await session
      .db()
      .insertInto('intake')
      .values({
        id,
        at,
        file_name: fileName,
        outcome,
        letter_id: letterId,
        error_code: error?.code ?? null,
        error_cause: error?.cause ?? null,
        error_facts: error ? JSON.stringify(error.facts) : null,
      })
      .execute();
  },
  async recent(limit) {
    const query = session.db().selectFrom('intake').selectAll().orderBy('number', 'desc').limit(limit);
    return (await query.execute()).map(toEntry);
  },
});
