// The watched folder of the open desk: which it is, whether it is there, and the imports it causes.
import { realpath, stat } from 'node:fs/promises';
import { isAbsolute, relative } from 'node:path';
import type { FileError } from '#shared/domain/letters/file-error.ts';
import { err, ok, type Result } from '#shared/kernel/result.ts';
import type { DeskPorts } from '../ports/desk-ports.ts';
import type { WatchedError, WatchedState } from '../services/desk/desk-session.ts';
import { importWatchedFile } from '../services/intake/import-watched-file.ts';

export type Watching = {
  /** Begins to watch what the desk's settings name, if anything. */
  start(ports: DeskPorts): Promise<void>;
  /** The file in hand is finished first. */
  stop(): Promise<void>;
  state(ports: DeskPorts | null): Promise<WatchedState>;
  change(
    ports: DeskPorts | null,
    path: string | null,
    /** What was watched when the change was begun; whatever it was, where nothing is said. */
    seen?: string | null,
  ): Promise<Result<WatchedState, WatchedError>>;
};

export function makeWatching(deskFolder: string, sentence: (error: FileError) => string): Watching {
  let end: (() => Promise<void>) | null = null;

  const stop = async (): Promise<void> => {
    await end?.();
    end = null;
  };
  // A folder that is away now (network share, unplugged disk) is watched all the same: it may come back.
  const start = async (ports: DeskPorts): Promise<void> => {
    await stop();
    const path = await ports.store.settings.get('watched-folder');
    if (!path) return;
    end = await ports.watchedFolder.watch(path, (file) => importWatchedFile(ports, file, sentence));
  };
  const state = async (ports: DeskPorts | null): Promise<WatchedState> => {
    const path = (await ports?.store.settings.get('watched-folder')) ?? null;
    return { folder: path, reachable: path !== null && (await isFolder(path)) };
  };

  return {
    start,
    stop,
    state,
    async change(ports, path, seen) {
      if (path !== null) {
        if (!isAbsolute(path) || !(await isFolder(path))) return err('folder/not-found');
        if (await isInside(path, deskFolder)) return err('folder/inside-desk');
      }
      if (!ports) return ok(await state(null));
      const now = (await state(ports)).folder;
      // The same asked for once more, because the first answer was lost, is no change.
      if (seen !== undefined && now !== seen && now !== path) return err('folder/changed');
      await ports.store.settings.set('watched-folder', path);
      await start(ports);
      ports.announce({ kind: 'intake' });
      return ok(await state(ports));
    },
  };
}

const isFolder = async (path: string): Promise<boolean> =>
  stat(path).then(
    (found) => found.isDirectory(),
    () => false,
  );

/** The desk may not watch itself, nor a folder around it: it would import its own pages. */
async function isInside(path: string, deskFolder: string): Promise<boolean> {
  const [watched, desk] = await Promise.all([realpath(path), realpath(deskFolder)]);
  const under = (outer: string, inner: string): boolean => {
    const way = relative(outer, inner);
    return !way.startsWith('..') && !isAbsolute(way);
  };
  return under(desk, watched) || under(watched, desk);
}
