// The letters as the screens remember them: changed at once, asked again afterwards.
import { useQueryClient } from '@tanstack/react-query';
import type { LetterSummary } from '#shared/contract/schemas.ts';
import { useDesk } from './desk-context.tsx';

export function useLetterCache() {
  const { queries } = useDesk();
  const cache = useQueryClient();
  const replaceInLists = (letter: LetterSummary): void => {
    cache.setQueriesData<readonly LetterSummary[]>(
      { queryKey: queries.letters.list.key({ type: 'query' }) },
      (letters) => letters?.map((known) => (known.id === letter.id ? letter : known)),
    );
  };
  const refresh = (): Promise<unknown> =>
    Promise.all([
      cache.invalidateQueries({ queryKey: queries.letters.list.key() }),
      cache.invalidateQueries({ queryKey: queries.letters.counts.key() }),
      cache.invalidateQueries({ queryKey: queries.letters.get.key() }),
      cache.invalidateQueries({ queryKey: queries.outbox.key() }),
    ]);
  return { replaceInLists, refresh };
}
