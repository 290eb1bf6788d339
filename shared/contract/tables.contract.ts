// What was changed in what everybody at the desk shares since the application was started, so that it can be taken back in order,
// also after a lock. The rows themselves are put back by the calls that change them, each checked as ever.
import { oc } from '@orpc/contract';
import { z } from 'zod';
import type { KeptTableStep, TableStep } from '../domain/desk/table-step.ts';
import { watchedPath } from './intake.contract.ts';
import { alias, aliasState } from './learning.contract.ts';
import { limitValue } from './limit-schemas.ts';
import { coverage, team } from './schemas.ts';
import { savedView } from './views.contract.ts';

const by = z.string().trim().min(1).max(120);

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
    by,
  }),
  z.object({ kind: z.literal('view'), before: savedView.nullable(), after: savedView.nullable() }),
  alias.extend({ kind: z.literal('alias'), before: aliasState, after: aliasState, by }),
  z.object({ kind: z.literal('trust'), before: z.int().nullable(), after: z.int().nullable(), by }),
  z.object({ kind: z.literal('watched'), before: watchedPath.nullable(), after: watchedPath.nullable() }),
]);
const number = z.int().min(1);
const window = z.string().min(1).max(60);
export const keptTableStep: z.ZodType<KeptTableStep> = z.object({ number, step: tableStep, window });

export const tablesContract = {
  /** Oldest first. */
  steps: oc.output(z.array(keptTableStep).readonly()).errors({ 'desk/locked': {} }),
  noteStep: oc
    .input(z.object({ step: tableStep, window }))
    .output(keptTableStep)
    .errors({ 'desk/locked': {} }),
  /** It was taken back, or never can be. */
  dropStep: oc.input(z.object({ number })).errors({ 'desk/locked': {} }),
};
