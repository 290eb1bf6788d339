// Where a file of the watched folder goes when the desk is done with it: `traités/` or `refusés/` beside it.
// Never outside that folder, never over another file.
import { lstat, mkdir, open, readdir } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import type { SeenFile } from '../../ports/intake-folder.ts';
import { syncFolder } from './durable.ts';
import { DONE_FOLDER, REFUSED_FOLDER, sameName } from './file-names.ts';
import { moveFile } from './move-file.ts';
import { systemCode } from './system-error.ts';

/** The folder a file lies in. Throws for a name that leads out of it: paths are built by us, never by a stranger. */
function folderOf({ path, name }: SeenFile): string {
  const whole = resolve(path);
  if (whole !== path || basename(whole) !== name || name === '') throw new Error('a seen file lies outside its folder');
  return dirname(whole);
}

export async function moveBesideDone(file: SeenFile): Promise<void> {
  const folder = await outcomeFolder(folderOf(file), DONE_FOLDER);
  await moveFile(file.path, { folder, name: file.name });
}

export async function moveBesideRefused(file: SeenFile, reason: string): Promise<void> {
  const folder = await outcomeFolder(folderOf(file), REFUSED_FOLDER);
  const moved = await moveFile(file.path, {
    folder,
    name: file.name,
    isFree: async (path) => !(await isTaken(reasonPath(path))),
  });
  await writeReason(reasonPath(moved), reason);
  await syncFolder(folder);
}

const reasonPath = (path: string): string => `${path}.raison.txt`;

async function isTaken(path: string): Promise<boolean> {
  try {
    await lstat(path);
    return true;
  } catch (error) {
    if (systemCode(error) === 'ENOENT') return false;
    throw error;
  }
}

async function writeReason(path: string, reason: string): Promise<void> {
  const file = await open(path, 'wx');
  try {
    await file.writeFile(`${reason}\n`, 'utf8');
    await file.sync();
  } finally {
    await file.close();
  }
}

/** Finds the folder under either Unicode spelling of its name, or makes it. A link in its place is refused. */
async function outcomeFolder(parent: string, name: string): Promise<string> {
  const found = (await readdir(parent, { withFileTypes: true })).find((entry) => sameName(entry.name, name));
  if (found && !found.isDirectory()) throw new Error('something other than a folder has the name of an outcome folder');
  const path = join(parent, found?.name ?? name);
  if (!found) {
    await mkdir(path, { recursive: true });
    await syncFolder(parent);
  }
  return path;
}
