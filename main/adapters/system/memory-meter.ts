// Measures the memory of the children a launcher starts, by looking at short intervals. Knows nothing of what they do.
import type { LaunchChild } from '../../ports/child-process.ts';
import type { MemoryMeter, MemorySeen } from '../../ports/memory-meter.ts';
import { type Resident, type ResidentMemory, residentMemory } from './resident-memory.ts';

/** A page takes a second or so: several looks a page, and next to no work for the machine that is measured. */
const LOOK_EVERY_MS = 100;

const NOTHING: MemorySeen = { largest: 0, together: 0 };
const most = (a: MemorySeen, b: MemorySeen): MemorySeen => ({
  largest: Math.max(a.largest, b.largest),
  together: Math.max(a.together, b.together),
});

export function createMemoryMeter(
  memoryOf: ResidentMemory = residentMemory(process.platform),
  lookEveryMs = LOOK_EVERY_MS,
): MemoryMeter {
  const alive = new Set<number>();
  let started = 0;
  let lap = NOTHING;
  let peak = NOTHING;
  let looking = false;

  const look = async (): Promise<void> => {
    if (looking || alive.size === 0) return;
    looking = true;
    const found = [...((await memoryOf([...alive])) ?? new Map<number, Resident>()).values()];
    looking = false;
    const own = found.reduce((sum, { bytes, ofFiles }) => sum + bytes - ofFiles, 0);
    const shared = Math.max(0, ...found.map(({ ofFiles }) => ofFiles));
    const seen = { largest: Math.max(0, ...found.map(({ bytes }) => bytes)), together: own + shared };
    lap = most(lap, seen);
    peak = most(peak, seen);
  };
  const timer = setInterval(() => void look(), lookEveryMs).unref();
  const known = (seen: MemorySeen): MemorySeen | null => (seen.together > 0 ? seen : null);

  const watched =
    (launch: LaunchChild): LaunchChild =>
    () => {
      const child = launch();
      const { pid } = child;
      if (pid === undefined) return child;
      started += 1;
      alive.add(pid);
      child.onExit(() => alive.delete(pid));
      return child;
    };

  return {
    watched,
    lap: () => {
      const seen = lap;
      lap = NOTHING;
      return known(seen);
    },
    peak: () => known(peak),
    started: () => started,
    stop: () => clearInterval(timer),
  };
}
