// The letters of the list. Those that wait for a decision are few and there whole; all letters of some years are not:
// they come newest first, a stretch at a time, as a person scrolls to them.
import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { LetterSummary } from '#shared/contract/schemas.ts';
import type { ListFilter } from '#shared/domain/letters/saved-view.ts';
import { useDesk } from '../../api/desk-context.tsx';
import { useToday } from '../../api/desk-data.ts';
import { sentenceOf } from '../../api/desk-error.ts';
import { filterCounts, lettersShown } from './list-model.ts';

const SEARCH_AFTER_MS = 200;
/** Letters a stretch: some screens full. */
const STRETCH = 200;
/** More undecided letters than a morning brings. */
const MOST_UNDECIDED = 1000;
const NO_LETTERS: readonly LetterSummary[] = [];
const UNDECIDED: LetterSummary['state'][] = ['received', 'to-qualify'];

type Last = Pick<LetterSummary, 'receivedOn' | 'id'>;

export function useLetters(filter: ListFilter, search: string) {
  const { queries } = useDesk();
  const [asked] = useDebouncedValue(search.trim(), SEARCH_AFTER_MS);
  const words = asked === '' ? {} : { search: asked };
  const undecided = useQuery(
    queries.letters.list.queryOptions({
      input: { states: UNDECIDED, limit: MOST_UNDECIDED, ...words },
      placeholderData: keepPreviousData,
    }),
  );
  const all = useInfiniteQuery(
    queries.letters.list.infiniteOptions({
      input: (after: Last | null) => ({ order: 'newest', limit: STRETCH, ...words, ...(after && { after }) }),
      initialPageParam: null,
      getNextPageParam: (stretch): Last | null => {
        const last = stretch.at(-1);
        return last && stretch.length === STRETCH ? { receivedOn: last.receivedOn, id: last.id } : null;
      },
      placeholderData: keepPreviousData,
      enabled: filter === 'all',
    }),
  );
  const total = useTotal(asked === '');
  const query = filter === 'all' ? all : undecided;
  const loaded = useMemo(() => all.data?.pages.flat() ?? NO_LETTERS, [all.data]);
  const letters = (filter === 'all' ? loaded : undecided.data) ?? NO_LETTERS;
  const today = useToday();
  const shown = useMemo(() => lettersShown(letters, filter, today), [letters, filter, today]);
  const waiting = undecided.data ?? null;
  const known = filter === 'all' && all.data ? loaded.length : null;
  const counts = useMemo(() => filterCounts(waiting, total ?? known), [waiting, total, known]);
  const { hasNextPage, isFetchingNextPage, fetchNextPage } = all;
  return {
    shown,
    counts,
    state: stateOf(query),
    /** What is shown answers the words that stand in the field. */
    isCurrent: asked === search.trim() && query.data !== undefined && !query.isPlaceholderData,
    retry: () => void query.refetch(),
    /** The list is near its end: the next stretch, if there is one. */
    onEnd: () => {
      if (filter === 'all' && hasNextPage && !isFetchingNextPage) void fetchNextPage();
    },
  };
}

type ListState = 'loading' | 'ready' | { readonly failed: string };

/** Letters once shown stay when asking again fails. */
const stateOf = ({ data, error }: { readonly data: unknown; readonly error: unknown }): ListState =>
  data !== undefined ? 'ready' : error ? { failed: sentenceOf(error) } : 'loading';

/** How many letters there are; null while a search is on: only the desk's own count is known before all are there. */
function useTotal(isWhole: boolean): number | null {
  const { queries } = useDesk();
  const counts = useQuery(queries.letters.counts.queryOptions());
  if (!isWhole || !counts.data) return null;
  const { rearranged, ...others } = counts.data;
  return Object.values(others).reduce((sum, count) => sum + count, 0);
}
