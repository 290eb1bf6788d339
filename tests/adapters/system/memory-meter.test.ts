// Memory of children seen from outside: that of this very process is known well enough to check what is read.
import { describe, expect, test } from 'vitest';
import { createMemoryMeter } from '#main/adapters/system/memory-meter.ts';
import { residentMemory } from '#main/adapters/system/resident-memory.ts';
import type { ChildChannel } from '#main/ports/child-process.ts';

const child = (pid: number): { channel: ChildChannel; exit: () => void } => {
  const listeners: ((code: number | null) => void)[] = [];
  const nothing = (): void => undefined;
  const onExit = (listener: (code: number | null) => void): void => void listeners.push(listener);
  const exit = (): void => {
    for (const listener of listeners) listener(null);
  };
  return { channel: { pid, send: nothing, onMessage: nothing, kill: nothing, onExit }, exit };
};
const soon = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 30));

describe('resident memory', () => {
  const platforms = process.platform === 'linux' ? (['linux', 'darwin'] as const) : [process.platform];
  test.skipIf(process.platform === 'win32').each(platforms)(
    'is what the process says of itself: %s',
    async (platform) => {
      const seen = (await residentMemory(platform)([process.pid, 2 ** 22 + 1]))?.get(process.pid)?.bytes;
      const own = process.memoryUsage.rss();
      expect(seen).toBeGreaterThan(own * 0.8);
      expect(seen).toBeLessThan(own * 1.25);
    },
  );
  test.runIf(process.platform === 'linux')('tells apart what is of files', async () => {
    const own = (await residentMemory('linux')([process.pid]))?.get(process.pid);
    // The program itself is tens of megabytes, and not all there is.
    expect(own?.ofFiles).toBeGreaterThan(10 * 2 ** 20);
    expect(own?.ofFiles).toBeLessThan(own?.bytes ?? 0);
  });
  test('is not known on Windows', async () => {
    expect(await residentMemory('win32')([process.pid])).toBeNull();
  });
});

describe('the meter', () => {
  test('keeps the most of a lap and of all, for the largest and for all alive together', async () => {
    const sizes = new Map([
      [1, { bytes: 100, ofFiles: 40 }],
      [2, { bytes: 250, ofFiles: 50 }],
    ]);
    const nothing = { bytes: 0, ofFiles: 0 };
    const meter = createMemoryMeter(async (pids) => new Map(pids.map((pid) => [pid, sizes.get(pid) ?? nothing])), 2);
    expect(meter.lap()).toBeNull();
    const children = [child(1), child(2)];
    let next = 0;
    const launch = meter.watched(() => (children[next++] as (typeof children)[number]).channel);
    launch();
    await soon();
    expect(meter.lap()).toEqual({ largest: 100, together: 100 });
    launch();
    await soon();
    expect(meter.peak()).toEqual({ largest: 250, together: 310 });
    children[1]?.exit();
    await soon();
    meter.lap();
    await soon();
    expect(meter.lap()).toEqual({ largest: 100, together: 100 });
    expect(meter.peak()).toEqual({ largest: 250, together: 310 });
    expect(meter.started()).toBe(2);
    meter.stop();
  });
});
