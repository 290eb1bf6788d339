// Takes back who looks after a letter, that it is to be looked at again, or what was done to its clock. Only that: its
// state and decision stay. Refused where it was changed again since.
import { openPause, type Pause } from '#shared/domain/deadlines/pause.ts';
import { err, ok, type Result } from '#shared/kernel/result.ts';
import type { Instant } from '../../ports/clock.ts';
import type { DeskRecords, FollowUp, StoredLetter } from '../../ports/desk-store.ts';
import type { FollowUpChange } from '../../ports/undo-journal.ts';
import { NOT_FOLLOWED } from './follow-up.ts';

/** Inside a transaction. */
export async function undoFollowUp(
  records: DeskRecords,
  change: FollowUpChange,
  at: Instant,
): Promise<Result<StoredLetter, 'letter/not-found' | 'letter/changed'>> {
  const { id } = change;
  const letter = await records.letters.find(id);
  if (!letter) return err('letter/not-found');
  const now = (await records.followUps.of([id])).get(id) ?? NOT_FOLLOWED;
  if (!isAsLeft(now, change)) return err('letter/changed');
  if (change.what === 'assignee') await records.followUps.assign(id, change.before);
  else if (change.what === 'second-look') await records.followUps.markSecondLook(id, change.before);
  else await records.followUps.putPauses(id, change.before);
  await records.history.add(id, { at, event: 'undone', facts: factsOf(change) });
  return ok(letter);
}

const same = (one: Pause, other: Pause | undefined): boolean =>
  one.from === other?.from && one.until === other.until && one.reason === other.reason;

function isAsLeft({ assignee, secondLook, pauses }: FollowUp, { what, after }: FollowUpChange): boolean {
  if (what === 'assignee') return assignee === after;
  if (what === 'second-look') return secondLook === after;
  return pauses.length === after.length && pauses.every((pause, index) => same(pause, after[index]));
}

function factsOf(change: FollowUpChange): Record<string, string> {
  if (change.what === 'assignee') return { what: 'assignee', ...(change.before !== null && { to: change.before }) };
  if (change.what === 'second-look') return { what: 'second-look', ...(change.before !== null && { still: 'yes' }) };
  return { what: openPause(change.before) ? 'clock-restarted' : 'clock-stopped' };
}
