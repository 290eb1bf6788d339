// Takes a letter out of the queue inside a transaction. What is in hand is ended afterwards, by the queue itself.
import type { LetterId } from '#shared/kernel/ids.ts';
import type { Instant } from '../../ports/clock.ts';
import type { DeskRecords } from '../../ports/desk-store.ts';

export async function stopReading({ jobs }: DeskRecords, letter: LetterId, at: Instant): Promise<void> {
  const job = (await jobs.latest([letter])).get(letter);
  if (job?.state === 'queued' || job?.state === 'running') await jobs.finish(job.id, 'cancelled', null, at);
}
