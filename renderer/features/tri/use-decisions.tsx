// What a person decides, carried to the desk: confirm, undo, mark answered. Moves on at once; comes back if refused.
import { Button, Group } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useRef } from 'react';
import type { LetterSummary } from '#shared/contract/schemas.ts';
import type { LetterId } from '#shared/kernel/ids.ts';
import { teamInSentence } from '#shared/text/in-sentence.ts';
import { DECISION } from '#shared/text/ui-triage.ts';
import { useDesk } from '../../api/desk-context.tsx';
import { useNames } from '../../api/desk-data.ts';
import { sentenceOf } from '../../api/desk-error.ts';
import { hideToast, toast } from '../../ui/toast.ts';
import type { DecisionForm } from './decision-model.ts';

const UNDO_TOAST = 'decision';

export type Decisions = ReturnType<typeof useDecisions>;

/** The letters as the screens remember them: changed at once, asked again afterwards. */
function useLetterCache() {
  const { queries } = useDesk();
  const cache = useQueryClient();
  const replaceInLists = (letter: LetterSummary): void => {
    cache.setQueriesData<readonly LetterSummary[]>({ queryKey: queries.letters.list.key() }, (letters) =>
      letters?.map((known) => (known.id === letter.id ? letter : known)),
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

/** `go` selects a letter; `next` says which one follows a decided one. */
export function useDecisions(go: (id: LetterId | null) => void, next: (id: LetterId) => LetterId | null) {
  const { client } = useDesk();
  const names = useNames();
  const last = useRef<LetterSummary | null>(null);

  const { replaceInLists, refresh } = useLetterCache();
  const refused = (error: unknown, id: LetterId): void => {
    toast('problem', sentenceOf(error), `refused-${id}`);
    go(id);
    void refresh();
  };

  const reopen = useMutation({
    mutationFn: (letter: LetterSummary) => client.letters.reopen({ id: letter.id, version: letter.version }),
    onSuccess: (reopened) => {
      last.current = null;
      hideToast(UNDO_TOAST);
      replaceInLists(reopened);
      go(reopened.id);
      void refresh();
      toast('done', DECISION.reopened, 'reopened');
    },
    onError: (error, letter) => refused(error, letter.id),
  });

  const undoable = (letter: LetterSummary, said: string): void => {
    last.current = letter;
    toast(
      'done',
      <Group justify="space-between" wrap="nowrap" gap="md">
        <span>{said}</span>
        <Button size="compact-sm" variant="light" flex="none" onClick={() => reopen.mutate(letter)}>
          {DECISION.undo}
        </Button>
      </Group>,
      UNDO_TOAST,
    );
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
    mutationFn: (letter: LetterSummary) => client.letters.markAnswered({ id: letter.id, version: letter.version }),
    onSuccess: (answered) => {
      replaceInLists(answered);
      undoable(answered, DECISION.markedAnswered);
      void refresh();
    },
    onError: (error, letter) => refused(error, letter.id),
  });

  return {
    confirm: (letter: LetterSummary, form: DecisionForm & { action: 'forward' | 'keep' }) =>
      confirm.mutate({ letter, form }),
    reopen: (letter: LetterSummary) => reopen.mutate(letter),
    markAnswered: (letter: LetterSummary) => markAnswered.mutate(letter),
    undoLast: () => {
      if (last.current && !reopen.isPending) reopen.mutate(last.current);
    },
    busy: reopen.isPending || markAnswered.isPending,
  };
}
