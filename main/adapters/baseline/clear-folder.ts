// A temporary folder for pages in clear: its owner's alone, and gone whatever ends the process but a kill.
import { rmSync } from 'node:fs';
import { mkdtemp } from 'node:fs/promises';
import { constants, tmpdir } from 'node:os';
import { join } from 'node:path';
import { endPrograms } from './run-program.ts';

const INTERRUPTS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

export type ClearFolder = { readonly path: string; remove(): void };

export async function makeClearFolder(parent: string = tmpdir()): Promise<ClearFolder> {
  // mkdtemp makes it for its owner alone (0700).
  const path = await mkdtemp(join(parent, 'vaguemestre-mesure-'));
  const remove = (): void => rmSync(path, { recursive: true, force: true, maxRetries: 3 });
  const interrupts = INTERRUPTS.map((name) => {
    const listener = (): void => {
      endPrograms();
      remove();
      process.exit(128 + constants.signals[name]);
    };
    process.on(name, listener);
    return [name, listener] as const;
  });
  process.on('exit', remove);
  return {
    path,
    remove: () => {
      remove();
      process.off('exit', remove);
      for (const [name, listener] of interrupts) process.off(name, listener);
    },
  };
}
