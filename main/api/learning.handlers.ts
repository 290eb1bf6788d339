// learning.*: names of prisons the desk learns from its corrections.
import { implement } from '@orpc/server';
import { learningContract } from '#shared/contract/learning.contract.ts';
import type { DeskSession } from '../services/desk/desk-session.ts';
import { aliasTable, decideAlias } from '../services/learning/prison-aliases.ts';
import { answer, openDesk } from './answer.ts';

const os = implement(learningContract);

export const learningHandlers = (session: DeskSession) => ({
  aliases: os.aliases.handler(({ errors }) => aliasTable(openDesk(session, errors))),
  decideAlias: os.decideAlias.handler(async ({ input, errors }) =>
    answer(await decideAlias(openDesk(session, errors), input), errors),
  ),
});
