// Makes the letters of the stack, or keeps what its pages are; says so, and offers the way back.
import { Button, Group } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useLocation } from 'wouter';
import type { OpenStack } from '#shared/contract/stacks.contract.ts';
import { type Arrangement, staysOneLetter } from '#shared/domain/stacks/arrangement.ts';
import type { Board } from '#shared/domain/stacks/board.ts';
import type { LetterId } from '#shared/kernel/ids.ts';
import { PILE } from '#shared/text/ui-pile.ts';
import { useDesk } from '../../../api/desk-context.tsx';
import { codeOf } from '../../../api/desk-error.ts';
import { useMeanwhile } from '../../../api/use-meanwhile.ts';
import { hideToast, toast } from '../../../ui/toast.ts';
import { useLetterUndo } from '../../../ui/use-letter-undo.tsx';
import { forgetKeeper } from './board-keeper.ts';
import { sendable } from './kept-board.ts';

const MADE_TOAST = 'pile';

/** Everything that shows letters is asked again. */
function useRefresh(): () => void {
  const { queries } = useDesk();
  const cache = useQueryClient();
  return () => {
    for (const queryKey of [queries.letters.key(), queries.stacks.key()]) void cache.invalidateQueries({ queryKey });
  };
}

/** Puts a stack together again and opens it. */
export function useRestore() {
  const { client } = useDesk();
  const { refusalOf } = useMeanwhile();
  const refresh = useRefresh();
  const [, navigate] = useLocation();
  return useMutation({
    mutationFn: (stack: { readonly id: LetterId; readonly version: number }) => client.stacks.restore(stack),
    onSuccess: ({ id }) => {
      hideToast(MADE_TOAST);
      navigate(`/tri/${id}`, { replace: true });
      toast('done', PILE.putTogetherDone, MADE_TOAST);
    },
    onError: async (error, { id }) => toast('problem', await refusalOf(error, id), MADE_TOAST),
    onSettled: refresh,
  });
}

type Making = {
  /** Whether nothing has to be chosen first. */
  readonly stands: () => Promise<boolean>;
  /** The grid half done, as the desk has it for all that is known here. */
  readonly accepted: () => Board | null;
  /** Another window kept another grid while the letters were being made. */
  readonly onMeanwhile: () => Promise<void>;
  readonly onChoice: () => void;
  /** Gets the first of the new letters. */
  readonly onMade: (first: LetterId) => void;
};

export function useMakeLetters(stack: OpenStack, { stands, accepted, onMeanwhile, onChoice, onMade }: Making) {
  const { client, queries } = useDesk();
  const { refusalOf } = useMeanwhile();
  const cache = useQueryClient();
  const refresh = useRefresh();
  const restore = useRestore();
  const { undoable } = useLetterUndo(refresh);
  return useMutation({
    mutationFn: async (arrangement: Arrangement) => {
      if (!(await stands())) return null;
      return client.stacks.rearrange({
        id: stack.id,
        version: stack.version,
        arrangement: { letters: [...arrangement.letters], aside: arrangement.aside },
        seen: sendable(accepted()),
      });
    },
    onSuccess: (made, arrangement) => {
      if (!made) return onChoice();
      const [first] = made.letters;
      if (first) onMade(first);
      const { id, version } = made.stack;
      // The grid, opened again, begins from the pages as they are then.
      forgetKeeper(cache, id);
      cache.removeQueries({ queryKey: queries.stacks.open.queryKey({ input: { id } }) });
      if (staysOneLetter(arrangement, stack.pages)) {
        const isTurned = arrangement.letters.flat().some(({ turn }) => turn !== 0);
        undoable({ id, version }, isTurned ? PILE.keptTurned : PILE.kept);
        return;
      }
      toast(
        'done',
        <Group justify="space-between" wrap="nowrap" gap="md">
          <span>{PILE.made(stack.pages.length, made.letters.length)}</span>
          <Button size="compact-sm" variant="light" flex="none" onClick={() => restore.mutate({ id, version })}>
            {PILE.putTogether}
          </Button>
        </Group>,
        MADE_TOAST,
      );
    },
    onError: async (error) => {
      toast('problem', await refusalOf(error, stack.id), MADE_TOAST);
      if (codeOf(error) !== 'board/changed') return;
      await onMeanwhile();
      onChoice();
    },
    onSettled: (made) => made !== null && refresh(),
  });
}
