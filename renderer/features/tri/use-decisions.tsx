// What a person decides, carried to the desk: confirm, undo, mark answered. Moves on at once; comes back if refused.
import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { LetterDetail, LetterSummary } from '#shared/contract/schemas.ts';
import type { LetterId } from '#shared/kernel/ids.ts';
import { historyText } from '#shared/text/history.ts';
import { teamInSentence } from '#shared/text/in-sentence.ts';
import { BATCH } from '#shared/text/ui-batch.ts';
import { DECISION } from '#shared/text/ui-triage.ts';
import { useDesk } from '../../api/desk-context.tsx';
import { type Names, useNames } from '../../api/desk-data.ts';
import { codeOf, sentenceOf } from '../../api/desk-error.ts';
import type { Lateness } from '../../ui/late-dialog.tsx';
import { hideToast, toast } from '../../ui/toast.ts';
import { UndoableNotice } from '../../ui/undoable-notice.tsx';
import type { DecisionForm } from './decision-model.ts';

const UNDO_TOAST = 'decision';

/** What was done to the letter by somebody else, so that the person knows before deciding again. */
function meanwhileText(entry: LetterDetail['history'][number] | undefined, names: Names): string | null {
  return entry ? DECISION.meanwhile(historyText(entry.event, entry.facts, names)) : null;
}

export type Decisions = ReturnType<typeof useDecisions>;

/** The letters as the screens remember them: changed at once, asked again afterwards. */
function useLetterCache() {
  const { queries } = useDesk();
  const cache = useQueryClient();
  const replaceInLists = (letter: LetterSummary): void => {
    cache.setQueriesData<readonly LetterSummary[]>(
      { queryKey: queries.letters.list.key({ type: 'query' }) },
      (letters) => letters?.map((known) => (known.id === letter.id ? letter : known)),
    );
  };
  const refresh = (): Promise<unknown> =>
    Promise.all([
      cache.invalidateQueries({ queryKey: queries.letters.list.key() }),
      cache.invalidateQueries({ queryKey: queries.letters.counts.key() }),
      cache.invalidateQueries({ queryKey: queries.letters.get.key() }),
      cache.invalidateQueries({ queryKey: queries.outbox.key() }),
    ]);
  return { replaceInLists, refresh };
}

/** The letter comes back with the reason, and with what somebody else did to it meanwhile. */
function useRefused(go: (id: LetterId | null) => void) {
  const { client } = useDesk();
  const names = useNames();
  const { refresh } = useLetterCache();
  return async (error: unknown, id: LetterId): Promise<void> => {
    go(id);
    void refresh();
    const detail = codeOf(error) === 'letter/changed' ? await client.letters.get({ id }).catch(() => null) : null;
    const meanwhile = meanwhileText(detail?.history.at(-1), names);
    toast('problem', [sentenceOf(error), meanwhile].filter(Boolean).join(' '), `refused-${id}`);
  };
}

/** Takes back what was done last, or what brought a letter to where it is; a batch goes back whole. */
function useUndo(go: (id: LetterId | null) => void) {
  const { client } = useDesk();
  const { replaceInLists, refresh } = useLetterCache();
  return useMutation({
    mutationFn: (which: LetterSummary | null) => client.letters.undo(which && { id: which.id, version: which.version }),
    onSuccess: ({ undone, refused }) => {
      hideToast(UNDO_TOAST);
      for (const letter of undone) replaceInLists(letter);
      const [first] = undone;
      if (first) go(first.id);
      void refresh();
      if (undone.length > 0) toast('done', BATCH.undone(undone.length), 'reopened');
      if (refused.length > 0) toast('problem', BATCH.notUndone(refused.length), 'not-undone');
    },
    onError: (error) => toast('problem', sentenceOf(error), 'not-undone'),
  });
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
      hideToast(UNDO_TOAST);
      replaceInLists(reopened);
      go(reopened.id);
      void refresh();
      toast('done', DECISION.reopened, 'reopened');
    },
    onError: (error, letter) => refused(error, letter.id),
  });

  const undo = useUndo(go);
  const undoable = (letter: LetterSummary, said: string): void => {
    toast('done', <UndoableNotice said={said} onUndo={() => undo.mutate(letter)} />, UNDO_TOAST);
  };
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
    undoLast: () => {
      if (!undo.isPending) undo.mutate(null);
    },
    busy: undo.isPending || reopen.isPending || markAnswered.isPending,
  };
}
