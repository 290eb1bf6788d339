// people.*: who else's letters a letter may belong to.
import { implement } from '@orpc/server';
import { peopleContract } from '#shared/contract/people.contract.ts';
import type { DeskSession } from '../services/desk/desk-session.ts';
import { knownWriters, linkLetter, unlinkLetter } from '../services/reading/known-writers.ts';
import { answer, openDesk } from './answer.ts';

const os = implement(peopleContract);

export const peopleHandlers = (session: DeskSession) => ({
  writers: os.writers.handler(async ({ input, errors }) =>
    answer(await knownWriters(openDesk(session, errors), input.id), errors),
  ),
  link: os.link.handler(async ({ input, errors }) =>
    answer(await linkLetter(openDesk(session, errors), input.id, input.to), errors),
  ),
  unlink: os.unlink.handler(async ({ input, errors }) =>
    answer(await unlinkLetter(openDesk(session, errors), input.id), errors),
  ),
});
