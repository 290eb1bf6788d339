// Works off the queued readings, one letter more at a time than there are recognisers. The queue itself lives in the
// desk, so a crash loses nothing: what was running waits again at the next start. A letter that fails three times goes to a person.
import { type FileError, fileError } from '#shared/domain/letters/file-error.ts';
import type { LetterId } from '#shared/kernel/ids.ts';
import type { Result } from '#shared/kernel/result.ts';
import type { DeskPorts } from '../ports/desk-ports.ts';
import type { Job } from '../ports/desk-store.ts';
import type { ReadingQueue } from '../ports/reading-queue.ts';
import { giveUpReading, readLetter } from '../services/reading/read-letter.ts';
import { waitersForEnds } from './ends.ts';

/** Begun this often without an end (the process died each time), a letter is left to a person. */
export const MAX_ATTEMPTS = 3;

type Ports = Omit<DeskPorts, 'queue' | 'undo' | 'tableUndo'>;
export type RunningQueue = ReadingQueue & {
  /** Lets the letter in hand go (it waits again at the next start) and stops. */
  stop(): Promise<void>;
};

type InHand = { readonly abort: AbortController; progress: number; cancelled: boolean };

export async function startReadingQueue(ports: Ports): Promise<RunningQueue> {
  await ports.store.jobs.requeueRunning();
  const inHand = new Map<LetterId, InHand>();
  let stopping = false;
  let working: Promise<void> | null = null;
  const ends = waitersForEnds();

  const readOne = async (job: Job): Promise<void> => {
    const hand: InHand = { abort: new AbortController(), progress: 0, cancelled: false };
    inHand.set(job.letterId, hand);
    ports.announce({ kind: 'letters', id: job.letterId });
    try {
      const outcome = await attempt(ports, job, hand);
      if (stopping && !outcome.ok) return;
      await settle(ports, job, hand, outcome);
      sayOver(ports, job.letterId);
    } finally {
      inHand.delete(job.letterId);
      ends.tell();
      await ports.reader.renew();
    }
  };

  const workOff = async (): Promise<void> => {
    for (let job = await next(); job && !stopping; job = await next()) await readOne(job);
  };
  /** The one more is made ready while the others are read, and stored and judged while the next is. */
  const work = async (): Promise<void> => {
    await Promise.all(Array.from({ length: ports.reader.width + 1 }, workOff));
  };
  const next = (): Promise<Job | null> =>
    stopping ? Promise.resolve(null) : ports.store.jobs.claim(ports.clock.now());

  let again = false;
  const wake = (): void => {
    if (stopping) return;
    if (working) {
      again = true;
      return;
    }
    again = false;
    working = work()
      .catch((error: unknown) => ports.log.error('reading.queue-failed', error))
      .finally(() => {
        working = null;
        if (again) wake();
        else ends.tell();
      });
  };
  wake();

  return {
    wake,
    progressOf: (letter) => inHand.get(letter)?.progress ?? null,
    async cancel(letter) {
      const hand = inHand.get(letter);
      if (hand) {
        hand.cancelled = true;
        hand.abort.abort();
        return;
      }
      await cancelWaiting(ports, letter);
    },
    async ended(letter) {
      for (;;) {
        const next = ends.next();
        const state = (await ports.store.jobs.latest([letter])).get(letter)?.state;
        if (!working || (state !== 'queued' && state !== 'running')) return;
        await next;
      }
    },
    async idle() {
      while (working) await working;
    },
    async stop() {
      stopping = true;
      for (const hand of inHand.values()) hand.abort.abort();
      await working;
    },
  };
}

/** Whoever counts what is being read counts again: what was said before, the letter still counted. */
const sayOver = (ports: Ports, id: LetterId): void => ports.announce({ kind: 'reading', id, progress: 1 });

async function cancelWaiting(ports: Ports, letter: LetterId): Promise<void> {
  const job = (await ports.store.jobs.latest([letter])).get(letter);
  if (job?.state !== 'queued') return;
  await ports.store.jobs.finish(job.id, 'cancelled', null, ports.clock.now());
  await giveUpReading(ports, letter, 'reading-cancelled', 'cancelled');
  sayOver(ports, letter);
}

async function attempt(ports: Ports, job: Job, hand: InHand): Promise<Result<unknown, FileError>> {
  if (job.attempts > MAX_ATTEMPTS) return { ok: false, error: fileError('page/unreadable') };
  const onProgress = (share: number): void => {
    hand.progress = share;
    ports.announce({ kind: 'reading', id: job.letterId, progress: share });
  };
  try {
    return await readLetter(ports, { letter: job.letterId, signal: hand.abort.signal, onProgress });
  } catch (error) {
    ports.log.error('reading.failed', error, { letter: job.letterId, attempt: job.attempts });
    return { ok: false, error: fileError('internal') };
  }
}

async function settle(ports: Ports, job: Job, hand: InHand, outcome: Result<unknown, FileError>): Promise<void> {
  const at = ports.clock.now();
  if (outcome.ok) return ports.store.jobs.finish(job.id, 'done', null, at);
  const { code, cause } = outcome.error;
  await ports.store.jobs.finish(job.id, hand.cancelled ? 'cancelled' : 'failed', { code, cause }, at);
  await giveUpReading(ports, job.letterId, hand.cancelled ? 'reading-cancelled' : 'reading-failed', code);
}
