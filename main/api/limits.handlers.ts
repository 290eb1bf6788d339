// limits.*: the table of legal limits and its changes.
import { implement } from '@orpc/server';
import { limitsContract } from '#shared/contract/limits.contract.ts';
import type { DeskSession } from '../services/desk/desk-session.ts';
import { limitTable, saveLimit } from '../services/limits/limit-table.ts';
import { answer, openDesk } from './answer.ts';

const os = implement(limitsContract);

export const limitsHandlers = (session: DeskSession) => ({
  table: os.table.handler(({ errors }) => limitTable(openDesk(session, errors))),
  save: os.save.handler(async ({ input, errors }) => answer(await saveLimit(openDesk(session, errors), input), errors)),
});
