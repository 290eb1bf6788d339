// Saving a row of the table of limits, with what the person is told afterwards. No component here.
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { LIMITS_PAGE } from '#shared/text/ui-limits.ts';
import { useDesk } from '../../api/desk-context.tsx';
import { sentenceOf } from '../../api/desk-error.ts';
import { toast } from '../../ui/toast.ts';

export function useSaveLimit(onSaved: () => void) {
  const { queries } = useDesk();
  const cache = useQueryClient();
  return useMutation(
    queries.limits.save.mutationOptions({
      onSuccess: (table) => {
        cache.setQueryData(queries.limits.table.queryKey(), table);
        toast('done', LIMITS_PAGE.saved);
        onSaved();
      },
      onError: (error) => toast('problem', sentenceOf(error)),
      // A refused change was made on an old table; a saved one moves the deadlines of letters.
      onSettled: () => {
        void cache.invalidateQueries({ queryKey: queries.limits.key() });
        void cache.invalidateQueries({ queryKey: queries.letters.key() });
      },
    }),
  );
}
