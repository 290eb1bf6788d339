// Whether a process that reads page after page keeps growing.
import { median } from './statistics.ts';

/** The pages a recogniser may take to reach its size. */
export const SETTLED_AFTER = 50;

export type MemoryGrowth = {
  /** Highest memory on a page after the first 50, against the highest on one of the first 50: 0.1 is 10 % more. */
  readonly ofPeak: number;
  /** Middle of the last 50 pages (at most) against the middle of the second half of the first 50. */
  readonly ofMedian: number;
};

/**
 * `pages`: the largest memory of one recogniser on each page, in the order they were read; any unit.
 * @returns null for fewer than 51 pages.
 */
export function memoryGrowth(pages: readonly number[]): MemoryGrowth | null {
  const later = pages.slice(SETTLED_AFTER);
  if (later.length === 0) return null;
  const first = pages.slice(0, SETTLED_AFTER);
  const settled = median(first.slice(SETTLED_AFTER / 2)) ?? 0;
  const last = median(later.slice(-SETTLED_AFTER)) ?? 0;
  const peak = Math.max(...first);
  if (peak <= 0 || settled <= 0) return null;
  return { ofPeak: Math.max(...later) / peak - 1, ofMedian: last / settled - 1 };
}
