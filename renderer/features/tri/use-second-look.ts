// « À revoir »: the letter is marked to be looked at a second time, or no longer; said, with the way to take it back.
import { useMutation } from '@tanstack/react-query';
import type { LetterSummary } from '#shared/contract/schemas.ts';
import type { LetterId } from '#shared/kernel/ids.ts';
import { DECISION } from '#shared/text/ui-triage.ts';
import { useDesk } from '../../api/desk-context.tsx';
import { sentenceOf } from '../../api/desk-error.ts';
import { useLetterCache } from '../../api/use-letter-cache.ts';
import { toast } from '../../ui/toast.ts';
import { useLetterUndo } from '../../ui/use-letter-undo.tsx';

/** `go` opens a letter whose mark is as it was before. */
export function useSecondLook(go: (id: LetterId) => void): (letter: LetterSummary, wanted: boolean) => void {
  const { client } = useDesk();
  const { replaceInLists, refresh } = useLetterCache();
  const { undoable } = useLetterUndo(({ id }) => go(id));
  const { mutate } = useMutation({
    mutationFn: ({ letter: { id }, wanted }: { readonly letter: LetterSummary; readonly wanted: boolean }) =>
      client.letters.markSecondLook({ id, wanted }),
    onSuccess: (marked, { letter, wanted }) => {
      replaceInLists(marked);
      // Marked before, nothing was done that could be taken back.
      if (wanted !== (letter.secondLook !== null)) {
        undoable({ followUpOf: marked.id }, wanted ? DECISION.markedNow : DECISION.unmarkedNow);
      }
      void refresh();
    },
    onError: (error) => toast('problem', sentenceOf(error), 'second-look-refused'),
  });
  return (letter, wanted) => mutate({ letter, wanted });
}
