// Holds the one desk that is open: its store and vault, the queue that reads its letters and the watched folder.
// Opening starts them, locking ends them in order; the API sees only the session.
import { realpath, stat } from 'node:fs/promises';
import { basename, isAbsolute, relative } from 'node:path';
import type { FileError } from '#shared/domain/letters/file-error.ts';
import { err, ok, type Result } from '#shared/kernel/result.ts';
import { DIRECTORY } from '#shared/reference/teams.ts';
import { type RunningQueue, startReadingQueue } from '../jobs/reading-queue.ts';
import type { DeskPorts, MachinePorts } from '../ports/desk-ports.ts';
import type { DeskErrorCode, DeskVault, OpenDesk } from '../ports/desk-vault.ts';
import type { DeskSession, DeskStatus, WatchedState } from '../services/desk/desk-session.ts';
import { importWatchedFile } from '../services/intake/import-watched-file.ts';

export type SessionOptions = {
  readonly folder: string;
  readonly version: string;
  readonly vault: DeskVault;
  readonly machine: MachinePorts;
  /** Says a file error in words, for the note beside a refused file. */
  readonly sentence: (error: FileError) => string;
};

type Open = { readonly desk: OpenDesk; readonly queue: RunningQueue; readonly ports: DeskPorts };

export function makeDeskSession(options: SessionOptions): DeskSession {
  const { folder, machine, vault } = options;
  let open: Open | null = null;
  let stopWatching: (() => Promise<void>) | null = null;
  // One opening or closing at a time: two windows may ask at once.
  let turn: Promise<unknown> = Promise.resolve();
  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    const result = turn.then(work);
    turn = result.catch(() => undefined);
    return result;
  };

  const begin = async (opened: Result<OpenDesk, DeskErrorCode>): Promise<Result<null, DeskErrorCode>> => {
    if (!opened.ok) return opened;
    const desk = opened.value;
    const parts = { ...machine, store: desk.store, vault: desk.vault };
    const queue = await startReadingQueue(parts);
    open = { desk, queue, ports: { ...parts, queue } };
    await watch(await desk.store.settings.get('watched-folder'));
    machine.announce({ kind: 'desk' });
    return ok(null);
  };

  const watch = async (path: string | null): Promise<void> => {
    await stopWatching?.();
    stopWatching = null;
    const ports = open?.ports;
    if (!path || !ports || !(await isFolder(path))) return;
    stopWatching = await machine.watchedFolder.watch(path, (file) =>
      importWatchedFile(ports, file, options.sentence).catch((error: unknown) =>
        machine.log.error('intake.watched-file-failed', error),
      ),
    );
  };

  const watchedState = async (): Promise<WatchedState> => {
    const path = (await open?.ports.store.settings.get('watched-folder')) ?? null;
    return { folder: path, reachable: path !== null && (await isFolder(path)) };
  };

  const status = async (): Promise<DeskStatus> => ({
    state: open ? 'open' : (await vault.exists(folder)) ? 'locked' : 'none',
    name: basename(folder),
    version: options.version,
    today: machine.clock.today(),
  });

  const lock = async (): Promise<void> => {
    if (!open) return;
    await stopWatching?.();
    stopWatching = null;
    const { desk, queue } = open;
    open = null;
    await queue.stop();
    await desk.close();
    machine.announce({ kind: 'desk' });
  };

  return {
    machine,
    status,
    create: (passphrase) =>
      inTurn(async () => (open ? err('desk/exists') : begin(await vault.create(folder, passphrase, DIRECTORY)))),
    unlock: (passphrase) => inTurn(async () => (open ? ok(null) : begin(await vault.open(folder, passphrase)))),
    lock: () => inTurn(lock),
    ports: () => open?.ports ?? null,
    watched: watchedState,
    async setWatched(path) {
      if (path !== null) {
        if (!isAbsolute(path) || !(await isFolder(path))) return err('folder/not-found');
        if (await isInside(path, folder)) return err('folder/inside-desk');
      }
      await open?.ports.store.settings.set('watched-folder', path);
      await watch(path);
      machine.announce({ kind: 'intake' });
      return ok(await watchedState());
    },
  };
}

const isFolder = async (path: string): Promise<boolean> =>
  stat(path).then(
    (found) => found.isDirectory(),
    () => false,
  );

async function isInside(path: string, folder: string): Promise<boolean> {
  const way = relative(await realpath(folder), await realpath(path));
  return !way.startsWith('..') && !isAbsolute(way);
}
