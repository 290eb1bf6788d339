// What the interface of a full desk is asked for, and whether measured times hold it.
import { median, percentile } from './statistics.ts';

/** Milliseconds. `share`: of how many times out of all (0.95: nineteen of twenty). */
export const DESK_TARGETS = {
  /** From the passphrase to a list and a page one can work with. */
  open: { ms: 1000, share: 1 },
  /** From the key to the next letter on the screen, page picture included. */
  next: { ms: 100, share: 0.95 },
  /** From the key that decides a letter to the next one on the screen, page picture included. */
  decide: { ms: 100, share: 0.95 },
  /** From a sign typed to the results of the words typed. */
  search: { ms: 50, share: 0.95 },
  /** Frames while the list of all letters scrolls. */
  scroll: { ms: 50, share: 1 },
} as const;

export type DeskMeasureName = keyof typeof DESK_TARGETS;
/** Every time taken, in milliseconds. */
export type DeskTimes = Readonly<Record<DeskMeasureName, readonly number[]>>;

export type DeskMeasure = {
  readonly name: DeskMeasureName;
  readonly count: number;
  readonly median: number;
  readonly p95: number;
  readonly most: number;
  readonly target: number;
  /** The share of times asked for is not above the target. */
  readonly held: boolean;
};

/** One line a figure that was taken. */
export function deskMeasures(times: DeskTimes): DeskMeasure[] {
  return (Object.keys(DESK_TARGETS) as DeskMeasureName[]).flatMap((name) => {
    const taken = times[name];
    const { ms, share } = DESK_TARGETS[name];
    const [middle, p95, most, asked] = [
      median(taken),
      percentile(taken, 0.95),
      percentile(taken, 1),
      percentile(taken, share),
    ];
    if (middle === null || p95 === null || most === null || asked === null) return [];
    return [{ name, count: taken.length, median: middle, p95, most, target: ms, held: asked <= ms }];
  });
}
