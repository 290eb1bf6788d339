// Writes a file a person asked for, whole or not at all. What is there already is not touched, unless they said so.
import { open, rm } from 'node:fs/promises';
import { resolve } from 'node:path';
import { commandLineText } from '#shared/text/command-line.ts';
import { CommandEnd, EXIT } from './exit.ts';
import { onOneLine } from './output.ts';

/** The whole path written. Only its owner may read it: it holds a letter. */
export async function writeNewFile(path: string, bytes: Uint8Array, replace: boolean): Promise<string> {
  const target = resolve(path);
  try {
    if (replace) await rm(target, { force: true });
    await write(target, bytes);
    return target;
  } catch (error) {
    const { fileExists, fileNotWritten } = commandLineText;
    const exists = (error as NodeJS.ErrnoException).code === 'EEXIST';
    throw new CommandEnd(EXIT.someRefused, (exists ? fileExists : fileNotWritten)(onOneLine(target)));
  }
}

async function write(target: string, bytes: Uint8Array): Promise<void> {
  // Refused when something is there, also a link to elsewhere.
  const handle = await open(target, 'wx', 0o600);
  try {
    await handle.writeFile(bytes);
    await handle.sync();
  } catch (error) {
    await rm(target, { force: true });
    throw error;
  } finally {
    await handle.close();
  }
}
