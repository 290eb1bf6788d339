// What a fresh machine needs of the lock file, and what npm itself does not keep there.
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

type Entry = {
  readonly version?: string;
  readonly link?: boolean;
  readonly gypfile?: boolean;
  readonly resolved?: string;
};
const lock = JSON.parse(readFileSync(new URL('../../package-lock.json', import.meta.url), 'utf8')) as {
  packages: Record<string, Entry>;
};

test('the database is never compiled: its binaries are in the package (docs/decisions/009)', () => {
  expect(lock.packages['node_modules/better-sqlite3']?.gypfile).toBe(false);
});

test('every package, of every platform, is locked to a version', () => {
  const loose = Object.entries(lock.packages).filter(([path, entry]) => path !== '' && !entry.link && !entry.version);
  expect(loose.map(([path]) => path)).toEqual([]);
});

test('no address of a registry is kept', () => {
  expect(Object.values(lock.packages).filter((entry) => entry.resolved?.startsWith('http'))).toEqual([]);
});
