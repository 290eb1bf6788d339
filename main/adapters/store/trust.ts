// What the desk learnt of the trust in a prison, and who put it to use.
import { z } from 'zod';
import { type DeskTrust, TRUST_TERMS } from '#shared/domain/establishments/desk-trust.ts';
import { TRUST_VERDICTS, type TrustFigures } from '#shared/domain/establishments/desk-trust-fit.ts';
import type { Instant } from '../../ports/clock.ts';
import type { StoredFit, TrustRecords } from '../../ports/desk-trust.ts';
import { fromJson, oneOf } from './json.ts';
import type { TrustFitRow } from './schema.ts';
import type { Db, Session } from './session.ts';

const trustSchema: z.ZodType<DeskTrust> = z.record(z.enum(TRUST_TERMS), z.number());
const figures: z.ZodType<TrustFigures> = z.strictObject({
  letters: z.int(),
  answered: z.int(),
  right: z.int(),
  wrong: z.int(),
});
const both = z.strictObject({ delivered: figures, learnt: figures });

const toFit = (row: TrustFitRow): StoredFit => ({
  number: row.number,
  at: row.at as Instant,
  constants: row.constants,
  decided: row.decided,
  verdict: oneOf(TRUST_VERDICTS, row.verdict, 'trust_fits.verdict'),
  trust: fromJson(trustSchema, row.trust, 'trust_fits.trust'),
  ...fromJson(both, row.figures, 'trust_fits.figures'),
});

async function find(db: Db, number: number): Promise<StoredFit | null> {
  const row = await db.selectFrom('trust_fits').selectAll().where('number', '=', number).executeTakeFirst();
  return row ? toFit(row) : null;
}

async function choices(db: Db, limit: number) {
  const rows = await db.selectFrom('trust_choices').selectAll().orderBy('number', 'desc').limit(limit).execute();
  return rows.map(({ fit, chosen_by, at }) => ({ fit, by: chosen_by, at: at as Instant }));
}

export const trust = (session: Session): TrustRecords => ({
  add: async ({ at, constants, decided, verdict, trust: learnt, ...rest }) => {
    const row = { at, constants, decided, verdict, trust: JSON.stringify(learnt), figures: JSON.stringify(rest) };
    await session.db().insertInto('trust_fits').values(row).execute();
  },
  newest: async () => {
    const query = session.db().selectFrom('trust_fits').selectAll().orderBy('number', 'desc').limit(1);
    const row = await query.executeTakeFirst();
    return row ? toFit(row) : null;
  },
  find: async (number) => find(session.db(), number),
  inUse: async () => {
    const [last] = await choices(session.db(), 1);
    return last?.fit ? find(session.db(), last.fit) : null;
  },
  choose: async ({ fit, by, at }) => {
    await session.db().insertInto('trust_choices').values({ fit, chosen_by: by, at }).execute();
  },
  choices: async (limit) => choices(session.db(), limit),
});
