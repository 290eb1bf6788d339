// Listens to what the desk announces and marks the answers that became old. Says when nobody answers any more.
import { type QueryClient, useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import type { DeskEvent } from '#shared/contract/events.contract.ts';
import { type DeskQueries, useDesk } from './desk-context.tsx';
import { isConnectionError } from './desk-error.ts';
import { setReadingProgress } from './reading-progress.ts';

/** An import of a hundred files announces itself hundreds of times: answers are asked again at most this often. */
const FLUSH_MS = 250;
const RECONNECT_MS = 1500;

type Kind = DeskEvent['kind'];

const keysOf = (queries: DeskQueries, kind: Kind): readonly (readonly unknown[])[] => {
  switch (kind) {
    case 'letters':
      return [
        queries.letters.list.key(),
        queries.letters.counts.key(),
        queries.letters.get.key(),
        queries.people.key(),
        queries.search.key(),
      ];
    case 'reading':
      return [queries.intake.progress.key()];
    case 'intake':
      return [queries.intake.key()];
    case 'directory':
      return [
        queries.directory.whole.key(),
        queries.letters.list.key(),
        queries.letters.get.key(),
        queries.learning.key(),
      ];
    case 'outbox':
      return [queries.outbox.key(), queries.letters.get.key()];
    case 'limits':
      return [queries.limits.key(), queries.letters.list.key(), queries.letters.get.key()];
    case 'views':
      return [queries.views.key()];
    case 'search':
      return [queries.search.key()];
    case 'desk':
      return [queries.desk.key()];
  }
};

function startFlushing(cache: QueryClient, queries: DeskQueries) {
  const kinds = new Set<Kind>();
  const timer = setInterval(() => {
    const due = [...kinds];
    kinds.clear();
    for (const kind of due) for (const queryKey of keysOf(queries, kind)) void cache.invalidateQueries({ queryKey });
  }, FLUSH_MS);
  return { note: (kind: Kind) => kinds.add(kind), stop: () => clearInterval(timer) };
}

/** Keeps the cache fresh while mounted. @returns false while nobody answers. */
export function useDeskEvents(): boolean {
  const { client, queries } = useDesk();
  const cache = useQueryClient();
  const [connected, setConnected] = useState(true);

  useEffect(() => {
    const ending = new AbortController();
    const flushing = startFlushing(cache, queries);
    const hear = (event: DeskEvent): void => {
      if (event.kind === 'reading') setReadingProgress(event.id, event.progress);
      flushing.note(event.kind);
    };
    const listen = async (): Promise<void> => {
      let lost = false;
      while (!ending.signal.aborted) {
        try {
          const events = await client.events.watch(undefined, { signal: ending.signal });
          setConnected(true);
          // What was announced meanwhile was not heard.
          if (lost) void cache.invalidateQueries();
          lost = false;
          for await (const event of events) hear(event);
        } catch (error) {
          if (ending.signal.aborted) return;
          if (isConnectionError(error)) setConnected(false);
        }
        lost = true;
        await new Promise((resolve) => setTimeout(resolve, RECONNECT_MS));
      }
    };
    void listen();
    return () => {
      ending.abort();
      flushing.stop();
    };
  }, [client, queries, cache]);

  return connected;
}
