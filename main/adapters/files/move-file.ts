// Moves a file without ever overwriting or losing one: at every moment the whole file lies under at least one name.
// Durable on return.
import { createHash } from 'node:crypto';
import { copyFile, link, lstat, rename, unlink, utimes } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { patiently, syncFile, syncFolder } from './durable.ts';
import { numbered } from './file-names.ts';
import { sameContent } from './same-content.ts';
import { systemCode } from './system-error.ts';

const MAX_NAMES = 10_000;

/** The calls that differ between file systems; tests put others in their place. */
export type MoveCalls = { readonly link: typeof link; readonly rename: typeof rename };
const systemCalls: MoveCalls = { link, rename };

type Target = {
  readonly folder: string;
  readonly name: string;
  /** A name beside which something else already lies is not free either. */
  readonly isFree?: (path: string) => Promise<boolean>;
};

/** Moves `source` into the folder and returns its path there: « scan.pdf », « scan (2).pdf » when that is taken. */
export async function moveFile(source: string, target: Target, calls: MoveCalls = systemCalls): Promise<string> {
  for (let number = 1; number <= MAX_NAMES; number += 1) {
    const path = join(target.folder, numbered(target.name, number));
    // Left by a crash between the two halves of a move: finish it.
    if (await isSameFile(source, path)) return finish(source, path);
    if (target.isFree && !(await target.isFree(path))) continue;
    if (await place(source, path, calls)) return finish(source, path);
  }
  throw new Error('no free name for a moved file');
}

/** Takes the first name away once the second is on disk. */
async function finish(source: string, path: string): Promise<string> {
  await syncFolder(dirname(path));
  if (await exists(source)) await patiently(() => unlink(source));
  await syncFolder(dirname(source));
  return path;
}

/** Gives the file a second name, or its only one; false when the name is taken. */
async function place(source: string, path: string, calls: MoveCalls): Promise<boolean> {
  try {
    await calls.link(source, path);
    return true;
  } catch (error) {
    const code = systemCode(error);
    if (code === 'EEXIST') return false;
    if (code === 'ENOENT') throw error;
    if (code === 'EXDEV') return copyAcross(source, path, calls);
  }
  // Memory sticks and many network shares have no second names. Only this desk writes into these folders.
  if (await exists(path)) return false;
  try {
    await patiently(() => calls.rename(source, path));
    return true;
  } catch (error) {
    if (systemCode(error) !== 'EXDEV') throw error;
    return copyAcross(source, path, calls);
  }
}

/** To another disk: copy under a hidden name, flush, compare, then give it its name. The source stays until then. */
async function copyAcross(source: string, path: string, calls: MoveCalls): Promise<boolean> {
  if (await exists(path)) return (await lstat(path)).isFile() && (await sameContent(source, path));
  // Always the same name for the same file: what a crash leaves is overwritten by the next attempt.
  const tag = createHash('sha256').update(basename(path)).digest('hex').slice(0, 16);
  const copy = join(dirname(path), `.${tag}.part`);
  try {
    await copyFile(source, copy);
    const { atime, mtime } = await lstat(source);
    await utimes(copy, atime, mtime);
    await syncFile(copy);
    if (!(await sameContent(source, copy))) throw new Error('a copied file differs from its source');
    return await place(copy, path, { ...calls, link: notAcross(calls.link), rename: notAcross(calls.rename) });
  } finally {
    if (await exists(copy)) await unlink(copy);
  }
}

/** Within one folder nothing is across disks: an EXDEV there would copy for ever. */
const notAcross =
  <A extends unknown[]>(call: (...args: A) => Promise<void>) =>
  async (...args: A): Promise<void> => {
    try {
      await call(...args);
    } catch (error) {
      if (systemCode(error) === 'EXDEV') throw new Error('a folder lies on two disks');
      throw error;
    }
  };

const exists = async (path: string): Promise<boolean> =>
  lstat(path).then(
    () => true,
    (error) => {
      if (systemCode(error) === 'ENOENT') return false;
      throw error;
    },
  );

async function isSameFile(a: string, b: string): Promise<boolean> {
  if (!(await exists(b))) return false;
  const [one, other] = await Promise.all([lstat(a, { bigint: true }), lstat(b, { bigint: true })]);
  return one.ino !== 0n && one.ino === other.ino && one.dev === other.dev;
}
