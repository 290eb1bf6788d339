// A grid half done in this window beside the one the desk has: what the desk accepted, what waits to be kept, and what
// another window made of the stack meanwhile. Pure.
import type { ArrangedPage, Arrangement } from '#shared/domain/stacks/arrangement.ts';
import { type Board, isSameArrangement, isSameBoard } from '#shared/domain/stacks/board.ts';
import { changedTo, type Undoable } from '#shared/domain/stacks/undoable.ts';

/** What another window made of the stack. */
export type Theirs = {
  /** As the desk has it, null where the stack is as nobody had begun: what is kept over it names it. */
  readonly stored: Board | null;
  /** As it lies on a screen. */
  readonly board: Board;
};

export type KeptBoard = {
  readonly boards: Undoable<Board>;
  /** What the desk last accepted from this window, or told it. */
  readonly accepted: Board | null;
  /** How the pages lay here then: whatever lies otherwise was done here since. */
  readonly base: Board;
  /** Null while there is nothing to choose. */
  readonly theirs: Theirs | null;
  /** What was taken over from another window last. */
  readonly taken: Board | null;
};

export const openedAs = (boards: Undoable<Board>, stored: Board | null): KeptBoard => ({
  ...{ boards, accepted: stored, base: boards.present },
  ...{ theirs: null, taken: null },
});

/** Nothing was done here that the desk does not have. */
export const isKept = ({ boards, base }: KeptBoard): boolean => isSameBoard(boards.present, base);

/** The desk has this grid now. */
export const acceptedAs = (kept: KeptBoard, board: Board): KeptBoard => ({ ...kept, accepted: board, base: board });

/** After a step of the person here. */
export function steppedTo(kept: KeptBoard, boards: Undoable<Board>): KeptBoard {
  const next = { ...kept, boards };
  const isTheirs = kept.theirs !== null && isSameBoard(kept.theirs.stored, boards.present);
  return isTheirs ? { ...acceptedAs(next, boards.present), theirs: null } : next;
}

/** Theirs lies here; Ctrl+Z brings mine back, which is then kept on top of theirs. */
function takenOver(kept: KeptBoard, { stored, board }: Theirs): KeptBoard {
  const next = { ...kept, accepted: stored, base: board, theirs: null };
  if (isSameBoard(board, kept.boards.present)) return next;
  return { ...next, boards: changedTo(kept.boards, board), taken: board };
}

export const theirsTaken = (kept: KeptBoard): KeptBoard => (kept.theirs ? takenOver(kept, kept.theirs) : kept);

/** Mine is kept on top of theirs, which Ctrl+Z brings. */
export function mineKept(kept: KeptBoard): KeptBoard {
  if (!kept.theirs) return kept;
  const { stored, board } = kept.theirs;
  const boards = changedTo(changedTo(kept.boards, board), kept.boards.present);
  return { ...kept, boards, accepted: stored, base: board, theirs: null };
}

/** What the desk has, looked at while nothing from here was on its way to it. */
export function heard(kept: KeptBoard, theirs: Theirs): KeptBoard {
  const { present } = kept.boards;
  if (isSameBoard(theirs.stored, kept.accepted)) return kept.theirs ? { ...kept, theirs: null } : kept;
  if (isKept(kept)) return takenOver(kept, theirs);
  if (!isSameArrangement(theirs.board.arrangement, present.arrangement)) return { ...kept, theirs };
  // Proposals that one of the two said no to are nothing to choose about.
  const refused = [...new Set([...present.refused, ...theirs.board.refused])];
  const boards = { ...kept.boards, present: { ...present, refused } };
  return { ...kept, boards, accepted: theirs.stored, base: theirs.board, theirs: null };
}

type Sendable<B extends Board | null> = B extends Board ? ReturnType<typeof changeable> : null;
const changeable = ({ arrangement, refused }: Board) => ({
  arrangement: { ...arrangement, letters: [...arrangement.letters] },
  refused,
});

/** As the contract takes it, which does not know that the letters are not changed. */
export const sendable = <B extends Board | null>(board: B): Sendable<B> =>
  (board === null ? null : changeable(board)) as Sendable<B>;

/** Where each page lies: behind which one, which way up, as what. */
function placesOf({ letters, aside }: Arrangement): ReadonlyMap<number, string> {
  const places = new Map<number, string>();
  const put = ({ page, turn, role }: ArrangedPage, where: string) => places.set(page, `${where} ${turn} ${role}`);
  for (const letter of letters) for (const [at, page] of letter.entries()) put(page, `${letter[at - 1]?.page ?? ''}`);
  for (const page of aside) put(page, 'aside');
  return places;
}

/** The pages that lie otherwise; none where only the letters have another order. */
export function differingPages(a: Arrangement, b: Arrangement): readonly number[] {
  const there = placesOf(b);
  return [...placesOf(a)].flatMap(([page, place]) => (there.get(page) === place ? [] : [page])).sort((x, y) => x - y);
}
