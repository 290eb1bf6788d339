// A person's hand on the reading of one letter: stop it, or ask for it again.
import { asId, type JobId, type LetterId } from '#shared/kernel/ids.ts';
import { err, ok, type Result } from '#shared/kernel/result.ts';
import type { DeskPorts } from '../../ports/desk-ports.ts';
import type { StoredLetter } from '../../ports/desk-store.ts';

type Ports = Pick<DeskPorts, 'store' | 'queue' | 'clock' | 'newId' | 'announce'>;
type Outcome = Promise<Result<StoredLetter, 'letter/not-found'>>;

/** Ends a reading in hand, or takes a waiting one out of the queue. Nothing happens when it is over. */
export async function cancelReading(ports: Ports, id: LetterId): Outcome {
  const letter = await ports.store.letters.find(id);
  if (!letter) return err('letter/not-found');
  await ports.queue.cancel(id);
  ports.announce({ kind: 'letters', id });
  return ok(letter);
}

/** Queues the letter again unless it already waits or is being read. */
export async function readAgain(ports: Ports, id: LetterId): Outcome {
  const letter = await ports.store.letters.find(id);
  if (!letter) return err('letter/not-found');
  const job = (await ports.store.jobs.latest([id])).get(id);
  if (job?.state !== 'queued' && job?.state !== 'running') {
    await ports.store.jobs.enqueue({
      id: asId<JobId>(ports.newId()),
      kind: 'read',
      letterId: id,
      at: ports.clock.now(),
    });
    ports.queue.wake();
  }
  ports.announce({ kind: 'letters', id });
  return ok(letter);
}
