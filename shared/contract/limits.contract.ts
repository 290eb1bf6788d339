// The table of legal limits: as the desk counts with it, every change kept. Help for sorting, not legal advice.
import { oc } from '@orpc/contract';
import { z } from 'zod';
import { calendarDateSchema } from './date-schema.ts';
import { legalLimit, limitValue } from './limit-schemas.ts';
import { instant } from './schemas.ts';

const limitEdit = z
  .object({
    number: z.int(),
    limitId: z.string(),
    at: instant,
    by: z.string(),
    before: limitValue,
    after: limitValue,
  })
  .readonly();

const deskLimit = z
  .object({
    limit: legalLimit,
    delivered: limitValue,
    changed: z.boolean(),
    version: z.int(),
    history: z.array(limitEdit).readonly(),
  })
  .readonly();

const table = z
  .object({
    rows: z.array(deskLimit).readonly(),
    /** Day of the research the delivered table comes from. */
    researchedOn: calendarDateSchema,
  })
  .readonly();

export const limitsContract = {
  table: oc.output(table).errors({ 'desk/locked': {} }),
  /** Changes a row, on the version that was seen. Going back to an earlier value is a change like any other. */
  save: oc
    .input(
      z.object({
        id: z.string().max(120),
        version: z.int().min(0),
        value: limitValue,
        /** Name of the person, typed in. */
        by: z.string().trim().min(1).max(120),
      }),
    )
    .output(table)
    .errors({
      'desk/locked': {},
      'limit/not-found': {},
      'limit/changed': {},
      'limit/no-start': {},
      'limit/no-length': {},
      'limit/review-incomplete': {},
    }),
};
export type LimitTable = z.infer<typeof table>;
