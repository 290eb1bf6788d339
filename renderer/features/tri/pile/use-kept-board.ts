// The grid half done, as this window and the desk have it. Looked at in the desk when it is opened, when another window is
// heard, and when the connection is there again.
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState, useSyncExternalStore } from 'react';
import type { OpenStack } from '#shared/contract/stacks.contract.ts';
import type { Board } from '#shared/domain/stacks/board.ts';
import { begun } from '#shared/domain/stacks/undoable.ts';
import { useDesk } from '../../../api/desk-context.tsx';
import { sentenceOf } from '../../../api/desk-error.ts';
import { toast } from '../../../ui/toast.ts';
import { type KeeperCalls, keeperOf, makeKeeper } from './board-keeper.ts';
import { type KeptBoard, openedAs, sendable } from './kept-board.ts';
import { boardLeft, boardsOf } from './pile-model.ts';

function openedFrom(stack: OpenStack): KeptBoard {
  const known = boardLeft(stack.board, stack);
  return openedAs(known ? begun(known) : boardsOf(stack), stack.board);
}

/** What the desk answers is what the grid opens with when it is opened again. */
function useKeeperCalls(stack: OpenStack): KeeperCalls {
  const { client, queries } = useDesk();
  const cache = useQueryClient();
  const { id } = stack;
  const open = queries.stacks.open.queryOptions({ input: { id } });
  const remember = (board: Board | null): void => {
    cache.setQueryData(open.queryKey, (known) => known && { ...known, board });
  };
  return {
    keep: async (board, seen) => {
      await client.stacks.keepBoard({ id, board: sendable(board), seen: sendable(seen) });
      remember(board);
    },
    stored: async () => {
      const stored = await client.stacks.board({ id });
      remember(stored);
      return stored;
    },
    // Where nobody has begun the letters were made, or its pages said to be something else: they are asked anew.
    shown: async (stored) =>
      boardLeft(stored, stack) ?? boardsOf(await cache.fetchQuery({ ...open, staleTime: 0 })).present,
    onRefused: (error) => toast('problem', sentenceOf(error), 'board-refused'),
  };
}

export function useKeptBoard(stack: OpenStack) {
  const { queries } = useDesk();
  const cache = useQueryClient();
  const calls = useKeeperCalls(stack);
  const [keeper] = useState(() => keeperOf(cache, stack.id, () => makeKeeper(openedFrom(stack), calls)));
  const kept = useSyncExternalStore(keeper.subscribe, keeper.state);
  useQuery({
    queryKey: queries.stacks.board.queryKey({ input: { id: stack.id } }),
    queryFn: () => keeper.look().then(() => null),
    staleTime: 0,
    gcTime: 0,
  });
  return { kept, keeper };
}
