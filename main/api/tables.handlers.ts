// tables.*: what was changed in the tables of the desk and can be taken back.
import { implement } from '@orpc/server';
import { tablesContract } from '#shared/contract/tables.contract.ts';
import type { DeskSession } from '../services/desk/desk-session.ts';
import { openDesk } from './answer.ts';

const os = implement(tablesContract);

export const tablesHandlers = (session: DeskSession) => ({
  steps: os.steps.handler(({ errors }) => openDesk(session, errors).tableUndo.steps()),
  noteStep: os.noteStep.handler(({ input, errors }) => openDesk(session, errors).tableUndo.add(input)),
  dropStep: os.dropStep.handler(({ input, errors }) => openDesk(session, errors).tableUndo.remove(input.number)),
});
