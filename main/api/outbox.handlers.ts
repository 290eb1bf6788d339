// outbox.*: what waits to leave, and handing it out.
import { implement } from '@orpc/server';
import { outboxContract } from '#shared/contract/outbox.contract.ts';
import type { DeskSession } from '../services/desk/desk-session.ts';
import { exportMessage } from '../services/outbox/export-message.ts';
import { listOutbox } from '../services/outbox/list-outbox.ts';
import { waitingMessages } from '../services/outbox/waiting-messages.ts';
import { answer, asFile, openDesk } from './answer.ts';

const os = implement(outboxContract);

export const outboxHandlers = (session: DeskSession) => ({
  list: os.list.handler(({ errors }) => listOutbox(openDesk(session, errors))),
  waiting: os.waiting.handler(({ errors }) => waitingMessages(openDesk(session, errors))),
  message: os.message.handler(async ({ input, errors }) => {
    const message = answer(await exportMessage(openDesk(session, errors), input.id), errors);
    return asFile(message.bytes, `transfert-${message.reference}.eml`, 'message/rfc822');
  }),
});
