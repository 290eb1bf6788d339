// One desk, several processes: the second is told at once, a killed one leaves the desk whole and free.
import { access } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { letterId } from '../adapters/store/samples.ts';
import { tempFolder } from '../adapters/store/temp-store.ts';
import { startHolder } from './processes.ts';
import { cheapVault, createDesk, DIRECTORY, errorOf, openDesk, PASSPHRASE } from './temp-desk.ts';

const busy = (folder: string) => errorOf(cheapVault.open(folder, PASSPHRASE));

describe('a desk held by another process', () => {
  it('is busy at once, and free as soon as that process is killed', async () => {
    const folder = await tempFolder();
    await (await createDesk(folder)).close();
    const holder = startHolder('hold', folder);
    await holder.said(1);
    const start = performance.now();
    expect(await busy(folder)).toBe('desk/busy');
    expect(performance.now() - start).toBeLessThan(1000);
    expect(await errorOf(cheapVault.open(folder, 'wrong passphrase'))).toBe('desk/wrong-passphrase');
    await holder.kill();
    expect(await busy(folder)).toBeNull();
  });

  it('is busy also when it was just made, and survives the kill', async () => {
    const folder = join(await tempFolder(), 'bureau');
    const holder = startHolder('create', folder);
    await holder.said(2);
    expect(await busy(folder)).toBe('desk/busy');
    await holder.kill();
    const desk = await openDesk(folder);
    expect(await desk.store.directory.whole()).toEqual(DIRECTORY);
    await desk.close();
  });

  it('is busy for a second opening in the same process', async () => {
    const folder = await tempFolder();
    const desk = await createDesk(folder);
    expect(await busy(folder)).toBe('desk/busy');
    await desk.close();
    expect(await busy(folder)).toBeNull();
  });
});

describe('a process killed while it makes a desk', () => {
  it.each([0, 5, 10, 20, 40])('leaves a whole desk or room for one, after %i ms', async (ms) => {
    const folder = join(await tempFolder(), 'bureau');
    const holder = startHolder('create', folder);
    await holder.said(1);
    await wait(ms);
    await holder.kill();
    if (!(await cheapVault.exists(folder))) await (await createDesk(folder)).close();
    const desk = await openDesk(folder);
    expect(await desk.store.directory.whole()).toEqual(DIRECTORY);
    await desk.close();
  });
});

describe('a process killed while it stores letters', () => {
  it.each([3, 8, 15])('loses none it had reported, after %i, and stores none by halves', async (count) => {
    const folder = await tempFolder();
    await (await createDesk(folder)).close();
    const holder = startHolder('fill', folder);
    await holder.said(count);
    const reported = (await holder.kill()).length;
    expect(reported).toBeGreaterThanOrEqual(count);
    const { store, vault, close } = await openDesk(folder);
    const letters = await store.letters.list({ limit: 10_000 });
    // One more may have been stored without having been reported.
    expect([reported, reported + 1]).toContain(letters.length);
    const jobs = await store.jobs.latest(letters.map((letter) => letter.id));
    for (let n = 1; n <= letters.length; n++) {
      const letter = await store.letters.find(letterId(n));
      if (!letter) throw new Error(`letter ${n} is not there`);
      expect(await store.letters.readings(letter.id)).toHaveLength(1);
      expect(jobs.get(letter.id)?.state).toBe('queued');
      expect(Buffer.from(await vault.get(letter.source)).toString()).toMatch(new RegExp(`^scan ${n} `));
    }
    await close();
    await expect(access(join(folder, 'desk.db-wal'))).rejects.toThrow();
  });
});
