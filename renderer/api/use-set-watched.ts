// Sets the folder that is watched, or none; what watches it is shown at once.
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useDesk } from './desk-context.tsx';

export function useSetWatched(onSaved: (folder: string | null) => void) {
  const { queries } = useDesk();
  const cache = useQueryClient();
  return useMutation(
    queries.intake.setWatched.mutationOptions({
      onSuccess: (saved) => {
        cache.setQueryData(queries.intake.watched.queryKey(), saved);
        onSaved(saved.folder);
      },
    }),
  );
}
