// What lies in a watched folder at this moment. Regular files only: a link could lead out of the folder.
import { constants } from 'node:fs';
import { lstat, open, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { isHidden, isUnfinished } from './file-names.ts';
import type { Identity } from './settling.ts';
import { systemCode } from './system-error.ts';

export async function identityOf(path: string): Promise<Identity | null> {
  try {
    const stats = await lstat(path, { bigint: true });
    return stats.isFile() ? { size: stats.size, mtimeNs: stats.mtimeNs } : null;
  } catch {
    // Taken away meanwhile, or a share that hiccups: the next look tells.
    return null;
  }
}

/** Name → identity; null when the folder cannot be listed now (unplugged, renamed, no permission). */
export async function folderEntries(folder: string): Promise<ReadonlyMap<string, Identity> | null> {
  try {
    const entries = new Map<string, Identity>();
    for (const name of await readdir(folder)) {
      if (isHidden(name) || isUnfinished(name)) continue;
      const identity = await identityOf(join(folder, name));
      if (identity) entries.set(name, identity);
    }
    return entries;
  } catch {
    return null;
  }
}

/** True while a program keeps the file to itself (Windows, some shares). Any other trouble is for the reader to say. */
export async function isHeld(path: string): Promise<boolean> {
  try {
    const file = await open(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
    await file.close();
    return false;
  } catch (error) {
    return systemCode(error) === 'EBUSY';
  }
}
