// Takes back what a person last did to a letter, or to a whole batch: state and decision are again what they were, and
// a message that had not left is withdrawn. A letter that was changed since keeps that change and is named.
import type { DecisionForm } from '#shared/domain/letters/decision-form.ts';
import { err, ok, type Result } from '#shared/kernel/result.ts';
import type { DeskPorts } from '../../ports/desk-ports.ts';
import type { Decision, DeskRecords, StoredLetter } from '../../ports/desk-store.ts';
import type { FollowUpChange, LetterChange, UndoStep, WhichStep } from '../../ports/undo-journal.ts';
import type { RefusedLine } from './confirm-batch.ts';
import { undoFollowUp } from './undo-follow-up.ts';
import { withdrawMessages } from './withdraw-messages.ts';

export type UndoRefusal = 'letter/not-found' | 'letter/changed' | 'outbox/already-left';

export type UndoOutcome = {
  readonly what: 'decision' | NonNullable<UndoStep['takeBack']>['what'] | FollowUpChange['what'];
  readonly undone: readonly StoredLetter[];
  readonly refused: readonly RefusedLine<UndoRefusal>[];
};

type Ports = Pick<DeskPorts, 'store' | 'clock' | 'announce' | 'undo'>;

/** `which`: null for the last thing done. */
export async function undoChange(ports: Ports, which: WhichStep | null): Promise<Result<UndoOutcome, 'undo/nothing'>> {
  const step = ports.undo.find(which);
  if (!step) return err('undo/nothing');
  if (step.takeBack) return ok(await takenBack(ports, step, step.takeBack));
  if (step.followUp) return ok(await followUpTakenBack(ports, step, step.followUp));
  const at = ports.clock.now();
  const outcome = await ports.store.write(async (records) => {
    const undone: StoredLetter[] = [];
    const refused: RefusedLine<UndoRefusal>[] = [];
    for (const change of step.changes) {
      const one = await takeBack(records, change);
      if (!one.ok) {
        refused.push({ id: change.id, error: one.error });
        continue;
      }
      undone.push(one.value);
      await records.history.add(change.id, { at, event: 'undone', facts: { state: one.value.state } });
    }
    return { what: 'decision' as const, undone, refused };
  });
  ports.undo.remove(step);
  for (const { id, version } of outcome.undone) {
    const before = step.changes.find((change) => change.id === id)?.before;
    if (before) ports.undo.restored(id, before.version, version);
  }
  for (const { id } of outcome.undone) ports.announce({ kind: 'letters', id });
  if (outcome.undone.length > 0) ports.announce({ kind: 'outbox' });
  return ok(outcome);
}

async function takenBack(
  { undo }: Ports,
  step: UndoStep,
  { what, id, again }: NonNullable<UndoStep['takeBack']>,
): Promise<UndoOutcome> {
  undo.remove(step);
  const letter = await again();
  if (!letter) return { what, undone: [], refused: [{ id, error: 'letter/changed' }] };
  return { what, undone: [letter], refused: [] };
}

async function followUpTakenBack(ports: Ports, step: UndoStep, change: FollowUpChange): Promise<UndoOutcome> {
  const at = ports.clock.now();
  const { id, what } = change;
  const letter = await ports.store.write((records) => undoFollowUp(records, change, at));
  ports.undo.remove(step);
  if (!letter.ok) return { what, undone: [], refused: [{ id, error: letter.error }] };
  ports.announce({ kind: 'letters', id });
  return { what, undone: [letter.value], refused: [] };
}

async function takeBack(records: DeskRecords, change: LetterChange): Promise<Result<StoredLetter, UndoRefusal>> {
  const letter = await records.letters.find(change.id);
  if (!letter) return err('letter/not-found');
  if (letter.version !== change.version) return err('letter/changed');
  const { state, decision } = change.before;
  // Marking as answered wrote no message: the one of the decision before it stays.
  const wroteMessage = letter.state === 'forwarded';
  if (wroteMessage && !(await withdrawMessages(records, letter.id))) return err('outbox/already-left');
  if (!(await records.letters.change(letter.id, letter.version, { state, decision }))) return err('letter/changed');
  // What a person typed with it is not lost with it.
  if (decision === null && letter.decision?.reason) await records.begun.keep(letter.id, formOf(letter.decision));
  return ok({ ...letter, state, decision, version: letter.version + 1 });
}

const formOf = ({ action, teamId, establishmentId, reason }: Decision): DecisionForm => ({
  ...{ action, teamId, establishmentId },
  reason: reason ?? '',
});
