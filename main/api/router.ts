// The contract, answered. Whatever carries a call here (HTTP, message port, in process), validation in and out and
// the declared errors are the same; what is not declared is logged without its message and crosses as "internal".
import { implement, ORPCError } from '@orpc/server';
import { contract } from '#shared/contract/index.ts';
import type { Log } from '../ports/log.ts';
import type { DeskSession } from '../services/desk/desk-session.ts';
import { deskHandlers } from './desk.handlers.ts';
import { directoryHandlers } from './directory.handlers.ts';
import { eventsHandlers, type Subscribe } from './events.handlers.ts';
import { intakeHandlers } from './intake.handlers.ts';
import { learningHandlers } from './learning.handlers.ts';
import { lettersHandlers } from './letters.handlers.ts';
import { limitsHandlers } from './limits.handlers.ts';
import { noticesHandlers } from './notices.handlers.ts';
import { outboxHandlers } from './outbox.handlers.ts';
import { peopleHandlers } from './people.handlers.ts';
import { searchHandlers } from './search.handlers.ts';
import { stacksHandlers } from './stacks.handlers.ts';
import { tablesHandlers } from './tables.handlers.ts';
import { transcriptionHandlers } from './transcription.handlers.ts';
import { viewsHandlers } from './views.handlers.ts';

export function makeRouter(session: DeskSession, subscribe: Subscribe, log: Log) {
  const os = implement(contract).use(async ({ next, path }) => {
    try {
      return await next();
    } catch (error) {
      if (!(error instanceof ORPCError)) log.error('api.failed', error, { call: path.join('.') });
      throw error;
    }
  });
  return os.router({
    desk: deskHandlers(session),
    letters: lettersHandlers(session),
    intake: intakeHandlers(session),
    directory: directoryHandlers(session),
    limits: limitsHandlers(session),
    learning: learningHandlers(session),
    outbox: outboxHandlers(session),
    people: peopleHandlers(session),
    search: searchHandlers(session),
    stacks: stacksHandlers(session),
    tables: tablesHandlers(session),
    transcription: transcriptionHandlers(session),
    notices: noticesHandlers(session),
    views: viewsHandlers(session),
    events: eventsHandlers(subscribe),
  });
}

export type Router = ReturnType<typeof makeRouter>;
