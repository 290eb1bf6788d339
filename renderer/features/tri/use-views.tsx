// The views of the list under a name: kept, renamed, taken away, and brought back.
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { SavedView } from '#shared/domain/letters/saved-view.ts';
import type { ViewId } from '#shared/kernel/ids.ts';
import { VIEWS } from '#shared/text/ui-views.ts';
import { useDesk } from '../../api/desk-context.tsx';
import { sentenceOf } from '../../api/desk-error.ts';
import { hideToast, toast } from '../../ui/toast.ts';
import { UndoableNotice } from '../../ui/undoable-notice.tsx';

const NO_VIEWS: readonly SavedView[] = [];
const REMOVED = 'view-removed';
type ViewToSave = Omit<SavedView, 'id'> & { readonly id: ViewId | null };

export function useViews() {
  const { client, queries } = useDesk();
  const cache = useQueryClient();
  const query = useQuery(queries.views.all.queryOptions());
  const refresh = (): Promise<void> => cache.invalidateQueries({ queryKey: queries.views.key() });
  const save = useMutation({
    mutationFn: (view: ViewToSave) => client.views.save(view),
    onSuccess: ({ name }) => {
      hideToast(REMOVED);
      toast('done', VIEWS.saved(name), 'view-saved');
      return refresh();
    },
  });
  const remove = useMutation({
    mutationFn: ({ id }: SavedView) => client.views.remove({ id }),
    onSuccess: (_nothing, view) => {
      toast('done', <UndoableNotice said={VIEWS.removed(view.name)} onUndo={() => save.mutate(view)} />, REMOVED);
      return refresh();
    },
    onError: (error) => toast('problem', sentenceOf(error)),
  });
  return { views: query.data ?? NO_VIEWS, save, remove };
}

export type Views = ReturnType<typeof useViews>;
