// learning.*: what the desk learns from its letters: names of prisons, and how far a prison that was found is trusted.
import { implement } from '@orpc/server';
import { learningContract } from '#shared/contract/learning.contract.ts';
import type { DeskSession } from '../services/desk/desk-session.ts';
import { chooseTrust, trustTable } from '../services/learning/desk-trust.ts';
import { aliasTable, decideAlias } from '../services/learning/prison-aliases.ts';
import { answer, openDesk } from './answer.ts';

const os = implement(learningContract);

export const learningHandlers = (session: DeskSession) => ({
  aliases: os.aliases.handler(({ errors }) => aliasTable(openDesk(session, errors))),
  decideAlias: os.decideAlias.handler(async ({ input, errors }) =>
    answer(await decideAlias(openDesk(session, errors), input), errors),
  ),
  trust: os.trust.handler(({ errors }) => trustTable(openDesk(session, errors))),
  chooseTrust: os.chooseTrust.handler(async ({ input, errors }) =>
    answer(await chooseTrust(openDesk(session, errors), input), errors),
  ),
});
