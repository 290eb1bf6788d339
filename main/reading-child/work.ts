// Keeps the work of one page bounded, whatever picture it is: a recogniser can be busy with noise for ever.
import { OUT_OF_TIME_EXIT } from '../ports/child-process.ts';

/**
 * [Note: Work, not waiting]
 * Seconds of processor time. A page takes one or two. The clock on the wall says nothing of a page on a machine that is
 * busy with other work, where this process comes second: counted by it, good pages would be given up as unreadable.
 */
const MOST_WORK_S = 18;
const LOOK_EVERY_MS = 250;

/** Does the work; the process ends when it takes too much, and its parent says that the page took too long. */
export async function boundWork<T>(work: () => Promise<T>, mostSeconds: number = MOST_WORK_S): Promise<T> {
  const began = process.cpuUsage();
  const watch = setInterval(() => {
    const { user, system } = process.cpuUsage(began);
    if (user + system > mostSeconds * 1_000_000) process.exit(OUT_OF_TIME_EXIT);
  }, LOOK_EVERY_MS);
  return work().finally(() => clearInterval(watch));
}
