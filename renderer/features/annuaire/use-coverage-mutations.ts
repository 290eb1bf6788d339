// Changes to what a team covers, wherever they are asked for. Each can be taken back, and is refused with what changed
// where somebody else was first.
import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { Coverage, Directory } from '#shared/domain/directory/directory.ts';
import { useDesk } from '../../api/desk-context.tsx';
import { useNames } from '../../api/desk-data.ts';
import { codeOf, sentenceOf } from '../../api/desk-error.ts';
import { useTableUndo } from '../../ui/table-undo.tsx';
import { toast } from '../../ui/toast.ts';
import { coverageMeanwhile } from './meanwhile.ts';

type CoverageMutations = {
  readonly onSaved?: () => void;
  /** The coverage as it is now; null when it is gone. */
  readonly onMeanwhile?: (now: Coverage | null) => void;
};

export function useCoverageMutations({ onSaved, onMeanwhile }: CoverageMutations = {}) {
  const { queries } = useDesk();
  const cache = useQueryClient();
  const names = useNames();
  const { done } = useTableUndo();
  const { whole } = queries.directory;
  const refresh = (): Promise<void> => cache.invalidateQueries({ queryKey: whole.key() });
  const refused = async (error: unknown, id: Coverage['id'], seen: Coverage | null): Promise<void> => {
    if (codeOf(error) !== 'directory/changed') return toast('problem', sentenceOf(error));
    await refresh();
    const directory = cache.getQueryData<Directory>(whole.queryKey());
    const now = directory?.coverage.find((one) => one.id === id) ?? null;
    toast(
      'problem',
      coverageMeanwhile(seen, now, (prison) => names.establishment(prison) ?? prison) ?? sentenceOf(error),
    );
    onMeanwhile?.(now);
  };
  const save = useMutation(
    queries.directory.saveCoverage.mutationOptions({
      onSuccess: async (saved, { seen }) => {
        await refresh();
        done({ kind: 'coverage', before: seen, after: saved });
        onSaved?.();
      },
      onError: (error, { coverage, seen }) => refused(error, coverage.id, seen),
    }),
  );
  const remove = useMutation(
    queries.directory.removeCoverage.mutationOptions({
      onSuccess: async (_nothing, { seen }) => {
        await refresh();
        done({ kind: 'coverage', before: seen, after: null });
      },
      onError: (error, { seen }) => refused(error, seen.id, seen),
    }),
  );
  return { save, remove };
}
