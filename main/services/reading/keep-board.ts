// Keeps how the pages of a stack lie in the grid before its letters are made, so that a crash takes nothing of it. Only while
// they can be made: what arrives afterwards is old.
import { nextState } from '#shared/domain/letters/letter-state.ts';
import type { Board } from '#shared/domain/stacks/board.ts';
import type { LetterId } from '#shared/kernel/ids.ts';
import { err, ok, type Result } from '#shared/kernel/result.ts';
import type { DeskPorts } from '../../ports/desk-ports.ts';

export async function keepBoard(
  ports: Pick<DeskPorts, 'store'>,
  { id, board }: { readonly id: LetterId; readonly board: Board },
): Promise<Result<null, 'letter/not-found'>> {
  const letter = await ports.store.write(async (records) => {
    const found = await records.letters.find(id);
    if (found && nextState(found.state, 'rearrange').ok) await records.begunStacks.keep(id, board);
    return found;
  });
  return letter ? ok(null) : err('letter/not-found');
}
