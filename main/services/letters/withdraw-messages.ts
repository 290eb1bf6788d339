// What had been written for a letter and has not left is taken back.
import type { LetterId } from '#shared/kernel/ids.ts';
import type { DeskRecords } from '../../ports/desk-store.ts';

/** False, with nothing withdrawn, when a message of this letter has already been given out. */
export async function withdrawMessages(records: DeskRecords, letter: LetterId): Promise<boolean> {
  const items = await records.outbox.ofLetter(letter);
  if (items.some((item) => item.state === 'exported')) return false;
  for (const item of items) if (item.state === 'waiting') await records.outbox.withdraw(item.id);
  return true;
}
