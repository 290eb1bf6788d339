// What was changed in the tables of the desk since the application was started, so that it can be taken back in order,
// also after a lock. The rows themselves are put back by the calls that change them, each checked as ever.
import { oc } from '@orpc/contract';
import { z } from 'zod';
import type { KeptTableStep, TableStep } from '../domain/desk/table-step.ts';
import { limitValue } from './limit-schemas.ts';
import { coverage, team } from './schemas.ts';

const tableStep: z.ZodType<TableStep> = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('team'),
    before: team.nullable(),
    after: team.nullable(),
    covered: z.array(coverage).readonly(),
  }),
  z.object({ kind: z.literal('coverage'), before: coverage.nullable(), after: coverage.nullable() }),
  z.object({
    kind: z.literal('limit'),
    id: z.string().max(120),
    before: limitValue,
    after: limitValue,
    by: z.string().trim().min(1).max(120),
  }),
]);
const number = z.int().min(1);
export const keptTableStep: z.ZodType<KeptTableStep> = z.object({ number, step: tableStep });

export const tablesContract = {
  /** Oldest first. */
  steps: oc.output(z.array(keptTableStep).readonly()).errors({ 'desk/locked': {} }),
  noteStep: oc.input(tableStep).output(keptTableStep).errors({ 'desk/locked': {} }),
  /** It was taken back, or never can be. */
  dropStep: oc.input(z.object({ number })).errors({ 'desk/locked': {} }),
};
