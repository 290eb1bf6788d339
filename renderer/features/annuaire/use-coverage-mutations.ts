// Changes to what a team covers, wherever they are asked for. Each can be taken back.
import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { Directory } from '#shared/domain/directory/directory.ts';
import { useDesk } from '../../api/desk-context.tsx';
import { sentenceOf } from '../../api/desk-error.ts';
import { useTableUndo } from '../../ui/table-undo.tsx';
import { toast } from '../../ui/toast.ts';

export function useCoverageMutations(onSaved: () => void = () => undefined) {
  const { queries } = useDesk();
  const cache = useQueryClient();
  const { done } = useTableUndo();
  const { whole } = queries.directory;
  const refresh = (): Promise<void> => cache.invalidateQueries({ queryKey: whole.key() });
  const onError = (error: unknown): void => toast('problem', sentenceOf(error));
  const onMutate = (): Directory | undefined => cache.getQueryData(whole.queryKey());
  const save = useMutation(
    queries.directory.saveCoverage.mutationOptions({
      onMutate,
      onSuccess: async (saved, _asked, before) => {
        await refresh();
        const known = before?.coverage.find(({ id }) => id === saved.id) ?? null;
        done({ kind: 'coverage', before: known, after: saved });
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
        if (removed) done({ kind: 'coverage', before: removed, after: null });
      },
      onError,
    }),
  );
  return { save, remove };
}
