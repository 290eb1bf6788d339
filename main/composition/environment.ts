// The only reader of the environment: where the user's desk is by default, and the passphrase when it is given there.
import { readFile } from 'node:fs/promises';
import { homedir } from 'node:os';
import { join, resolve } from 'node:path';

/** The user's own desk: the place the platform gives to application data. */
export function defaultDeskFolder(): string {
  const home = homedir();
  switch (process.platform) {
    case 'win32':
      return join(process.env.APPDATA ?? join(home, 'AppData', 'Roaming'), 'Vaguemestre', 'bureau');
    case 'darwin':
      return join(home, 'Library', 'Application Support', 'Vaguemestre', 'bureau');
    default:
      return join(process.env.XDG_DATA_HOME ?? join(home, '.local', 'share'), 'vaguemestre', 'bureau');
  }
}

export const deskFolderOf = (given: string | undefined): string => (given ? resolve(given) : defaultDeskFolder());

/** From the file, else from VAGUEMESTRE_PASSPHRASE; null when neither is there. Never from the arguments: others see them. */
export async function passphraseOf(file: string | undefined): Promise<string | null> {
  if (file) return (await readFile(file, 'utf8')).replace(/\r?\n$/, '');
  return process.env.VAGUEMESTRE_PASSPHRASE || null;
}

/** What programs of this machine are run with, to measure beside them: they are found by its PATH. */
export const programSurroundings = (): Readonly<Record<string, string | undefined>> => process.env;
