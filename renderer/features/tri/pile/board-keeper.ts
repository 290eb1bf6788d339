// Carries the grid half done to the desk, and looks there when another window is heard. One call after the other, the
// next one only when the one before was answered: what a grid is kept on is what the desk last accepted from here, never
// what the screen showed when a change was made; and what is looked at is never this window's own writing on its way.
import type { QueryClient } from '@tanstack/react-query';
import { type Board, isSameBoard } from '#shared/domain/stacks/board.ts';
import type { Undoable } from '#shared/domain/stacks/undoable.ts';
import type { LetterId } from '#shared/kernel/ids.ts';
import { codeOf, isConnectionError } from '../../../api/desk-error.ts';
import { acceptedAs, heard, isKept, type KeptBoard, mineKept, steppedTo, theirsTaken } from './kept-board.ts';

const AGAIN_AFTER_MS = 1500;
/** Letters do not wait longer where the desk does not answer: it compares once more when it makes them. */
const WAIT_MS = 2000;

export type KeeperCalls = {
  keep(board: Board, seen: Board | null): Promise<void>;
  stored(): Promise<Board | null>;
  /** As what the desk has lies on a screen. */
  shown(stored: Board | null): Promise<Board>;
  /** Refused for another reason than another window. */
  onRefused(error: unknown): void;
};

export type BoardKeeper = ReturnType<typeof makeKeeper>;

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

/** Asked again while nobody answers. The very same call: where its first answer was lost, the desk knows it. */
async function answered<T>(call: () => Promise<T>): Promise<T> {
  for (;;) {
    try {
      return await call();
    } catch (error) {
      if (!isConnectionError(error)) throw error;
      await pause(AGAIN_AFTER_MS);
    }
  }
}

export function makeKeeper(opened: KeptBoard, calls: KeeperCalls) {
  let kept = opened;
  let running: Promise<void> | null = null;
  let isToLook = false;
  /** Refused for good: not sent again until something is done. */
  let refused: Board | null = null;
  const listeners = new Set<() => void>();
  const become = (next: KeptBoard): void => {
    if (next === kept) return;
    kept = next;
    for (const tell of listeners) tell();
  };
  const look = async (): Promise<void> => {
    try {
      const stored = await answered(calls.stored);
      const isKnown = isSameBoard(stored, kept.accepted);
      const board = isKnown ? kept.base : await answered(() => calls.shown(stored));
      become(heard(kept, { stored, board }));
    } catch {
      // Locked, or gone: the screen is told that by what it shows.
    }
  };
  const write = async (board: Board): Promise<void> => {
    const seen = kept.accepted;
    try {
      await answered(() => calls.keep(board, seen));
      become(acceptedAs(kept, board));
    } catch (error) {
      if (codeOf(error) === 'board/changed') await look();
      // Where nothing else is found there, sending it once more would be refused without end.
      if (kept.accepted !== seen || kept.theirs) return;
      refused = board;
      calls.onRefused(error);
    }
  };
  const work = async (): Promise<void> => {
    for (;;) {
      const { present } = kept.boards;
      // What was done here goes first: the desk itself says where it was made from another grid.
      if (!kept.theirs && !isKept(kept) && present !== refused) await write(present);
      else if (isToLook) {
        isToLook = false;
        await look();
      } else break;
    }
    running = null;
  };
  const start = (): Promise<void> => {
    running ??= Promise.resolve().then(work);
    return running;
  };
  const lookAgain = (): Promise<void> => {
    isToLook = true;
    refused = null;
    return start();
  };
  return {
    state: (): KeptBoard => kept,
    /** Something is on its way to the desk. */
    isBusy: (): boolean => running !== null,
    subscribe: (listener: () => void) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    set: (boards: Undoable<Board>): void => {
      become(steppedTo(kept, boards));
      void start();
    },
    /** Resolves when nothing is on its way any more. */
    look: lookAgain,
    takeTheirs: (): void => become(theirsTaken(kept)),
    keepMine: (): void => {
      become(mineKept(kept));
      void start();
    },
    /** Whether, once the desk was looked at, there is nothing to choose and nothing was taken over meanwhile. */
    stands: async (): Promise<boolean> => {
      const { taken } = kept;
      await Promise.race([lookAgain(), pause(WAIT_MS)]);
      return kept.theirs === null && kept.taken === taken;
    },
  };
}

/** By window, and by stack. */
const keepers = new WeakMap<QueryClient, Map<LetterId, BoardKeeper>>();

/** The keeper of before where something of it is not in the desk, or still waits for an answer; else a new one. */
export function keeperOf(window: QueryClient, id: LetterId, make: () => BoardKeeper): BoardKeeper {
  const own = keepers.get(window) ?? new Map<LetterId, BoardKeeper>();
  keepers.set(window, own);
  const before = own.get(id);
  if (before && (before.isBusy() || before.state().theirs || !isKept(before.state()))) return before;
  const made = make();
  own.set(id, made);
  return made;
}

/** Its letters were made: what was arranged is done with. */
export const forgetKeeper = (window: QueryClient, id: LetterId): void => {
  keepers.get(window)?.delete(id);
};
