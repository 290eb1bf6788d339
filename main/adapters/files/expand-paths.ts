// From the paths a person named to the files that may be letters. Names only: no file is opened.
import { readdir, stat } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type { FileError } from '#shared/domain/letters/file-error.ts';
import { byNaturalName, hasLetterExtension, isHidden, isOutcomeFolder, isUnfinished } from './file-names.ts';
import { fileErrorOf } from './system-error.ts';

export type ExpandedPath = { readonly path: string; readonly error: FileError | null };

/**
 * Paths keep the order and the form they were given in; what a folder holds is in natural name order.
 * A named file is kept whatever its type, so that it gets its error. The same file named twice comes once.
 */
export async function expandPaths(paths: readonly string[]): Promise<readonly ExpandedPath[]> {
  const found: ExpandedPath[] = [];
  for (const path of paths) await expandNamed(path, found);
  const seen = new Set<string>();
  return found.filter(({ path }) => {
    const whole = resolve(path);
    if (seen.has(whole)) return false;
    seen.add(whole);
    return true;
  });
}

async function expandNamed(path: string, found: ExpandedPath[]): Promise<void> {
  try {
    if ((await stat(path)).isDirectory()) await walk(path, found);
    else found.push({ path, error: null });
  } catch (error) {
    found.push({ path, error: fileErrorOf(error) });
  }
}

/** Links to files are followed, links to folders are not: a folder may link to itself. */
async function walk(folder: string, found: ExpandedPath[]): Promise<void> {
  const entries = await readdir(folder, { withFileTypes: true });
  for (const entry of entries.sort((a, b) => byNaturalName(a.name, b.name))) {
    const path = join(folder, entry.name);
    if (isHidden(entry.name)) continue;
    if (entry.isDirectory()) {
      if (!isOutcomeFolder(entry.name)) await walkInside(path, found);
    } else if (hasLetterExtension(entry.name) && !isUnfinished(entry.name)) {
      if (entry.isFile() || (entry.isSymbolicLink() && (await isFileBehind(path)))) found.push({ path, error: null });
    }
  }
}

async function walkInside(folder: string, found: ExpandedPath[]): Promise<void> {
  try {
    await walk(folder, found);
  } catch (error) {
    found.push({ path: folder, error: fileErrorOf(error) });
  }
}

/** A link that leads nowhere is kept: reading it says so. */
async function isFileBehind(link: string): Promise<boolean> {
  try {
    return (await stat(link)).isFile();
  } catch {
    return true;
  }
}
