// The answer has left: the letter is no longer owed.
import { nextState } from '#shared/domain/letters/letter-state.ts';
import type { LetterId } from '#shared/kernel/ids.ts';
import { err, ok, type Result } from '#shared/kernel/result.ts';
import type { DeskPorts } from '../../ports/desk-ports.ts';
import type { StoredLetter } from '../../ports/desk-store.ts';

export type AnswerError = 'letter/not-found' | 'letter/changed' | 'letter/wrong-state';

export async function markAnswered(
  ports: Pick<DeskPorts, 'store' | 'clock' | 'announce' | 'undo'>,
  asked: { readonly id: LetterId; readonly version: number },
): Promise<Result<StoredLetter, AnswerError>> {
  const letter = await ports.store.letters.find(asked.id);
  if (!letter) return err('letter/not-found');
  if (letter.version !== asked.version) return err('letter/changed');
  const state = nextState(letter.state, 'answer');
  if (!state.ok) return state;
  const change = { state: state.value, decision: letter.decision };
  const at = ports.clock.now();
  const done = await ports.store.write(async (records) => {
    if (!(await records.letters.change(letter.id, letter.version, change))) return false;
    await records.history.add(letter.id, { at, event: 'answered', facts: {} });
    return true;
  });
  if (!done) return err('letter/changed');
  ports.undo.add({ changes: [{ id: letter.id, version: letter.version + 1, before: letter }] });
  ports.announce({ kind: 'letters', id: letter.id });
  return ok({ ...letter, ...change, version: letter.version + 1 });
}
