// The picture of a page as an address the browser can show. Freed as soon as nobody shows it.
import { type QueryClient, skipToken, useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import type { Rotation } from '#shared/domain/reading/reading.ts';
import type { LetterId } from '#shared/kernel/ids.ts';
import { type DeskQueries, useDesk } from '../../api/desk-context.tsx';

/** Pages are large and decrypted in memory: they leave it soon after they leave the screen. */
const KEEP_MS = 60_000;

/** The page with the way up its rectangles belong to. */
type ShownPage = { readonly page: number; readonly rotation: Rotation };

/** A stored page never changes: the same page the same way up is the same picture for ever. */
const pictureOptions = (queries: DeskQueries, id: LetterId, shown: ShownPage | undefined) =>
  queries.letters.picture.queryOptions({
    input: shown ? { id, page: shown.page, rotation: shown.rotation } : skipToken,
    gcTime: KEEP_MS,
    staleTime: Number.POSITIVE_INFINITY,
  });

/** `shown` is absent while it is not known how the page lies. */
export function usePagePicture(id: LetterId, shown: ShownPage | undefined) {
  const { queries } = useDesk();
  const query = useQuery(pictureOptions(queries, id, shown));
  const [made, setMade] = useState<{ readonly file: File; readonly url: string } | null>(null);
  const file = query.data;
  useEffect(() => {
    if (!file) {
      setMade(null);
      return;
    }
    const url = URL.createObjectURL(file);
    setMade({ file, url });
    return () => URL.revokeObjectURL(url);
  }, [file]);
  // Between two pages the one before must not lie under the rectangles of the next, not even for a moment.
  return { url: made !== null && made.file === file ? made.url : null, error: query.error, refetch: query.refetch };
}

/** Asks for what the person will look at next, so that it is there at once. */
export async function prefetchLetter(cache: QueryClient, queries: DeskQueries, id: LetterId): Promise<void> {
  const letter = queries.letters.get.queryOptions({ input: { id } });
  await cache.prefetchQuery(letter);
  const first = cache.getQueryData(letter.queryKey)?.pages[0];
  if (first) await cache.prefetchQuery(pictureOptions(queries, id, first));
}
