// search.*: the search of the whole desk.
import { implement } from '@orpc/server';
import { searchContract } from '#shared/contract/search.contract.ts';
import type { DeskSession } from '../services/desk/desk-session.ts';
import { findLetters, findNear } from '../services/search/find-letters.ts';
import { openDesk } from './answer.ts';

const os = implement(searchContract);

export const searchHandlers = (session: DeskSession) => ({
  find: os.find.handler(({ input, errors }) => findLetters(openDesk(session, errors), input.query)),
  near: os.near.handler(({ input, errors }) => findNear(openDesk(session, errors), input.query)),
  progress: os.progress.handler(({ errors }) => openDesk(session, errors).store.search.progress()),
});
