// A real disk of two megabytes: full in the middle of work, full at creation, read-only.
// Needs to mount one (Linux, root); elsewhere the skipped lines say so, and the played faults next to the vault's
// own tests stand in.
import { execFileSync } from 'node:child_process';
import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { DiskFullError } from '#main/ports/page-vault.ts';
import { aLetter, aReading, letterId, someBytes } from '../adapters/store/samples.ts';
import { tempFolder } from '../adapters/store/temp-store.ts';
import { cheapVault, createDesk, DIRECTORY, errorOf, openDesk, PASSPHRASE } from './temp-desk.ts';

const run = (...[command = '', ...args]: string[]) => execFileSync(command, args, { stdio: 'pipe' });

async function tinyDisk(size: string): Promise<string> {
  const folder = await tempFolder();
  run('mount', '-t', 'tmpfs', '-o', `size=${size}`, 'tmpfs', folder);
  onTestFinished(() => void run('umount', '-l', folder));
  return folder;
}

function canMount(): boolean {
  if (process.platform !== 'linux' || process.getuid?.() !== 0) return false;
  try {
    run('unshare', '-m', 'mount', '-t', 'tmpfs', 'tmpfs', '/mnt');
    return true;
  } catch {
    return false;
  }
}

const untilFull = async (work: (n: number) => Promise<unknown>): Promise<unknown> => {
  for (let n = 1; n < 10_000; n++) {
    try {
      await work(n);
    } catch (error) {
      return error;
    }
  }
  return null;
};

describe.skipIf(!canMount())('on a real tiny disk (needs root on Linux to mount one)', () => {
  it('a page that finds no room is refused, and what is stored stays whole', async () => {
    const folder = join(await tinyDisk('2m'), 'bureau');
    const { store, vault, close } = await createDesk(folder);
    const page = someBytes(50_000);
    const first = await vault.put(page);
    expect(await untilFull(() => vault.put(someBytes(50_000)))).toBeInstanceOf(DiskFullError);
    expect(await readdir(join(folder, 'pages', 'incoming'))).toEqual([]);
    expect(Buffer.compare(await vault.get(first), page)).toBe(0);
    expect((await store.directory.whole()).teams).toHaveLength(2);
    await close();
    await (await openDesk(folder)).close();
  });

  it('a letter that finds no room is refused whole, and stored once there is room', async () => {
    const folder = join(await tinyDisk('2m'), 'bureau');
    const { store, vault, close } = await createDesk(folder);
    const ballast = await vault.put(someBytes(300_000));
    const insert = (n: number) =>
      store.write(async ({ letters }) => {
        await letters.insert(aLetter(n));
        await letters.saveReading(letterId(n), aReading(1, 'mots '.repeat(500)));
      });
    let stored = 0;
    const error = await untilFull(async (n) => {
      await insert(n);
      stored = n;
    });
    expect(error).toBeInstanceOf(DiskFullError);
    expect(stored).toBeGreaterThan(3);
    expect(await store.letters.list({ limit: 10_000 })).toHaveLength(stored);
    await rm(join(folder, 'pages', ballast.slice(0, 2), ballast));
    await insert(stored + 1);
    await close();
    const again = await openDesk(folder);
    expect(await again.store.letters.list({ limit: 10_000 })).toHaveLength(stored + 1);
    expect(await again.store.letters.readings(letterId(stored + 1))).toHaveLength(1);
    await again.close();
  });

  it('a desk that finds no room is not made, and is made once there is room', async () => {
    const disk = await tinyDisk('64k');
    const folder = join(disk, 'bureau');
    expect(await errorOf(cheapVault.create(folder, PASSPHRASE, DIRECTORY))).toBe('desk/not-writable');
    expect(await cheapVault.exists(folder)).toBe(false);
    run('mount', '-o', 'remount,size=2m', disk);
    expect(await errorOf(cheapVault.create(folder, PASSPHRASE, DIRECTORY))).toBeNull();
  });

  it('a read-only disk is said', async () => {
    const disk = await tinyDisk('2m');
    const folder = join(disk, 'bureau');
    await (await createDesk(folder)).close();
    run('mount', '-o', 'remount,ro', disk);
    expect(await errorOf(cheapVault.open(folder, PASSPHRASE))).toBe('desk/not-writable');
    expect(await errorOf(cheapVault.create(join(disk, 'autre'), PASSPHRASE, DIRECTORY))).toBe('desk/not-writable');
  });
});
