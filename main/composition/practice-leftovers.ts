// Practice desks whose process was killed: nobody can read them, and the next start takes them away. Only folders that are
// surely ours, and surely nobody's any more. See [Note: Practice never meets the real desk].
import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { lstat, readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { openStore } from '../adapters/store/open-store.ts';
import type { SearchWords } from '../adapters/store/search.ts';
import { systemCode } from '../adapters/vault/durable-files.ts';
import { KEY_BYTES } from '../adapters/vault/keys.ts';
import { mayBeOurs, RECORDS } from './desk-folder.ts';

export const PRACTICE_PREFIX = 'vaguemestre-essai-';
/** In its folder. */
export const PRACTICE_DESK = 'bureau';
/** As `mkdtemp` ends a name. */
const NAME = new RegExp(`^${PRACTICE_PREFIX}[A-Za-z0-9]{6}$`);
/** A desk that is just being made has no records to be held by yet. */
const YOUNG_MS = 60_000;

/** A folder of this person's that holds nothing but what a practice desk is made of. */
async function isOurs(root: string, now: number): Promise<boolean> {
  const facts = await lstat(root);
  if (!facts.isDirectory() || now - facts.mtimeMs < YOUNG_MS) return false;
  if (process.getuid && facts.uid !== process.getuid()) return false;
  const names = await readdir(root);
  if (names.some((name) => name !== PRACTICE_DESK)) return false;
  return names.length === 0 || mayBeOurs(await readdir(join(root, PRACTICE_DESK)));
}

/**
 * The process that opened a desk holds its records as long as it lives, and no longer: a process number can be another
 * program's by now. Whether they are held is told before the key is looked at.
 */
async function isHeld(root: string, words: SearchWords): Promise<boolean> {
  const file = join(root, PRACTICE_DESK, RECORDS);
  if (!existsSync(file)) return false;
  const opened = await openStore({ file, key: randomBytes(KEY_BYTES), words });
  if (opened.ok) await opened.value.close();
  return opened.ok || opened.error !== 'desk/damaged';
}

/** @returns how many were taken away. One that cannot be looked at, or removed, is left for another day. */
export async function sweepPractice(folder: string, words: SearchWords, now = Date.now()): Promise<number> {
  const names = await readdir(folder).catch(() => []);
  let swept = 0;
  for (const root of names.filter((name) => NAME.test(name)).map((name) => join(folder, name))) {
    try {
      if (!(await isOurs(root, now)) || (await isHeld(root, words))) continue;
      await rm(root, { recursive: true });
      swept += 1;
    } catch (error) {
      // Another start was faster, or it is not ours to look at.
      if (systemCode(error) === null) throw error;
    }
  }
  return swept;
}
