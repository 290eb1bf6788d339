// The answers to what is typed: the first results at once, near spellings after them. Old answers stay until the new
// ones are there, whole and as they are: the list neither blinks at each key nor is drawn twice for it.
import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useMemo, useRef } from 'react';
import { useDesk } from '../../api/desk-context.tsx';
import { useEstablishments } from '../../api/desk-data.ts';
import { findPrisons, nearPrisonsIn, searchablePrisons } from '../../ui/prison-search.ts';
import { type Command, commandsFor, groupsOf, isQuestion } from './palette-model.ts';

/** The desk answers first results in less time than a key takes; near spellings wait until a person stops typing. */
const NEAR_AFTER_MS = 220;
const MOST_PRISONS = 4;
const KEEP_MS = 5_000;

export function usePaletteAnswers(typed: string, commands: readonly Command[], views: readonly Command[]) {
  const { queries } = useDesk();
  const { establishments } = useEstablishments();
  const asked = typed.trim();
  const [askedNear] = useDebouncedValue(typed.trim(), NEAR_AFTER_MS);
  const isAsked = isQuestion(asked);
  const options = { staleTime: KEEP_MS, gcTime: KEEP_MS, placeholderData: keepPreviousData } as const;
  const first = useQuery(queries.search.find.queryOptions({ input: { query: asked }, enabled: isAsked, ...options }));
  const isNear = isAsked && askedNear === asked && first.isSuccess && !first.isPlaceholderData;
  const near = useQuery(
    queries.search.near.queryOptions({
      input: { query: askedNear },
      enabled: isNear,
      staleTime: KEEP_MS,
      gcTime: KEEP_MS,
    }),
  );
  const progress = useQuery(queries.search.progress.queryOptions());
  const searchable = useMemo(() => searchablePrisons(establishments), [establishments]);
  const nearPrisons = useMemo(() => nearPrisonsIn(searchable), [searchable]);
  const isCurrent = !isAsked || (first.isSuccess && !first.isPlaceholderData);
  const answered = useHeld(asked, isCurrent || first.isError);
  const nearFound = useHeld((isNear ? near.data : null) ?? null, isCurrent || first.isError);
  const groups = useMemo(() => {
    const none = { people: [], letters: [] };
    const isQuestioned = isQuestion(answered);
    const { people, letters } = (isQuestioned ? first.data : null) ?? none;
    const known = isQuestioned ? findPrisons(searchable, answered).slice(0, MOST_PRISONS) : [];
    const isSpeltOtherwise = isQuestioned && known.length === 0 && nearFound !== null;
    const found = {
      people,
      letters,
      near: nearFound ?? [],
      prisons: known,
      nearPrisons: isSpeltOtherwise ? nearPrisons(answered).slice(0, MOST_PRISONS) : [],
      views: commandsFor(views, answered),
      commands: commandsFor(commands, answered),
    };
    return groupsOf(found, answered);
  }, [first.data, nearFound, nearPrisons, searchable, answered, commands, views]);
  return {
    /** The words that what is listed answers. */
    answered,
    groups,
    progress: progress.data ?? null,
    error: isAsked ? first.error : null,
    retry: () => void first.refetch(),
    /** Nothing can be said yet about the words asked for. */
    isLoading: isAsked && first.data === undefined && first.error === null,
    isNearLoading: isNear && near.isFetching && near.data === undefined,
    /** What is listed first answers what stands in the field. */
    isCurrent,
    /** Near spellings too. */
    isSettled: isCurrent && (!isAsked || near.isSuccess || near.isError),
  };
}

/** The value when it was last current. */
function useHeld<T>(value: T, isCurrent: boolean): T {
  const held = useRef(value);
  if (isCurrent) held.current = value;
  return held.current;
}
