// Keeps what a person has chosen for a letter before it is confirmed, so that another letter, another screen or a crash
// takes nothing of it. Only while the letter waits for a decision: what arrives after the decision is old.
import type { DecisionForm } from '#shared/domain/letters/decision-form.ts';
import { isUndecided } from '#shared/domain/letters/letter-state.ts';
import type { LetterId } from '#shared/kernel/ids.ts';
import { err, ok, type Result } from '#shared/kernel/result.ts';
import type { DeskPorts } from '../../ports/desk-ports.ts';
import type { StoredLetter } from '../../ports/desk-store.ts';

/** `form` null: the person goes back to what the machine proposes. */
export async function keepBegun(
  ports: Pick<DeskPorts, 'store'>,
  { id, form }: { readonly id: LetterId; readonly form: DecisionForm | null },
): Promise<Result<StoredLetter, 'letter/not-found'>> {
  const letter = await ports.store.write(async (records) => {
    const found = await records.letters.find(id);
    if (found && isUndecided(found.state)) await records.begun.keep(id, form);
    return found;
  });
  return letter ? ok(letter) : err('letter/not-found');
}
