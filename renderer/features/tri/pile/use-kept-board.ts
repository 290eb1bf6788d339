// Carries the grid half done to the desk: each change at once, one after the other, again while nobody answers.
import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { OpenStack } from '#shared/contract/stacks.contract.ts';
import type { Board } from '#shared/domain/stacks/board.ts';
import { useDesk } from '../../../api/desk-context.tsx';
import { isConnectionError, sentenceOf } from '../../../api/desk-error.ts';
import { toast } from '../../../ui/toast.ts';

const AGAIN_AFTER_MS = 1500;

export function useKeptBoard({ id }: OpenStack): (board: Board) => void {
  const { client, queries } = useDesk();
  const cache = useQueryClient();
  const { mutate } = useMutation({
    scope: { id: `board-${id}` },
    mutationFn: ({ arrangement, refused }: Board) =>
      client.stacks.keepBoard({
        id,
        board: { arrangement: { ...arrangement, letters: [...arrangement.letters] }, refused },
      }),
    retry: (_failures, error) => isConnectionError(error),
    retryDelay: AGAIN_AFTER_MS,
    onError: (error) => toast('problem', sentenceOf(error), 'board-refused'),
  });
  return (board) => {
    cache.setQueryData(queries.stacks.open.queryKey({ input: { id } }), (stack) => stack && { ...stack, board });
    mutate(board);
  };
}
