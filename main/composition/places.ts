// Where the parts of the installation lie. From the sources and from the built bundles the layout is the same:
// <root>/main/… or <root>/dist/main/…; everything else hangs on the root.
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder with package.json (inside the archive when packaged). */
export function installationRoot(): string {
  let folder = dirname(fileURLToPath(import.meta.url));
  while (!existsSync(join(folder, 'package.json'))) {
    const parent = dirname(folder);
    if (parent === folder) throw new Error('package.json is nowhere above the running script');
    folder = parent;
  }
  return folder;
}

export const rendererFolder = (): string => join(installationRoot(), 'dist', 'renderer');
/** The script of the reading child, built. */
export const readingChildEntry = (): string => join(installationRoot(), 'dist', 'main', 'reading-child.js');
/** The script of the judging child, built. */
export const judgingChildEntry = (): string => join(installationRoot(), 'dist', 'main', 'judging-child.js');
/** Invented letters to try the application on. */
export const sampleLettersFolder = (): string => join(installationRoot(), 'tests', 'letters');
