// Who looks after a letter, and its clock: stopped with a reason, started again. Only while the desk owes an answer. Each
// is a gesture that can be undone, among the decisions and in their order.
import { openPause, type Pause } from '#shared/domain/deadlines/pause.ts';
import { isOwedByDesk } from '#shared/domain/letters/letter-state.ts';
import { daysBetween } from '#shared/kernel/calendar-date.ts';
import type { LetterId } from '#shared/kernel/ids.ts';
import { err, ok, type Result } from '#shared/kernel/result.ts';
import type { DeskPorts } from '../../ports/desk-ports.ts';
import type { DeskRecords, FollowUp, StoredLetter } from '../../ports/desk-store.ts';
import type { FollowUpChange } from '../../ports/undo-journal.ts';

type Ports = Pick<DeskPorts, 'store' | 'clock' | 'announce' | 'undo'>;

/** A letter around which nothing was arranged. */
export const NOT_FOLLOWED: FollowUp = { assignee: null, secondLook: null, pauses: [] };

export type ClockError = 'letter/not-found' | 'letter/wrong-state' | 'clock/stopped' | 'clock/running';

/**
 * `assignee` null takes the name away; `seen` is the name that was there when this was asked. Does nothing where the new
 * one is there already.
 */
export async function assignLetter(
  ports: Ports,
  asked: { readonly id: LetterId; readonly assignee: string | null; readonly seen: string | null },
): Promise<Result<StoredLetter, 'letter/not-found' | 'letter/changed'>> {
  const { id, assignee, seen } = asked;
  const at = ports.clock.now();
  type Done = { readonly found: StoredLetter; readonly before: string | null };
  const outcome = await ports.store.write(
    async (records): Promise<Result<Done, 'letter/not-found' | 'letter/changed'>> => {
      const found = await records.letters.find(id);
      if (!found) return err('letter/not-found');
      const before = (await records.followUps.of([id])).get(id)?.assignee ?? null;
      if (before !== seen) return err('letter/changed');
      if (before === assignee) return ok({ found, before });
      await records.followUps.assign(id, assignee);
      await records.history.add(id, { at, event: 'assigned', facts: assignee === null ? {} : { to: assignee } });
      return ok({ found, before });
    },
  );
  if (!outcome.ok) return outcome;
  const { found, before } = outcome.value;
  if (before !== assignee) {
    ports.undo.add({ changes: [], followUp: { id, what: 'assignee', before, after: assignee } });
  }
  ports.announce({ kind: 'letters', id });
  return ok(found);
}

export const stopClock = (
  ports: Ports,
  asked: { readonly id: LetterId; readonly reason: string },
): Promise<Result<StoredLetter, ClockError>> =>
  onClock(ports, asked.id, async (records, open) => {
    if (open) return 'clock/stopped';
    const { id, reason } = asked;
    await records.followUps.stop(id, { from: ports.clock.today(), reason });
    await records.history.add(id, { at: ports.clock.now(), event: 'clock-stopped', facts: { reason } });
    return null;
  });

export const restartClock = (
  ports: Ports,
  asked: { readonly id: LetterId },
): Promise<Result<StoredLetter, ClockError>> =>
  onClock(ports, asked.id, async (records, open) => {
    if (!open) return 'clock/running';
    const today = ports.clock.today();
    await records.followUps.restart(asked.id, today);
    const days = String(daysBetween(open.from, today));
    await records.history.add(asked.id, { at: ports.clock.now(), event: 'clock-restarted', facts: { days } });
    return null;
  });

async function onClock(
  ports: Ports,
  id: LetterId,
  act: (records: DeskRecords, open: Pause | null) => Promise<ClockError | null>,
): Promise<Result<StoredLetter, ClockError>> {
  type Done = { readonly letter: StoredLetter; readonly followUp: FollowUpChange };
  const outcome = await ports.store.write(async (records): Promise<Result<Done, ClockError>> => {
    const letter = await records.letters.find(id);
    if (!letter) return err('letter/not-found');
    if (!isOwedByDesk(letter.state)) return err('letter/wrong-state');
    const pauses = async () => (await records.followUps.of([id])).get(id)?.pauses ?? [];
    const before = await pauses();
    const refused = await act(records, openPause(before));
    return refused ? err(refused) : ok({ letter, followUp: { id, what: 'clock', before, after: await pauses() } });
  });
  if (!outcome.ok) return outcome;
  const { letter, followUp } = outcome.value;
  ports.undo.add({ changes: [], followUp });
  ports.announce({ kind: 'letters', id });
  return ok(letter);
}
