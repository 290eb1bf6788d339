// Undoes a decision: the letter waits for a person again, and what had not left yet is taken back.
import { nextState } from '#shared/domain/letters/letter-state.ts';
import type { LetterId } from '#shared/kernel/ids.ts';
import { err, ok, type Result } from '#shared/kernel/result.ts';
import type { DeskPorts } from '../../ports/desk-ports.ts';
import type { StoredLetter } from '../../ports/desk-store.ts';
import { withdrawMessages } from './withdraw-messages.ts';

export type ReopenError = 'letter/not-found' | 'letter/changed' | 'letter/wrong-state' | 'outbox/already-left';

export async function reopenLetter(
  ports: Pick<DeskPorts, 'store' | 'clock' | 'announce'>,
  asked: { readonly id: LetterId; readonly version: number },
): Promise<Result<StoredLetter, ReopenError>> {
  const at = ports.clock.now();
  const outcome = await ports.store.write(async (records): Promise<Result<StoredLetter, ReopenError>> => {
    const letter = await records.letters.find(asked.id);
    if (!letter) return err('letter/not-found');
    if (letter.version !== asked.version) return err('letter/changed');
    const state = nextState(letter.state, 'reopen');
    if (!state.ok) return state;
    if (!(await withdrawMessages(records, letter.id))) return err('outbox/already-left');
    const change = { state: state.value, decision: null };
    if (!(await records.letters.change(letter.id, letter.version, change))) return err('letter/changed');
    await records.history.add(letter.id, { at, event: 'reopened', facts: {} });
    return ok({ ...letter, ...change, version: letter.version + 1 });
  });
  if (outcome.ok) {
    ports.announce({ kind: 'letters', id: asked.id });
    ports.announce({ kind: 'outbox' });
  }
  return outcome;
}
