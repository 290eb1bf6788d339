// What services may ask of the queue that reads letters in the background.
import type { LetterId } from '../../shared/kernel/ids.ts';

export type ReadingQueue = {
  /** Says that a job was queued. Returns at once. */
  wake(): void;
  /** Ends the reading of this letter in hand, or takes a waiting one out; either way it goes to a person. */
  cancel(letter: LetterId): Promise<void>;
  /** Share of the letter in hand that is read, 0 to 1; null when it is not in hand. */
  progressOf(letter: LetterId): number | null;
  /** Resolves when the reading of this letter neither waits nor is in hand. */
  ended(letter: LetterId): Promise<void>;
  /** Resolves when nothing waits and nothing is in hand. */
  idle(): Promise<void>;
};
