// The answer has left: the letter is no longer owed. Where it left after its day, the history says how late and why.
import { type LateReason, lateDays } from '#shared/domain/deadlines/lateness.ts';
import { nextState } from '#shared/domain/letters/letter-state.ts';
import type { LetterId } from '#shared/kernel/ids.ts';
import { err, ok, type Result } from '#shared/kernel/result.ts';
import type { DeskPorts } from '../../ports/desk-ports.ts';
import type { StoredLetter } from '../../ports/desk-store.ts';
import { type SummaryPorts, summarise } from './summarise.ts';

/** Why an answer was late; the note is the person's own. */
export type Lateness = { readonly reason: LateReason; readonly note: string };

export type AnswerError = 'letter/not-found' | 'letter/changed' | 'letter/wrong-state';

export async function markAnswered(
  ports: Pick<DeskPorts, 'announce' | 'undo'> & SummaryPorts,
  asked: { readonly id: LetterId; readonly version: number; readonly late?: Lateness | null },
): Promise<Result<StoredLetter, AnswerError>> {
  const letter = await ports.store.letters.find(asked.id);
  if (!letter) return err('letter/not-found');
  if (letter.version !== asked.version) return err('letter/changed');
  const state = nextState(letter.state, 'answer');
  if (!state.ok) return state;
  const change = { state: state.value, decision: letter.decision };
  const at = ports.clock.now();
  const facts = await latenessFacts(ports, letter, asked.late ?? null);
  const done = await ports.store.write(async (records) => {
    if (!(await records.letters.change(letter.id, letter.version, change))) return false;
    await records.history.add(letter.id, { at, event: 'answered', facts });
    return true;
  });
  if (!done) return err('letter/changed');
  ports.undo.add({ changes: [{ id: letter.id, version: letter.version + 1, before: letter }] });
  ports.announce({ kind: 'letters', id: letter.id });
  return ok({ ...letter, ...change, version: letter.version + 1 });
}

async function latenessFacts(
  ports: SummaryPorts,
  letter: StoredLetter,
  late: Lateness | null,
): Promise<Record<string, string>> {
  const [view] = await summarise(ports, [letter]);
  const days = view ? lateDays(view.deadline, ports.clock.today()) : 0;
  if (days === 0) return {};
  return { late: String(days), ...(late && { reason: late.reason, ...(late.note !== '' && { note: late.note }) }) };
}
