// A person's decision on a letter. Forwarding writes what must leave into the outbox in the same transaction:
// there is no moment at which a letter is "forwarded" with nothing to send, or the other way round.
import { nextState } from '#shared/domain/letters/letter-state.ts';
import { asId, type EstablishmentId, type LetterId, type OutboxId, type TeamId } from '#shared/kernel/ids.ts';
import { err, ok, type Result } from '#shared/kernel/result.ts';
import type { DeskPorts } from '../../ports/desk-ports.ts';
import type { Decision, StoredLetter } from '../../ports/desk-store.ts';

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

type Ports = Pick<DeskPorts, 'store' | 'clock' | 'newId' | 'announce' | 'log' | 'establishments'>;

export async function confirmLetter(ports: Ports, asked: Confirmation): Promise<Result<StoredLetter, ConfirmError>> {
  const letter = await ports.store.letters.find(asked.id);
  if (!letter) return err('letter/not-found');
  if (letter.version !== asked.version) return err('letter/changed');
  const state = nextState(letter.state, asked.action);
  if (!state.ok) return state;
  const prison = asked.establishmentId;
  if (prison && !ports.establishments.some((known) => known.id === prison)) return err('establishment/not-found');
  const recipient = await recipientOf(ports, asked);
  if (!recipient.ok) return recipient;
  const { action, reason } = asked;
  const decision: Decision = {
    action,
    teamId: recipient.value?.id ?? null,
    establishmentId: prison,
    reason,
    at: ports.clock.now(),
  };
  const done = await record(ports, letter, { state: state.value, decision }, recipient.value?.email ?? null);
  if (!done) return err('letter/changed');
  ports.log.info('letter.decided', { letter: letter.id, action });
  ports.announce({ kind: 'letters', id: letter.id });
  if (action === 'forward') ports.announce({ kind: 'outbox' });
  return ok({ ...letter, state: state.value, decision, version: letter.version + 1 });
}

async function recipientOf(
  ports: Ports,
  asked: Confirmation,
): Promise<Result<{ id: TeamId; email: string } | null, 'team/required' | 'team/not-found'>> {
  if (asked.action === 'keep') return ok(null);
  if (!asked.teamId) return err('team/required');
  const { teams } = await ports.store.directory.whole();
  const team = teams.find((candidate) => candidate.id === asked.teamId);
  return team ? ok(team) : err('team/not-found');
}

type Change = { readonly state: StoredLetter['state']; readonly decision: Decision };

function record(ports: Ports, letter: StoredLetter, change: Change, to: string | null): Promise<boolean> {
  const { decision } = change;
  const outboxId = asId<OutboxId>(ports.newId());
  const facts: Record<string, string> = {};
  if (decision.teamId) facts.team = decision.teamId;
  if (decision.establishmentId) facts.establishment = decision.establishmentId;
  return ports.store.write(async (records) => {
    if (!(await records.letters.change(letter.id, letter.version, change))) return false;
    const event = decision.action === 'forward' ? 'forwarded' : 'kept';
    await records.history.add(letter.id, { at: decision.at, event, facts });
    if (decision.teamId && to) {
      await records.outbox.add({
        id: outboxId,
        idempotencyKey: `forward:${letter.id}:${letter.version}`,
        kind: 'forward',
        letterId: letter.id,
        teamId: decision.teamId,
        to,
        createdAt: decision.at,
      });
    }
    return true;
  });
}
