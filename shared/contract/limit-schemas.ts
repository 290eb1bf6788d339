// Schemas of the legal limits: a row of the table, and a limit worked out for a letter with the steps of its count.
import { z } from 'zod';
import type { LimitStep } from '../domain/deadlines/count-limit.ts';
import { HOLIDAYS } from '../domain/deadlines/holidays.ts';
import {
  CIRCUMSTANCES,
  CONFIDENCES,
  COUNTINGS,
  type LegalLimit,
  LIMIT_UNITS,
  type LimitValue,
  STARTING_POINTS,
} from '../domain/deadlines/legal-limit.ts';
import { LOCAL_HOLIDAYS } from '../domain/deadlines/local-holidays.ts';
import type { SignalLimit } from '../domain/deadlines/signal-limit.ts';
import { SIGNAL_CODES } from '../domain/triage/judgement.ts';
import { calendarDateSchema } from './date-schema.ts';

export const timeOfDay = z.string().regex(/^\d\d:\d\d$/);
const on = calendarDateSchema;
const counted = { on, count: z.int(), unit: z.enum(LIMIT_UNITS) };
const limitStep: z.ZodType<LimitStep> = z.discriminatedUnion('step', [
  z.object({ step: z.literal('start'), on, at: timeOfDay.nullable(), from: z.enum(STARTING_POINTS) }),
  z.object({ step: z.literal('supposed'), on, from: z.enum(STARTING_POINTS) }),
  z.object({ step: z.literal('counted'), ...counted, monthEnd: z.boolean() }),
  z.object({ step: z.literal('before'), ...counted }),
  z.object({
    step: z.literal('closed'),
    on,
    why: z.enum(['saturday', 'sunday', ...HOLIDAYS, ...LOCAL_HOLIDAYS]),
  }),
  z.object({ step: z.literal('due'), on, at: timeOfDay.nullable() }),
  z.object({ step: z.literal('clear'), on }),
  z.object({ step: z.literal('at-latest'), on }),
]);

/** The legal limit of a signal, worked out from the desk's table when it is asked for. */
export const signalLimit: z.ZodType<SignalLimit> = z
  .object({
    limitId: z.string(),
    dueOn: calendarDateSchema,
    dueAt: timeOfDay.nullable(),
    atLatest: calendarDateSchema.nullable(),
    basis: z.string(),
    toVerify: z.boolean(),
    dated: z.boolean(),
    steps: z.array(limitStep).readonly(),
  })
  .readonly();

/** What a coordinator may change in a row of the table of limits. */
export const limitValue: z.ZodType<LimitValue> = z
  .object({
    act: z.string().trim().min(3).max(300),
    note: z.string().trim().min(3).max(1500).nullable(),
    counting: z.enum(COUNTINGS),
    length: z
      .object({ count: z.int().min(1).max(9999), unit: z.enum(LIMIT_UNITS) })
      .readonly()
      .nullable(),
    startsFrom: z.enum(STARTING_POINTS),
    article: z.string().trim().min(1).max(300),
    toVerify: z.boolean(),
    reviewedOn: calendarDateSchema.nullable(),
    reviewedBy: z.string().trim().min(1).max(120).nullable(),
  })
  .readonly();

export const legalLimit: z.ZodType<LegalLimit> = z
  .object({
    id: z.string().regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/),
    line: z.string().regex(/^(?:\d{1,2}[a-e]?|[A-F])$/),
    codes: z.array(z.enum(SIGNAL_CODES)).readonly(),
    circumstance: z.enum(CIRCUMSTANCES),
    undated: z.enum(['cautious', 'nothing']),
    confidence: z.enum(CONFIDENCES),
    since: calendarDateSchema.nullable(),
    until: calendarDateSchema.nullable(),
    value: limitValue,
  })
  .readonly();
