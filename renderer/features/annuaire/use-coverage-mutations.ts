// Saving and removing a coverage, with what the person is told afterwards. No component here.
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { DIRECTORY_TEXT } from '#shared/text/ui-directory.ts';
import { useDesk } from '../../api/desk-context.tsx';
import { sentenceOf } from '../../api/desk-error.ts';
import { toast } from '../../ui/toast.ts';

export function useCoverageMutations(onSaved: () => void = () => undefined) {
  const { queries } = useDesk();
  const cache = useQueryClient();
  const refresh = (): Promise<void> => cache.invalidateQueries({ queryKey: queries.directory.whole.key() });
  const onError = (error: unknown): void => toast('problem', sentenceOf(error));
  const save = useMutation(
    queries.directory.saveCoverage.mutationOptions({
      onSuccess: async () => {
        await refresh();
        toast('done', DIRECTORY_TEXT.savedCoverage);
        onSaved();
      },
      onError,
    }),
  );
  const remove = useMutation(
    queries.directory.removeCoverage.mutationOptions({
      onSuccess: async () => {
        await refresh();
        toast('done', DIRECTORY_TEXT.removedCoverage);
      },
      onError,
    }),
  );
  return { save, remove };
}
