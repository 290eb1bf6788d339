// Where one test of the command line works: a folder of its own with a new desk, an inbox and what can be asked of
// them. The desk is a copy of one made once, since deriving its key is slow on purpose.
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { cp, mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'vitest';
import { CANARIES } from './bad-files.ts';
import { linesOf, type Outcome, type RunOptions, run, start } from './command-line.ts';

export type Line = {
  readonly source: string;
  readonly status: string;
  readonly error: { readonly code: string; readonly message: string } | null;
  readonly letterId?: string | null;
  readonly establishment?: { readonly id: string } | null;
};

export type Place = {
  readonly root: string;
  readonly desk: string;
  readonly inbox: string;
  /** Puts a file into the inbox; its path. */
  give(name: string, bytes: Uint8Array): Promise<string>;
  triage(paths: readonly string[], options?: RunOptions): Promise<Outcome>;
  /** Names of the letters the desk holds. */
  stored(): Promise<string[]>;
  /** Names in the inbox or in one of its folders, composed and sorted. */
  lying(folder: string): Promise<string[]>;
  /** Starts the web host on the desk, with the inbox as its watched folder. It ends with the place at the latest. */
  serve(): ChildProcess;
  remove(): Promise<void>;
};

let model: Promise<string> | null = null;

/** Makes a new desk with the command line; throws when that fails. */
export async function initDesk(desk: string): Promise<void> {
  const { status, err } = await run(['init', '--desk', desk]);
  if (status !== 0) throw new Error(`no desk: ${err}`);
}

async function makeModel(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'vaguemestre-model-'));
  await initDesk(join(folder, 'bureau'));
  return folder;
}

/** Lays a new, closed desk at `desk`. */
export async function layDesk(desk: string): Promise<void> {
  model ??= makeModel();
  await cp(join(await model, 'bureau'), desk, { recursive: true });
}

/** For `afterAll` of a file that lays desks. */
export async function removeModel(): Promise<void> {
  if (model) await rm(await model, { recursive: true, force: true });
  model = null;
}

/** `prepare` says in which folder the desk is to lie, where that is not the root of the place. */
export async function newPlace(prepare?: (root: string) => Promise<string>): Promise<Place> {
  const root = await mkdtemp(join(tmpdir(), 'vaguemestre-place-'));
  const desk = join(prepare ? await prepare(root) : root, 'bureau');
  const inbox = join(root, 'scans');
  await mkdir(inbox);
  await layDesk(desk);
  const served: ChildProcess[] = [];
  return {
    root,
    desk,
    inbox,
    async give(name, bytes) {
      const path = join(inbox, name);
      await writeFile(path, bytes);
      return path;
    },
    triage: (paths, options = {}) => run(['triage', '--desk', desk, '--json', '--', ...paths], options),
    stored: async () =>
      linesOf<{ sourceName: string }>(await run(['list', '--desk', desk, '--json'])).map((letter) => letter.sourceName),
    lying: async (folder) =>
      (await readdir(join(inbox, folder)).catch(() => [])).map((name) => name.normalize('NFC')).sort(),
    serve() {
      const child = start(['serve', '--desk', desk, '--watch', inbox, '--json']);
      served.push(child);
      return child;
    },
    async remove() {
      for (const child of served) await ended(child, 'SIGKILL');
      await rm(root, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

/** Ends a process, unless it has; its exit status. */
export async function ended(child: ChildProcess, signal: NodeJS.Signals): Promise<number | null> {
  if (child.exitCode === null && child.signalCode === null) {
    const exit = once(child, 'exit');
    child.kill(signal);
    await exit;
  }
  return child.exitCode;
}

/** A test's work in a place of its own, so that tests of one file may run at the same time. */
export const inPlace =
  (work: (place: Place) => Promise<void>, prepare?: (root: string) => Promise<string>) => async (): Promise<void> => {
    const place = await newPlace(prepare);
    await work(place).finally(place.remove);
  };

/** What went to standard error is for people: no stack, no technical word, nothing of a letter. */
export function expectQuiet(err: string): void {
  expect(err).not.toMatch(/^\s+at .+:\d+:\d+\)?$/m);
  expect(err).not.toMatch(/Error:|node:internal|problème imprévu/);
  expect(err).not.toMatch(CANARIES);
}
