// A folder of its own for a test, removed afterwards.
import { chmod, mkdtemp, realpath, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';

export async function tempFolder(): Promise<string> {
  const folder = await realpath(await mkdtemp(join(tmpdir(), 'vaguemestre-test-')));
  onTestFinished(async () => {
    await chmod(folder, 0o700).catch(() => {});
    await rm(folder, { recursive: true, force: true });
  });
  return folder;
}

/** Permissions bind nobody who is root, and Windows has others. */
export const permissionsBind = process.platform !== 'win32' && process.getuid?.() !== 0;
