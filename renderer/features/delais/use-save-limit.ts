// Saves a row of the table of limits. Taking it back is a change like any other: both stay in the history.
import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { LimitTable } from '#shared/contract/limits.contract.ts';
import { LIMITS_PAGE } from '#shared/text/ui-limits.ts';
import { useDesk } from '../../api/desk-context.tsx';
import { codeOf, sentenceOf } from '../../api/desk-error.ts';
import { useTableUndo } from '../../ui/table-undo.tsx';
import { toast } from '../../ui/toast.ts';

const rowOf = (table: LimitTable | undefined, id: string) => table?.rows.find(({ limit }) => limit.id === id);

export function useSaveLimit(onSaved: () => void) {
  const { client, queries } = useDesk();
  const cache = useQueryClient();
  const { done } = useTableUndo();
  // A refused change was made on an old table; a saved one moves the deadlines of letters.
  const refresh = (): void => {
    void cache.invalidateQueries({ queryKey: queries.limits.key() });
    void cache.invalidateQueries({ queryKey: queries.letters.key() });
  };
  const takeBack = async (asked: Parameters<typeof client.limits.save>[0]): Promise<'done' | 'changed'> => {
    try {
      await client.limits.save(asked);
      return 'done';
    } catch (error) {
      if (codeOf(error) === 'limit/changed') return 'changed';
      throw error;
    } finally {
      refresh();
    }
  };
  return useMutation(
    queries.limits.save.mutationOptions({
      onMutate: ({ id }) => rowOf(cache.getQueryData(queries.limits.table.queryKey()), id)?.limit.value,
      onSuccess: (table, { id, by }, before) => {
        cache.setQueryData(queries.limits.table.queryKey(), table);
        const version = rowOf(table, id)?.version;
        if (before && version !== undefined) {
          done({ said: LIMITS_PAGE.saved, takeBack: () => takeBack({ id, version, value: before, by }) });
        }
        onSaved();
      },
      onError: (error) => toast('problem', sentenceOf(error)),
      onSettled: refresh,
    }),
  );
}
