// Who looks after a letter, whether it is to be looked at a second time, and the days on which the desk's own clock stood
// for it.
import type { Pause } from '#shared/domain/deadlines/pause.ts';
import type { CalendarDate } from '#shared/kernel/calendar-date.ts';
import type { LetterId } from '#shared/kernel/ids.ts';
import type { Instant } from '../../ports/clock.ts';
import type { FollowUp, FollowUps } from '../../ports/desk-store.ts';
import { inBatches } from './batches.ts';
import type { Db, Session } from './session.ts';

async function of(db: Db, letters: readonly LetterId[]): Promise<Map<LetterId, FollowUp>> {
  const found = new Map<LetterId, { assignee: string | null; secondLook: Instant | null; pauses: Pause[] }>();
  const at = (id: string) => {
    const known = found.get(id as LetterId) ?? { assignee: null, secondLook: null, pauses: [] };
    found.set(id as LetterId, known);
    return known;
  };
  for (const batch of inBatches(letters)) {
    const assigned = await db.selectFrom('assignments').selectAll().where('letter_id', 'in', batch).execute();
    for (const { letter_id, assignee } of assigned) at(letter_id).assignee = assignee;
    const looks = await db.selectFrom('second_looks').selectAll().where('letter_id', 'in', batch).execute();
    for (const look of looks) at(look.letter_id).secondLook = look.at as Instant;
    const pauses = await db
      .selectFrom('pauses')
      .selectAll()
      .where('letter_id', 'in', batch)
      .orderBy('number')
      .execute();
    for (const { letter_id, from_day, until_day, reason } of pauses) {
      at(letter_id).pauses.push({ from: from_day as CalendarDate, until: until_day as CalendarDate | null, reason });
    }
  }
  return found;
}

async function assign(db: Db, letter: LetterId, assignee: string | null): Promise<void> {
  await db.deleteFrom('assignments').where('letter_id', '=', letter).execute();
  if (assignee !== null) await db.insertInto('assignments').values({ letter_id: letter, assignee }).execute();
}

async function markSecondLook(db: Db, letter: LetterId, at: Instant | null): Promise<void> {
  await db.deleteFrom('second_looks').where('letter_id', '=', letter).execute();
  if (at !== null) await db.insertInto('second_looks').values({ letter_id: letter, at }).execute();
}

async function restart(db: Db, letter: LetterId, on: CalendarDate): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('pauses')
    .set({ until_day: on })
    .where('letter_id', '=', letter)
    .where('until_day', 'is', null)
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}

async function putPauses(db: Db, letter: LetterId, pauses: readonly Pause[]): Promise<void> {
  await db.deleteFrom('pauses').where('letter_id', '=', letter).execute();
  for (const { from, until, reason } of pauses) {
    await db.insertInto('pauses').values({ letter_id: letter, from_day: from, until_day: until, reason }).execute();
  }
}

export const followUps = (session: Session): FollowUps => ({
  of: async (letters) => of(session.db(), letters),
  assign: async (letter, assignee) => session.atomically((db) => assign(db, letter, assignee)),
  markSecondLook: async (letter, at) => session.atomically((db) => markSecondLook(db, letter, at)),
  stop: async (letter, { from, reason }) => {
    const row = { letter_id: letter, from_day: from, until_day: null, reason };
    await session.db().insertInto('pauses').values(row).execute();
  },
  restart: async (letter, on) => restart(session.db(), letter, on),
  putPauses: async (letter, pauses) => session.atomically((db) => putPauses(db, letter, pauses)),
});
