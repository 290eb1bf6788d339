// Closing the desk: from its button, or by name in the search.
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useDesk } from '../api/desk-context.tsx';
import { sentenceOf } from '../api/desk-error.ts';
import { toast } from '../ui/toast.ts';

export function useLock() {
  const { queries } = useDesk();
  const cache = useQueryClient();
  return useMutation(
    queries.desk.lock.mutationOptions({
      onSuccess: (status) => cache.setQueryData(queries.desk.status.queryKey(), status),
      onError: (error) => toast('problem', sentenceOf(error)),
    }),
  );
}
