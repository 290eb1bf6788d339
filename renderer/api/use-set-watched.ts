// Sets the folder that is watched, or none; what watches it is shown at once.
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useDesk } from './desk-context.tsx';

type Change = { readonly before: string | null; readonly after: string | null };

export function useSetWatched(onSaved: (change: Change) => void = () => undefined) {
  const { queries } = useDesk();
  const cache = useQueryClient();
  return useMutation(
    queries.intake.setWatched.mutationOptions({
      onSuccess: (saved, { seen }) => {
        cache.setQueryData(queries.intake.watched.queryKey(), saved);
        onSaved({ before: seen, after: saved.folder });
      },
    }),
  );
}
