// Facts pushed to user interfaces, so that lists refresh without asking. They carry ids, never content.
import { eventIterator, oc } from '@orpc/contract';
import { z } from 'zod';
import { letterId } from './schemas.ts';

export const deskEvent = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('letters'), id: letterId.nullable() }),
  z.object({ kind: z.literal('reading'), id: letterId, progress: z.number() }),
  z.object({ kind: z.literal('intake') }),
  z.object({ kind: z.literal('directory') }),
  z.object({ kind: z.literal('outbox') }),
  z.object({ kind: z.literal('limits') }),
  z.object({ kind: z.literal('search') }),
  z.object({ kind: z.literal('views') }),
  z.object({ kind: z.literal('boards') }),
  z.object({ kind: z.literal('learning') }),
  z.object({ kind: z.literal('desk') }),
]);
export type DeskEvent = z.infer<typeof deskEvent>;

export const eventsContract = { watch: oc.output(eventIterator(deskEvent)) };
