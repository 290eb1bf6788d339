// Takes a message out as a file: from then on it counts as given to the team, here and wherever it is listed.
import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { OutboxItemView } from '#shared/contract/schemas.ts';
import { useDesk } from './desk-context.tsx';

export function useTakeMessage(onFile: (file: File) => void, onError: (error: unknown) => void) {
  const { client, queries } = useDesk();
  const cache = useQueryClient();
  return useMutation({
    mutationFn: ({ id }: Pick<OutboxItemView, 'id'>) => client.outbox.message({ id }),
    onSuccess: onFile,
    onError,
    onSettled: () => {
      void cache.invalidateQueries({ queryKey: queries.outbox.key() });
      void cache.invalidateQueries({ queryKey: queries.letters.get.key() });
    },
  });
}
