// Saves a row of the table of limits. Taking it back is a change like any other: both stay in the history.
import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { LimitTable } from '#shared/contract/limits.contract.ts';
import { useDesk } from '../../api/desk-context.tsx';
import { sentenceOf } from '../../api/desk-error.ts';
import { useTableUndo } from '../../ui/table-undo.tsx';
import { toast } from '../../ui/toast.ts';

const rowOf = (table: LimitTable | undefined, id: string) => table?.rows.find(({ limit }) => limit.id === id);

export function useSaveLimit(onSaved: () => void) {
  const { queries } = useDesk();
  const cache = useQueryClient();
  const { done } = useTableUndo();
  // A refused change was made on an old table; a saved one moves the deadlines of letters.
  const refresh = (): void => {
    void cache.invalidateQueries({ queryKey: queries.limits.key() });
    void cache.invalidateQueries({ queryKey: queries.letters.key() });
  };
  return useMutation(
    queries.limits.save.mutationOptions({
      onMutate: ({ id }) => rowOf(cache.getQueryData(queries.limits.table.queryKey()), id)?.limit.value,
      onSuccess: (table, { id, by }, before) => {
        cache.setQueryData(queries.limits.table.queryKey(), table);
        const after = rowOf(table, id)?.limit.value;
        if (before && after) done({ kind: 'limit', id, before, after, by });
        onSaved();
      },
      onError: (error) => toast('problem', sentenceOf(error)),
      onSettled: refresh,
    }),
  );
}
