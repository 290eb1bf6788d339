// Keeps how the pages of a stack lie in the grid before its letters are made, so that a crash takes nothing of it. Only while
// they can be made: what arrives afterwards is old. What another window kept meanwhile is not overwritten.
import { nextState } from '#shared/domain/letters/letter-state.ts';
import { type Board, isSameBoard } from '#shared/domain/stacks/board.ts';
import type { LetterId } from '#shared/kernel/ids.ts';
import { err, ok, type Result } from '#shared/kernel/result.ts';
import type { DeskPorts } from '../../ports/desk-ports.ts';

type Asked = {
  readonly id: LetterId;
  readonly board: Board;
  /** What it was made from; null where nobody had begun. */
  readonly seen: Board | null;
};
type Outcome = Result<'kept' | 'nothing-to-do', 'letter/not-found' | 'board/changed'>;

export async function keepBoard(
  { store, announce }: Pick<DeskPorts, 'store' | 'announce'>,
  { id, board, seen }: Asked,
): Promise<Result<null, 'letter/not-found' | 'board/changed'>> {
  const outcome = await store.write(async ({ letters, begunStacks }): Promise<Outcome> => {
    const letter = await letters.find(id);
    if (!letter) return err('letter/not-found');
    if (!nextState(letter.state, 'rearrange').ok) return ok('nothing-to-do');
    const now = await begunStacks.of(id);
    // Sent once more because the first answer was lost.
    if (isSameBoard(now, board)) return ok('nothing-to-do');
    if (!isSameBoard(now, seen)) return err('board/changed');
    await begunStacks.keep(id, board);
    return ok('kept');
  });
  if (!outcome.ok) return outcome;
  if (outcome.value === 'kept') announce({ kind: 'boards' });
  return ok(null);
}
