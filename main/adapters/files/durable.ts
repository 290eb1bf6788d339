// Makes changes on disk survive a power cut, and waits for those who hold a file for a moment.
import { open } from 'node:fs/promises';
import { setTimeout as pause } from 'node:timers/promises';
import { systemCode } from './system-error.ts';

const HELD: ReadonlySet<string> = new Set(process.platform === 'win32' ? ['EBUSY', 'EPERM', 'EACCES'] : ['EBUSY']);

/** Virus scanners and previews hold a file for a moment. */
export async function patiently(call: () => Promise<void>): Promise<void> {
  for (const wait of [100, 200, 400, 800, 1600]) {
    try {
      return await call();
    } catch (error) {
      if (!HELD.has(systemCode(error) ?? '')) throw error;
      await pause(wait);
    }
  }
  return call();
}

export async function syncFile(path: string): Promise<void> {
  const file = await open(path, 'r+');
  try {
    await file.sync();
  } finally {
    await file.close();
  }
}

/** So that a moved name survives a power cut. Windows and some shares cannot, and do it themselves. */
export async function syncFolder(path: string): Promise<void> {
  if (process.platform === 'win32') return;
  const folder = await open(path, 'r');
  try {
    await folder.sync();
  } catch (error) {
    if (!['EINVAL', 'ENOTSUP', 'EPERM', 'EBADF'].includes(systemCode(error) ?? '')) throw error;
  } finally {
    await folder.close();
  }
}
