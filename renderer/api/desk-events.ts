// Listens to what the desk announces and marks the answers that became old. Says when nobody answers any more.
import { type QueryClient, useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import type { DeskEvent } from '#shared/contract/events.contract.ts';
import { type DeskQueries, useDesk } from './desk-context.tsx';
import { isConnectionError } from './desk-error.ts';
import { setReadingProgress } from './reading-progress.ts';

/** An import of a hundred files announces itself hundreds of times: answers are asked again at most this often. */
const FLUSH_MS = 250;
/**
 * And not before the answers asked last are there, and a rest of so many times what they took: a desk busy reading would
 * be asked for a thousand letters four times a second, and what a person clicked would wait behind them.
 */
const RESTS = 3;
/** An answer that never comes holds nothing up for longer. */
const MOST_MS = 5_000;
const RECONNECT_MS = 1500;

type Kind = DeskEvent['kind'];

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

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
    case 'boards':
      return [queries.stacks.board.key()];
    case 'learning':
      return [queries.learning.trust.key()];
    case 'search':
      return [queries.search.key()];
    case 'desk':
      return [queries.desk.key()];
  }
};

function startFlushing(cache: QueryClient, queries: DeskQueries) {
  const kinds = new Set<Kind>();
  let asking = false;
  const flush = async (): Promise<void> => {
    if (asking || kinds.size === 0) return;
    asking = true;
    const began = performance.now();
    const keys = new Map([...kinds].flatMap((kind) => keysOf(queries, kind)).map((key) => [JSON.stringify(key), key]));
    kinds.clear();
    const answered = [...keys.values()].map((queryKey) => cache.invalidateQueries({ queryKey }));
    await Promise.race([Promise.allSettled(answered), pause(MOST_MS)]);
    await pause(Math.min(MOST_MS, RESTS * (performance.now() - began)));
    asking = false;
  };
  const timer = setInterval(() => void flush(), FLUSH_MS);
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
        await pause(RECONNECT_MS);
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
