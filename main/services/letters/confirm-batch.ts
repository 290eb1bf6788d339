// Many letters decided with one gesture, and undone with one: all in one transaction, so that a batch is never half
// written. A line that the desk refuses (changed meanwhile, decided elsewhere) is named and does not hold up the others.
import type { LetterId } from '#shared/kernel/ids.ts';
import type { StoredLetter } from '../../ports/desk-store.ts';
import { type Confirmation, type ConfirmError, type ConfirmPorts, type Decided, decide } from './confirm-letter.ts';

export type RefusedLine<Code> = { readonly id: LetterId; readonly error: Code };

export type BatchOutcome = {
  readonly done: readonly StoredLetter[];
  readonly refused: readonly RefusedLine<ConfirmError>[];
};

export async function confirmBatch(ports: ConfirmPorts, asked: readonly Confirmation[]): Promise<BatchOutcome> {
  const { decided, refused } = await ports.store.write(async (records) => {
    const decided: Decided[] = [];
    const refused: RefusedLine<ConfirmError>[] = [];
    for (const one of asked) {
      const outcome = await decide(ports, records, one, asked.length);
      if (outcome.ok) decided.push(outcome.value);
      else refused.push({ id: one.id, error: outcome.error });
    }
    return { decided, refused };
  });
  if (decided.length > 0) {
    ports.undo.add({ changes: decided.map(({ before, after: { id, version } }) => ({ id, version, before })) });
    ports.log.info('letters.decided', { letters: decided.length });
    for (const { after } of decided) ports.announce({ kind: 'letters', id: after.id });
    if (decided.some(({ after }) => after.state === 'forwarded')) ports.announce({ kind: 'outbox' });
  }
  return { done: decided.map(({ after }) => after), refused };
}
