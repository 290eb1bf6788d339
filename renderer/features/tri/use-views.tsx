// The views of the list under a name: kept, renamed, taken away. Each change can be taken back, and none is made over what
// somebody else did meanwhile.
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { SavedView } from '#shared/domain/letters/saved-view.ts';
import type { ViewId } from '#shared/kernel/ids.ts';
import { VIEWS } from '#shared/text/ui-views.ts';
import { useDesk } from '../../api/desk-context.tsx';
import { codeOf, sentenceOf } from '../../api/desk-error.ts';
import { useTableUndo } from '../../ui/table-undo.tsx';
import { toast } from '../../ui/toast.ts';

const NO_VIEWS: readonly SavedView[] = [];
type ViewToSave = Omit<SavedView, 'id'> & { readonly id: ViewId | null; readonly seen: SavedView | null };

export function useViews() {
  const { client, queries } = useDesk();
  const cache = useQueryClient();
  const { done, undoLast } = useTableUndo();
  const { queryKey } = queries.views.all.queryOptions();
  const query = useQuery(queries.views.all.queryOptions());
  const refresh = (): Promise<void> => cache.invalidateQueries({ queryKey });
  /** The view as it is now; undefined where the refusal is about something else. */
  const changedTo = async (error: unknown, id: ViewId | null): Promise<SavedView | null | undefined> => {
    if (codeOf(error) !== 'view/changed') return undefined;
    await refresh();
    return cache.getQueryData(queryKey)?.find((view) => view.id === id) ?? null;
  };
  const save = useMutation({
    mutationFn: (view: ViewToSave) => client.views.save(view),
    onSuccess: (saved, { seen }) => {
      done({ kind: 'view', before: seen, after: saved });
      return refresh();
    },
  });
  const remove = useMutation({
    mutationFn: (seen: SavedView) => client.views.remove({ seen }),
    onSuccess: (_nothing, seen) => {
      done({ kind: 'view', before: seen, after: null });
      return refresh();
    },
    onError: async (error, seen) => {
      const now = await changedTo(error, seen.id);
      toast('problem', now ? VIEWS.meanwhile.stays(now.name) : sentenceOf(error));
    },
  });
  return { views: query.data ?? NO_VIEWS, save, remove, changedTo, undoLast: () => undoLast(['view']) };
}

export type Views = ReturnType<typeof useViews>;
