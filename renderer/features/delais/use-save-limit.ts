// Saves a row of the table of limits. Taking it back is a change like any other: both stay in the history.
import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { LimitTable } from '#shared/contract/limits.contract.ts';
import type { DeskLimit } from '#shared/domain/deadlines/limit-edits.ts';
import { useDesk } from '../../api/desk-context.tsx';
import { codeOf, sentenceOf } from '../../api/desk-error.ts';
import { useTableUndo } from '../../ui/table-undo.tsx';
import { toast } from '../../ui/toast.ts';

const rowOf = (table: LimitTable | undefined, id: string) => table?.rows.find(({ limit }) => limit.id === id);

/** `onMeanwhile`: somebody else changed the row first; it is given as it is now. */
export function useSaveLimit(onSaved: () => void, onMeanwhile: (now: DeskLimit) => void) {
  const { queries } = useDesk();
  const cache = useQueryClient();
  const { done } = useTableUndo();
  const { table: whole } = queries.limits;
  return useMutation(
    queries.limits.save.mutationOptions({
      onMutate: ({ id }) => rowOf(cache.getQueryData(whole.queryKey()), id)?.limit.value,
      onSuccess: (table, { id, by }, before) => {
        cache.setQueryData(whole.queryKey(), table);
        const after = rowOf(table, id)?.limit.value;
        if (before && after) done({ kind: 'limit', id, before, after, by });
        onSaved();
      },
      onError: async (error, { id }) => {
        if (codeOf(error) !== 'limit/changed') return toast('problem', sentenceOf(error));
        const table = await cache.fetchQuery({ ...whole.queryOptions(), staleTime: 0 }).catch(() => undefined);
        const now = rowOf(table, id);
        if (now) onMeanwhile(now);
        else toast('problem', sentenceOf(error));
      },
      // A refused change was made on an old table; a saved one moves the deadlines of letters.
      onSettled: () => {
        void cache.invalidateQueries({ queryKey: queries.limits.key() });
        void cache.invalidateQueries({ queryKey: queries.letters.key() });
      },
    }),
  );
}
