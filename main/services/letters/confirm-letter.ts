// A person's decision on a letter. Forwarding writes what must leave into the outbox in the same transaction:
// there is no moment at which a letter is "forwarded" with nothing to send, or the other way round.
import { nextState } from '#shared/domain/letters/letter-state.ts';
import { asId, type EstablishmentId, type LetterId, type OutboxId, type TeamId } from '#shared/kernel/ids.ts';
import { err, ok, type Result } from '#shared/kernel/result.ts';
import type { DeskPorts } from '../../ports/desk-ports.ts';
import type { Decision, DeskRecords, StoredLetter } from '../../ports/desk-store.ts';

export type Confirmation = {
  readonly id: LetterId;
  readonly version: number;
  readonly action: 'forward' | 'keep';
  readonly teamId: TeamId | null;
  readonly establishmentId: EstablishmentId | null;
  readonly reason: string | null;
};

export type ConfirmError =
  | 'letter/not-found'
  | 'letter/changed'
  | 'letter/wrong-state'
  | 'team/not-found'
  | 'team/required'
  | 'establishment/not-found';

export type ConfirmPorts = Pick<
  DeskPorts,
  'store' | 'clock' | 'newId' | 'announce' | 'log' | 'establishments' | 'undo'
>;

export async function confirmLetter(
  ports: ConfirmPorts,
  asked: Confirmation,
): Promise<Result<StoredLetter, ConfirmError>> {
  const done = await ports.store.write((records) => decide(ports, records, asked, null));
  if (!done.ok) return done;
  const { before, after } = done.value;
  ports.undo.add({ changes: [{ id: after.id, version: after.version, before }] });
  ports.log.info('letter.decided', { letter: after.id, action: asked.action });
  ports.announce({ kind: 'letters', id: after.id });
  if (asked.action === 'forward') ports.announce({ kind: 'outbox' });
  return ok(after);
}

export type Decided = { readonly before: StoredLetter; readonly after: StoredLetter };

/** The decision inside a transaction. `batch`: how many letters are decided together, null for one by itself. */
export async function decide(
  ports: Pick<ConfirmPorts, 'clock' | 'newId' | 'establishments'>,
  records: DeskRecords,
  asked: Confirmation,
  batch: number | null,
): Promise<Result<Decided, ConfirmError>> {
  const letter = await records.letters.find(asked.id);
  if (!letter) return err('letter/not-found');
  if (letter.version !== asked.version) return err('letter/changed');
  const state = nextState(letter.state, asked.action);
  if (!state.ok) return state;
  const prison = asked.establishmentId;
  if (prison && !ports.establishments.some((known) => known.id === prison)) return err('establishment/not-found');
  const recipient = await recipientOf(records, asked);
  if (!recipient.ok) return recipient;
  const { action, reason } = asked;
  const teamId = recipient.value?.id ?? null;
  const decision: Decision = { action, teamId, establishmentId: prison, reason, at: ports.clock.now() };
  const change = { state: state.value, decision };
  if (!(await records.letters.change(letter.id, letter.version, change))) return err('letter/changed');
  await records.begun.keep(letter.id, null);
  await note(records, letter.id, decision, batch);
  if (recipient.value) {
    await records.outbox.add({
      id: asId<OutboxId>(ports.newId()),
      idempotencyKey: `forward:${letter.id}:${letter.version}`,
      kind: 'forward',
      letterId: letter.id,
      teamId: recipient.value.id,
      to: recipient.value.email,
      createdAt: decision.at,
    });
  }
  return ok({ before: letter, after: { ...letter, ...change, version: letter.version + 1 } });
}

async function recipientOf(
  records: DeskRecords,
  asked: Confirmation,
): Promise<Result<{ id: TeamId; email: string } | null, 'team/required' | 'team/not-found'>> {
  if (asked.action === 'keep') return ok(null);
  if (!asked.teamId) return err('team/required');
  const { teams } = await records.directory.whole();
  const team = teams.find((candidate) => candidate.id === asked.teamId);
  return team ? ok(team) : err('team/not-found');
}

function note(records: DeskRecords, id: LetterId, decision: Decision, batch: number | null): Promise<void> {
  const facts: Record<string, string> = {};
  if (decision.teamId) facts.team = decision.teamId;
  if (decision.establishmentId) facts.establishment = decision.establishmentId;
  if (batch !== null) facts.batch = String(batch);
  const event = decision.action === 'forward' ? 'forwarded' : 'kept';
  return records.history.add(id, { at: decision.at, event, facts });
}
