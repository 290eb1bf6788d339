// What is done with an owed letter, carried to the desk.
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { DEADLINES, FOLLOW_UP } from '#shared/text/ui-deadlines.ts';
import { useDesk } from '../../api/desk-context.tsx';
import { sentenceOf } from '../../api/desk-error.ts';
import { toast } from '../../ui/toast.ts';

/** `onDone`: the desk has it; what asked for it may close. */
export function useFollowUp(onDone: () => void) {
  const { queries } = useDesk();
  const cache = useQueryClient();
  const around = {
    onError: (error: unknown) => toast('problem', sentenceOf(error)),
    onSettled: () => void cache.invalidateQueries({ queryKey: queries.letters.key() }),
  };
  const done = (said: string): void => {
    toast('done', said);
    onDone();
  };
  return {
    answer: useMutation(
      queries.letters.markAnswered.mutationOptions({ ...around, onSuccess: () => done(DEADLINES.markedAnswered) }),
    ),
    assign: useMutation(
      queries.letters.assign.mutationOptions({
        ...around,
        onSuccess: ({ assignee }) =>
          done(assignee === null ? FOLLOW_UP.unassignedDone : FOLLOW_UP.assignedDone(assignee)),
      }),
    ),
    stop: useMutation(
      queries.letters.stopClock.mutationOptions({ ...around, onSuccess: () => done(FOLLOW_UP.stoppedDone) }),
    ),
    restart: useMutation(
      queries.letters.restartClock.mutationOptions({
        ...around,
        onSuccess: () => done(FOLLOW_UP.restartedDone),
      }),
    ),
  };
}
