// What was last done to a letter, on whatever screen, taken back: by Ctrl+Z or by the notice of the change. The desk keeps
// the order. Changes to the tables have a journal of their own (`table-undo.tsx`).
import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { LetterSummary } from '#shared/contract/schemas.ts';
import type { LetterId } from '#shared/kernel/ids.ts';
import { BATCH } from '#shared/text/ui-batch.ts';
import { LETTER_UNDO } from '#shared/text/ui-undo.ts';
import { useDesk } from '../api/desk-context.tsx';
import { sentenceOf } from '../api/desk-error.ts';
import { useLetterCache } from '../api/use-letter-cache.ts';
import { hideToast, toast } from './toast.ts';
import { UndoableNotice } from './undoable-notice.tsx';

/** The notice of the last change: there is one at a time, as there is one last change. */
export const CHANGE_NOTICE = 'decision';

type Which = { readonly id: LetterId; readonly version: number } | { readonly followUpOf: LetterId };

/** `onUndone`: the letter that is again as it was, the first of a batch. */
export function useLetterUndo(onUndone: (letter: LetterSummary) => void) {
  const { client, queries } = useDesk();
  const cache = useQueryClient();
  const { replaceInLists, refresh } = useLetterCache();
  const undo = useMutation({
    /** Null: what was done last. A batch goes back whole. */
    mutationFn: (which: Which | null) => client.letters.undo(which),
    onSuccess: ({ what, undone, refused }) => {
      hideToast(CHANGE_NOTICE);
      for (const letter of undone) replaceInLists(letter);
      // The grid begins anew from the pages as they are again.
      if (what === 'pages') cache.removeQueries({ queryKey: queries.stacks.key() });
      const [first] = undone;
      if (first) onUndone(first);
      void refresh();
      if (first) toast('done', what === 'decision' ? BATCH.undone(undone.length) : LETTER_UNDO[what], 'reopened');
      if (refused.length > 0) toast('problem', BATCH.notUndone(refused.length), 'not-undone');
    },
    onError: (error) => toast('problem', sentenceOf(error), 'not-undone'),
  });
  return {
    /** Says what was done, with the way to take it back. */
    undoable: (which: Which, said: string): void => {
      toast('done', <UndoableNotice said={said} onUndo={() => undo.mutate(which)} />, CHANGE_NOTICE);
    },
    undoLast: (): void => {
      if (!undo.isPending) undo.mutate(null);
    },
    isPending: undo.isPending,
  };
}
