// Writing a file so that it is there whole after a power cut, or not there at all. Nothing of the desk's own format.
import { open, rename, rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import { DiskFullError } from '../../ports/page-vault.ts';

/** The system's code of a failed file operation ('ENOENT'); null for any other error. */
export function systemCode(error: unknown): string | null {
  const code = error instanceof Error && 'code' in error ? error.code : null;
  return typeof code === 'string' ? code : null;
}

const DISK_FULL = new Set(['ENOSPC', 'EDQUOT']);
export const isDiskFull = (error: unknown): boolean =>
  error instanceof DiskFullError || DISK_FULL.has(systemCode(error) ?? '');

// Windows cannot open a folder to sync it, some network shares refuse: the rename itself is all there is.
const NO_FOLDER_SYNC = new Set(['EPERM', 'EISDIR', 'EINVAL']);

/** Makes the names in a folder durable. */
export async function syncFolder(folder: string): Promise<void> {
  try {
    const handle = await open(folder, 'r');
    try {
      await handle.sync();
    } finally {
      await handle.close();
    }
  } catch (error) {
    if (!NO_FOLDER_SYNC.has(systemCode(error) ?? '')) throw error;
  }
}

async function writeAndSync(path: string, chunks: Iterable<Uint8Array>): Promise<void> {
  const file = await open(path, 'wx', 0o600);
  try {
    await file.writeFile(chunks);
    await file.sync();
  } finally {
    await file.close();
  }
}

/**
 * Writes `chunks` to `temp`, syncs, renames to `target` (same file system), syncs the folder.
 * Throws `DiskFullError` when the disk is full; the temporary file is gone after any failure.
 */
export async function writeDurably(temp: string, target: string, chunks: Iterable<Uint8Array>): Promise<void> {
  try {
    await writeAndSync(temp, chunks);
    await rename(temp, target);
    await syncFolder(dirname(target));
  } catch (error) {
    await rm(temp, { force: true }).catch(() => undefined);
    throw isDiskFull(error) ? new DiskFullError() : error;
  }
}
