// Changes to the table of legal limits. What they mean is the domain's business.
import { z } from 'zod';
import { COUNTINGS, LIMIT_UNITS, STARTING_POINTS } from '#shared/domain/deadlines/legal-limit.ts';
import type { KeptLimitEdit } from '#shared/domain/deadlines/limit-edits.ts';
import type { LimitRecords } from '../../ports/desk-store.ts';
import { dateSchema, fromJson } from './json.ts';
import type { LimitEditRow } from './schema.ts';
import type { Db, Session } from './session.ts';

/** Texts and counting are missing in changes of the time when they could not be changed. */
const value: z.ZodType<KeptLimitEdit['after']> = z.strictObject({
  act: z.string().exactOptional(),
  note: z.string().nullable().exactOptional(),
  counting: z.enum(COUNTINGS).exactOptional(),
  length: z.strictObject({ count: z.int().min(1), unit: z.enum(LIMIT_UNITS) }).nullable(),
  startsFrom: z.enum(STARTING_POINTS),
  article: z.string(),
  toVerify: z.boolean(),
  reviewedOn: dateSchema.nullable(),
  reviewedBy: z.string().nullable(),
});

const toEdit = (row: LimitEditRow) => ({
  number: row.number,
  limitId: row.limit_id,
  at: row.at,
  by: row.made_by,
  before: fromJson(value, row.before, 'limit_edits.before'),
  after: fromJson(value, row.after, 'limit_edits.after'),
});

async function edits(db: Db) {
  return (await db.selectFrom('limit_edits').selectAll().orderBy('number').execute()).map(toEdit);
}

async function newest(db: Db, limitId: string): Promise<number> {
  const row = await db
    .selectFrom('limit_edits')
    .select(({ fn }) => fn.max('number').as('number'))
    .where('limit_id', '=', limitId)
    .executeTakeFirst();
  return row?.number ?? 0;
}

export const limits = (session: Session): LimitRecords => ({
  edits: async () => edits(session.db()),
  add: async (edit, version) =>
    session.atomically(async (db) => {
      if ((await newest(db, edit.limitId)) !== version) return false;
      const { limitId, at, by, before, after } = edit;
      const row = { limit_id: limitId, at, made_by: by, before: JSON.stringify(before), after: JSON.stringify(after) };
      await db.insertInto('limit_edits').values(row).execute();
      return true;
    }),
});
