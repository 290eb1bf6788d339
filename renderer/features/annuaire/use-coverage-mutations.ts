// Changes to what a team covers, wherever they are asked for. Each can be taken back.
import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { Directory } from '#shared/domain/directory/directory.ts';
import { useDesk } from '../../api/desk-context.tsx';
import { sentenceOf } from '../../api/desk-error.ts';
import { toast } from '../../ui/toast.ts';
import { useDirectoryUndo } from './use-directory-undo.ts';

export function useCoverageMutations(onSaved: () => void = () => undefined) {
  const { queries } = useDesk();
  const cache = useQueryClient();
  const undo = useDirectoryUndo();
  const { whole } = queries.directory;
  const refresh = (): Promise<void> => cache.invalidateQueries({ queryKey: whole.key() });
  const onError = (error: unknown): void => toast('problem', sentenceOf(error));
  const onMutate = (): Directory | undefined => cache.getQueryData(whole.queryKey());
  const save = useMutation(
    queries.directory.saveCoverage.mutationOptions({
      onMutate,
      onSuccess: async (saved, _asked, before) => {
        await refresh();
        undo.coverageSaved(before?.coverage.find(({ id }) => id === saved.id) ?? null, saved);
        onSaved();
      },
      onError,
    }),
  );
  const remove = useMutation(
    queries.directory.removeCoverage.mutationOptions({
      onMutate,
      onSuccess: async (_nothing, asked, before) => {
        await refresh();
        const removed = before?.coverage.find(({ id }) => id === asked.id);
        if (removed) undo.coverageRemoved(removed);
      },
      onError,
    }),
  );
  return { save, remove };
}
