// A person does not decide on a letter now and wants to come back to it: the letter is marked, with when, until it is
// decided or the mark is taken away. A decision that is taken back shows the mark again.
import { isUndecided } from '#shared/domain/letters/letter-state.ts';
import type { LetterId } from '#shared/kernel/ids.ts';
import { err, ok, type Result } from '#shared/kernel/result.ts';
import type { DeskPorts } from '../../ports/desk-ports.ts';
import type { StoredLetter } from '../../ports/desk-store.ts';
import type { FollowUpChange } from '../../ports/undo-journal.ts';

type Ports = Pick<DeskPorts, 'store' | 'clock' | 'announce' | 'undo'>;
type Refusal = 'letter/not-found' | 'letter/wrong-state';

/** Marked already, or not marked at all, it stays as it is: the first time is the one that counts. */
export async function markSecondLook(
  ports: Ports,
  { id, wanted }: { readonly id: LetterId; readonly wanted: boolean },
): Promise<Result<StoredLetter, Refusal>> {
  const at = ports.clock.now();
  type Done = { readonly letter: StoredLetter; readonly change: FollowUpChange | null };
  const outcome = await ports.store.write(async (records): Promise<Result<Done, Refusal>> => {
    const letter = await records.letters.find(id);
    if (!letter) return err('letter/not-found');
    if (!isUndecided(letter.state)) return err('letter/wrong-state');
    const before = (await records.followUps.of([id])).get(id)?.secondLook ?? null;
    if ((before !== null) === wanted) return ok({ letter, change: null });
    const after = wanted ? at : null;
    await records.followUps.markSecondLook(id, after);
    await records.history.add(id, { at, event: wanted ? 'second-look' : 'second-look-done', facts: {} });
    return ok({ letter, change: { id, what: 'second-look', before, after } });
  });
  if (!outcome.ok) return outcome;
  const { letter, change } = outcome.value;
  if (change) {
    ports.undo.add({ changes: [], followUp: change });
    ports.announce({ kind: 'letters', id });
  }
  return ok(letter);
}
