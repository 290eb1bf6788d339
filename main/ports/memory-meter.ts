// How much memory child processes take, for measuring. Looks from outside: the children need not know.
import type { LaunchChild } from './child-process.ts';

/** Resident memory in bytes, seen at short intervals. */
export type MemorySeen = {
  /** Of the largest child. */
  readonly largest: number;
  /**
   * Of all children alive at the same moment. They run the same program: what is in memory of its files is there once and
   * counts once, where the machine tells it apart (Linux).
   */
  readonly together: number;
};

export type MemoryMeter = {
  /** The same launcher; what it starts is measured from now on. */
  watched(launch: LaunchChild): LaunchChild;
  /** The most since the last lap (or the beginning); null where the machine does not say or no child was seen. */
  lap(): MemorySeen | null;
  /** The most since the beginning. */
  peak(): MemorySeen | null;
  /** How many children were started. */
  started(): number;
  stop(): void;
};
