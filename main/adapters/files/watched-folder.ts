// The folder the scanner writes into. The system's notices only wake the watcher up: what counts is what it then
// sees, because network shares send none, and because notices come before a file is whole.
import { join, resolve } from 'node:path';
import { watch as watchForNotices } from 'chokidar';
import type { SeenFile, WatchedFolder } from '../../ports/intake-folder.ts';
import { createBell } from './bell.ts';
import { byNaturalName } from './file-names.ts';
import { folderEntries, identityOf, isHeld } from './folder-entries.ts';
import { moveBesideDone, moveBesideRefused } from './outcome-folders.ts';
import { createSettling, type Identity, type SettlingTimes, sameIdentity } from './settling.ts';

export type WatchOptions = SettlingTimes & {
  /** The folder is looked at so often even without a notice. */
  readonly sweepMs: number;
  /** `onFile` failed, or the system cannot send notices. The watch goes on. */
  readonly onProblem: (problem: 'file-failed' | 'no-notices', cause: unknown) => void;
};

const DEFAULTS: WatchOptions = {
  settleMs: 2000,
  emptyMs: 30_000,
  retryMs: 60_000,
  sweepMs: 5000,
  onProblem: () => {},
};

export function createWatchedFolder(options: Partial<WatchOptions> = {}): WatchedFolder {
  /** Files in the hands of `onFile`, as they were when they were handed over. */
  const inHand = new Map<string, Identity>();

  /** False when the file is gone, or when another one has come under its name: that one was not taken in yet. */
  const isStillTheSame = async ({ path }: SeenFile): Promise<boolean> => {
    const before = inHand.get(path);
    const now = await identityOf(path);
    return now !== null && (before === undefined || sameIdentity(before, now));
  };

  return {
    watch: async (folder, onFile) => {
      const settings = { ...DEFAULTS, ...options };
      return watchFolder(resolve(folder), settings, inHand, onFile);
    },
    async moveToDone(file) {
      if (await isStillTheSame(file)) await moveBesideDone(file);
    },
    async moveToRefused(file, reason) {
      if (await isStillTheSame(file)) await moveBesideRefused(file, reason);
    },
  };
}

function watchFolder(
  folder: string,
  options: WatchOptions,
  inHand: Map<string, Identity>,
  onFile: (file: SeenFile) => Promise<void>,
): () => Promise<void> {
  const settling = createSettling(options);
  const bell = createBell();
  let stopped = false;

  const handOver = async (name: string, identity: Identity): Promise<void> => {
    const path = join(folder, name);
    if (await isHeld(path)) return settling.held(name, performance.now());
    settling.handed(name);
    inHand.set(path, identity);
    try {
      await onFile({ path, name });
    } catch (cause) {
      settling.failed(name, performance.now());
      options.onProblem('file-failed', cause);
    } finally {
      inHand.delete(path);
    }
  };

  /** Looks once; true when a file was ready. */
  const look = async (): Promise<boolean> => {
    const present = await folderEntries(folder);
    if (!present) return false;
    const [first] = [...settling.observe(present, performance.now())].sort(byNaturalName);
    const identity = first === undefined ? undefined : present.get(first);
    if (first === undefined || !identity || stopped) return false;
    await handOver(first, identity);
    return true;
  };

  const run = async (): Promise<void> => {
    while (!stopped) {
      if (await look()) continue;
      const soon = Math.min(options.settleMs / 4, options.sweepMs);
      if (!stopped) await bell.wait(settling.isWaiting() ? soon : options.sweepMs);
    }
  };

  const notices = watchForNotices(folder, { depth: 0, ignoreInitial: true, ignorePermissionErrors: true })
    .on('all', bell.ring)
    .on('error', (cause) => options.onProblem('no-notices', cause));
  const running = run();
  return async () => {
    stopped = true;
    bell.ring();
    await Promise.all([running, notices.close()]);
  };
}
