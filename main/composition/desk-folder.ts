// The folder of a desk before and while the desk is made: what may be in it, what a crash leaves. No keys here.
import { chmod, mkdir, readdir, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { syncFolder } from '../adapters/vault/durable-files.ts';
import { HEADER_FILE, HEADER_PART } from '../adapters/vault/header.ts';

// [Note: A desk half made]
// Creation puts the file desk.making first and desk.json last. So a folder without desk.json is not a desk; with
// desk.making and without desk.json it is what a crash left of one: its key was never written down, nothing in it
// can ever be read, and the next creation clears it. Records without desk.making and without desk.json are a desk
// that lost its header: never touched, the header may still come back from a copy.
const MAKING = 'desk.making';
export const RECORDS = 'desk.db';
export const PAGES = 'pages';
const HALF_MADE = new Set([
  MAKING,
  RECORDS,
  `${RECORDS}-wal`,
  `${RECORDS}-journal`,
  `${RECORDS}-shm`,
  PAGES,
  HEADER_PART,
]);

/** True where these are names of nothing but parts of a desk, whole or half made. */
export const mayBeOurs = (names: readonly string[]): boolean =>
  names.every((name) => name === HEADER_FILE || HALF_MADE.has(name));

/** What desktops put into a folder by looking at it: such a folder is empty. */
const LEFT_BY_DESKTOPS = new Set(['.DS_Store', 'Thumbs.db', 'desktop.ini', '.directory']);

/** True when the folder has a header, whether or not the desk can be opened. */
export async function holdsDesk(folder: string): Promise<boolean> {
  try {
    return (await stat(join(folder, HEADER_FILE))).isFile();
  } catch {
    return false;
  }
}

/** Makes the folder ready for a new desk; false when something is in it that is not ours to remove. */
export async function prepare(folder: string): Promise<boolean> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const names = (await readdir(folder)).filter((name) => !LEFT_BY_DESKTOPS.has(name));
  const halfMade = names.includes(MAKING) && names.every((name) => HALF_MADE.has(name));
  if (names.length > 0 && !halfMade) return false;
  await chmod(folder, 0o700);
  await writeFile(join(folder, MAKING), '', { mode: 0o600 });
  await syncFolder(folder);
  for (const name of names.filter((name) => name !== MAKING)) await rm(join(folder, name), { recursive: true });
  return true;
}

/** The desk is whole. */
export async function clearMark(folder: string): Promise<void> {
  await rm(join(folder, MAKING), { force: true });
  await syncFolder(folder);
}
