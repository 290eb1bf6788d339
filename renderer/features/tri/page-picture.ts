// The picture of a page as an address the browser can show. Freed as soon as nobody shows it.
import { type QueryClient, useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import type { LetterId } from '#shared/kernel/ids.ts';
import { type DeskQueries, useDesk } from '../../api/desk-context.tsx';

/** Pages are large and decrypted in memory: they leave it soon after they leave the screen. */
const KEEP_MS = 60_000;

const pictureOptions = (queries: DeskQueries, id: LetterId, page: number) =>
  queries.letters.picture.queryOptions({
    input: { id, page },
    gcTime: KEEP_MS,
    staleTime: Number.POSITIVE_INFINITY,
  });

export function usePagePicture(id: LetterId, page: number) {
  const { queries } = useDesk();
  const query = useQuery(pictureOptions(queries, id, page));
  const [url, setUrl] = useState<string | null>(null);
  const file = query.data;
  useEffect(() => {
    if (!file) {
      setUrl(null);
      return;
    }
    const made = URL.createObjectURL(file);
    setUrl(made);
    return () => URL.revokeObjectURL(made);
  }, [file]);
  return { url, error: query.error, refetch: query.refetch };
}

/** Asks for what the person will look at next, so that it is there at once. */
export function prefetchLetter(cache: QueryClient, queries: DeskQueries, id: LetterId): void {
  void cache.prefetchQuery(queries.letters.get.queryOptions({ input: { id } }));
  void cache.prefetchQuery(pictureOptions(queries, id, 1));
}
