// What waits to leave the building, and handing it out.
import { oc } from '@orpc/contract';
import { z } from 'zod';
import { outboxId, outboxItem } from './schemas.ts';

export const outboxContract = {
  list: oc.output(z.array(outboxItem).readonly()).errors({ 'desk/locked': {} }),
  /** Messages nobody has taken out yet, oldest first. */
  waiting: oc.output(z.array(outboxItem).readonly()).errors({ 'desk/locked': {} }),
  /** The message as an .eml file; marks it as given out and keeps the proof. */
  message: oc
    .input(z.object({ id: outboxId }))
    .output(z.file())
    .errors({ 'desk/locked': {}, 'outbox/not-found': {}, 'outbox/withdrawn': {} }),
};
