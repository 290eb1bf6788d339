// What a person decides, carried to the desk: confirm, undo, mark answered. Moves on at once; comes back if refused.
import { useMutation } from '@tanstack/react-query';
import type { LetterSummary } from '#shared/contract/schemas.ts';
import type { DecisionForm } from '#shared/domain/letters/decision-form.ts';
import type { LetterId } from '#shared/kernel/ids.ts';
import { teamInSentence } from '#shared/text/in-sentence.ts';
import { BATCH } from '#shared/text/ui-batch.ts';
import { DECISION } from '#shared/text/ui-triage.ts';
import { useDesk } from '../../api/desk-context.tsx';
import { useNames } from '../../api/desk-data.ts';
import { useLetterCache } from '../../api/use-letter-cache.ts';
import { useMeanwhile } from '../../api/use-meanwhile.ts';
import type { Lateness } from '../../ui/late-dialog.tsx';
import { hideToast, toast } from '../../ui/toast.ts';
import { CHANGE_NOTICE, useLetterUndo } from '../../ui/use-letter-undo.tsx';

export type Decisions = ReturnType<typeof useDecisions>;

/** The letter comes back with the reason, and with what somebody else did to it meanwhile. */
function useRefused(go: (id: LetterId | null) => void) {
  const { refusalOf } = useMeanwhile();
  const { refresh } = useLetterCache();
  return async (error: unknown, id: LetterId): Promise<void> => {
    go(id);
    void refresh();
    toast('problem', await refusalOf(error, id), `refused-${id}`);
  };
}

/** `go` selects a letter; `next` says which one follows a decided one. */
export function useDecisions(go: (id: LetterId | null) => void, next: (id: LetterId) => LetterId | null) {
  const { client } = useDesk();
  const names = useNames();
  const { replaceInLists, refresh } = useLetterCache();
  const refused = useRefused(go);
  const reopen = useMutation({
    mutationFn: (letter: LetterSummary) => client.letters.reopen({ id: letter.id, version: letter.version }),
    onSuccess: (reopened) => {
      hideToast(CHANGE_NOTICE);
      replaceInLists(reopened);
      go(reopened.id);
      void refresh();
      toast('done', DECISION.reopened, 'reopened');
    },
    onError: (error, letter) => refused(error, letter.id),
  });

  const { undoable, undoLast, isPending: isUndoing } = useLetterUndo(({ id }) => go(id));
  const sayDecided = (letter: LetterSummary): string => {
    const team = letter.decision?.teamId ? names.team(letter.decision.teamId) : null;
    return letter.state === 'forwarded' && team ? DECISION.forwardedTo(teamInSentence(team)) : DECISION.keptByDesk;
  };

  const confirm = useMutation({
    mutationFn: ({ letter, form }: { letter: LetterSummary; form: DecisionForm & { action: 'forward' | 'keep' } }) =>
      client.letters.confirm({
        id: letter.id,
        version: letter.version,
        action: form.action,
        teamId: form.action === 'forward' ? form.teamId : null,
        establishmentId: form.establishmentId,
        reason: form.reason.trim() === '' ? null : form.reason.trim(),
      }),
    onMutate: ({ letter, form }) => {
      go(next(letter.id));
      replaceInLists({ ...letter, state: form.action === 'forward' ? 'forwarded' : 'kept' });
    },
    onSuccess: (decided) => {
      replaceInLists(decided);
      undoable(decided, sayDecided(decided));
      void refresh();
    },
    onError: (error, { letter }) => refused(error, letter.id),
  });

  const markAnswered = useMutation({
    mutationFn: ({ letter, late }: { letter: LetterSummary; late: Lateness | null }) =>
      client.letters.markAnswered({ id: letter.id, version: letter.version, late }),
    onSuccess: (answered) => {
      replaceInLists(answered);
      undoable(answered, DECISION.markedAnswered);
      void refresh();
    },
    onError: (error, { letter }) => refused(error, letter.id),
  });

  return {
    confirm: (letter: LetterSummary, form: DecisionForm & { action: 'forward' | 'keep' }) =>
      confirm.mutate({ letter, form }),
    reopen: (letter: LetterSummary) => reopen.mutate(letter),
    markAnswered: (letter: LetterSummary, late: Lateness | null) => markAnswered.mutate({ letter, late }),
    /** A batch that the desk has decided: the lists follow, one gesture undoes it. */
    batchDone: (decided: readonly LetterSummary[]) => {
      for (const letter of decided) replaceInLists(letter);
      const [first] = decided;
      if (first) undoable(first, BATCH.done(decided.length));
      void refresh();
    },
    undoLast,
    busy: isUndoing || reopen.isPending || markAnswered.isPending,
  };
}
