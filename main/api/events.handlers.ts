// events.watch: facts pushed to user interfaces until they go away.
import { implement } from '@orpc/server';
import { eventsContract } from '#shared/contract/events.contract.ts';
import type { DeskFact } from '../ports/announcer.ts';

const os = implement(eventsContract);

/** Facts told from now on; ends when the signal is aborted. */
export type Subscribe = (signal: AbortSignal | undefined) => AsyncGenerator<DeskFact, void, void>;

export const eventsHandlers = (subscribe: Subscribe) => ({
  watch: os.watch.handler(async function* ({ signal }) {
    yield* subscribe(signal);
  }),
});
