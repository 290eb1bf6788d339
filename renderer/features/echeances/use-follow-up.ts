// What is done with an owed letter, carried to the desk; each of it can be taken back from its notice.
import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { LetterSummary } from '#shared/contract/schemas.ts';
import type { LetterId } from '#shared/kernel/ids.ts';
import { DEADLINES, FOLLOW_UP } from '#shared/text/ui-deadlines.ts';
import { useDesk } from '../../api/desk-context.tsx';
import { useMeanwhile } from '../../api/use-meanwhile.ts';
import { toast } from '../../ui/toast.ts';
import { useLetterUndo } from '../../ui/use-letter-undo.tsx';

/** `onDone`: the desk has it; what asked for it may close. */
export function useFollowUp(onDone: () => void) {
  const { queries } = useDesk();
  const cache = useQueryClient();
  const { refusalOf } = useMeanwhile();
  const around = {
    onError: async (error: unknown, { id }: { readonly id: LetterId }) => {
      toast('problem', await refusalOf(error, id));
    },
    onSettled: () => void cache.invalidateQueries({ queryKey: queries.letters.key() }),
  };
  const { undoable } = useLetterUndo(() => undefined);
  /** The version of a letter tells of its decision, not of what is arranged around it. */
  const arranged = ({ id }: LetterSummary, said: string): void => {
    undoable({ followUpOf: id }, said);
    onDone();
  };
  return {
    answer: useMutation(
      queries.letters.markAnswered.mutationOptions({
        ...around,
        onSuccess: (letter) => {
          undoable(letter, DEADLINES.markedAnswered);
          onDone();
        },
      }),
    ),
    assign: useMutation(
      queries.letters.assign.mutationOptions({
        ...around,
        onSuccess: (letter, { assignee, seen }) => {
          // The same name again is no change, and takes nothing back.
          if (assignee === seen) return onDone();
          arranged(letter, assignee === null ? FOLLOW_UP.unassignedDone : FOLLOW_UP.assignedDone(assignee));
        },
      }),
    ),
    stop: useMutation(
      queries.letters.stopClock.mutationOptions({
        ...around,
        onSuccess: (letter) => arranged(letter, FOLLOW_UP.stoppedDone),
      }),
    ),
    restart: useMutation(
      queries.letters.restartClock.mutationOptions({
        ...around,
        onSuccess: (letter) => arranged(letter, FOLLOW_UP.restartedDone),
      }),
    ),
  };
}
