// Takes back who looks after a letter, that it is to be looked at again, what was done to its clock, or whose letter it
// was said to be. Only that: its state and decision stay. Refused where it was changed again since.
import { openPause, type Pause } from '#shared/domain/deadlines/pause.ts';
import { err, ok, type Result } from '#shared/kernel/result.ts';
import type { Instant } from '../../ports/clock.ts';
import type { DeskRecords, FollowUp, StoredLetter } from '../../ports/desk-store.ts';
import type { FollowUpChange } from '../../ports/undo-journal.ts';
import { lookAtCases } from '../reading/open-case.ts';
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
  if (change.what === 'person') return undoPerson(records, letter, change, at);
  const now = (await records.followUps.of([id])).get(id) ?? NOT_FOLLOWED;
  if (!isAsLeft(now, change)) return err('letter/changed');
  if (change.what === 'assignee') await records.followUps.assign(id, change.before);
  else if (change.what === 'second-look') await records.followUps.markSecondLook(id, change.before);
  else await records.followUps.putPauses(id, change.before);
  await records.history.add(id, { at, event: 'undone', facts: factsOf(change) });
  return ok(letter);
}

type Arranged<What extends FollowUpChange['what']> = Extract<FollowUpChange, { readonly what: What }>;

async function undoPerson(
  records: DeskRecords,
  letter: StoredLetter,
  { id, before, after }: Arranged<'person'>,
  at: Instant,
): Promise<Result<StoredLetter, 'letter/changed'>> {
  const now = (await records.people.onFile(id))?.person ?? null;
  if (now !== after) return err('letter/changed');
  if (before === null) await records.people.unlink(id);
  else await records.people.link(id, before, at);
  await records.history.add(id, { at, event: before === null ? 'person-unlinked' : 'person-linked', facts: {} });
  await lookAtCases(records, letter);
  return ok(letter);
}

const same = (one: Pause, other: Pause | undefined): boolean =>
  one.from === other?.from && one.until === other.until && one.reason === other.reason;

function isAsLeft(
  { assignee, secondLook, pauses }: FollowUp,
  { what, after }: Arranged<'assignee' | 'second-look' | 'clock'>,
): boolean {
  if (what === 'assignee') return assignee === after;
  if (what === 'second-look') return secondLook === after;
  return pauses.length === after.length && pauses.every((pause, index) => same(pause, after[index]));
}

function factsOf(change: Arranged<'assignee' | 'second-look' | 'clock'>): Record<string, string> {
  if (change.what === 'assignee') return { what: 'assignee', ...(change.before !== null && { to: change.before }) };
  if (change.what === 'second-look') return { what: 'second-look', ...(change.before !== null && { still: 'yes' }) };
  return { what: openPause(change.before) ? 'clock-restarted' : 'clock-stopped' };
}
