// Makes the letters of the stack, or keeps what its pages are; says so, and offers the way back.
import { Button, Group } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useLocation } from 'wouter';
import type { OpenStack } from '#shared/contract/stacks.contract.ts';
import { type Arrangement, staysOneLetter } from '#shared/domain/stacks/arrangement.ts';
import type { LetterId } from '#shared/kernel/ids.ts';
import { PILE } from '#shared/text/ui-pile.ts';
import { useDesk } from '../../../api/desk-context.tsx';
import { useMeanwhile } from '../../../api/use-meanwhile.ts';
import { hideToast, toast } from '../../../ui/toast.ts';
import { useLetterUndo } from '../../../ui/use-letter-undo.tsx';

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

/** `onMade` gets the first of the new letters. */
export function useMakeLetters(stack: OpenStack, onMade: (first: LetterId) => void) {
  const { client, queries } = useDesk();
  const { refusalOf } = useMeanwhile();
  const cache = useQueryClient();
  const refresh = useRefresh();
  const restore = useRestore();
  const { undoable } = useLetterUndo(refresh);
  return useMutation({
    mutationFn: (arrangement: Arrangement) =>
      client.stacks.rearrange({
        id: stack.id,
        version: stack.version,
        arrangement: { letters: [...arrangement.letters], aside: arrangement.aside },
      }),
    onSuccess: ({ stack: rearranged, letters }, arrangement) => {
      const [first] = letters;
      if (first) onMade(first);
      const { id, version } = rearranged;
      if (staysOneLetter(arrangement, stack.pages)) {
        const isTurned = arrangement.letters.flat().some(({ turn }) => turn !== 0);
        // The grid, opened again, begins from the pages as they are now.
        cache.removeQueries({ queryKey: queries.stacks.open.queryKey({ input: { id } }) });
        undoable({ id, version }, isTurned ? PILE.keptTurned : PILE.kept);
        return;
      }
      toast(
        'done',
        <Group justify="space-between" wrap="nowrap" gap="md">
          <span>{PILE.made(stack.pages.length, letters.length)}</span>
          <Button size="compact-sm" variant="light" flex="none" onClick={() => restore.mutate({ id, version })}>
            {PILE.putTogether}
          </Button>
        </Group>,
        MADE_TOAST,
      );
    },
    onError: async (error) => toast('problem', await refusalOf(error, stack.id), MADE_TOAST),
    onSettled: refresh,
  });
}
