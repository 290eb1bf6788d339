// Holds the one desk that is open: its store and vault, the queue that reads its letters and the watched folder.
// Opening starts them, locking ends them in order; the API sees only the session.
import { basename } from 'node:path';
import type { FileError } from '#shared/domain/letters/file-error.ts';
import { err, ok, type Result } from '#shared/kernel/result.ts';
import { DIRECTORY } from '#shared/reference/teams.ts';
import { type RunningQueue, startReadingQueue } from '../jobs/reading-queue.ts';
import { type RunningFilling, startSearchFilling } from '../jobs/search-filling.ts';
import { type RunningLearning, startTrustLearning } from '../jobs/trust-learning.ts';
import type { DeskPorts, MachinePorts } from '../ports/desk-ports.ts';
import type { DeskErrorCode, DeskVault, OpenDesk } from '../ports/desk-vault.ts';
import type { DeskSession, DeskStatus } from '../services/desk/desk-session.ts';
import { makeUndoJournal } from '../services/letters/undo-journal.ts';
import { makeWatching } from './watching.ts';

export type SessionOptions = {
  readonly folder: string;
  readonly version: string;
  readonly vault: DeskVault;
  readonly machine: MachinePorts;
  /** Says a file error in words, for the note beside a refused file. */
  readonly sentence: (error: FileError) => string;
};

type Open = {
  readonly desk: OpenDesk;
  readonly queue: RunningQueue;
  readonly filling: RunningFilling;
  readonly learning: RunningLearning;
  readonly ports: DeskPorts;
};

export function makeDeskSession(options: SessionOptions): DeskSession {
  const { folder, machine, vault } = options;
  let open: Open | null = null;
  const watching = makeWatching(folder, options.sentence);
  const inTurn = oneAtATime();

  const begin = async (opened: Result<OpenDesk, DeskErrorCode>): Promise<Result<null, DeskErrorCode>> => {
    if (!opened.ok) return opened;
    const desk = opened.value;
    const parts = { ...machine, store: desk.store, vault: desk.vault };
    const queue = await startReadingQueue(parts);
    open = {
      desk,
      queue,
      filling: startSearchFilling(parts),
      learning: startTrustLearning(parts),
      ports: { ...parts, queue, undo: makeUndoJournal() },
    };
    await watching.start(open.ports);
    machine.announce({ kind: 'desk' });
    return ok(null);
  };

  const lock = async (): Promise<void> => {
    if (!open) return;
    await watching.stop();
    const { desk, queue, filling, learning } = open;
    open = null;
    await Promise.all([filling.stop(), learning.stop()]);
    await queue.stop();
    await desk.close();
    machine.announce({ kind: 'desk' });
  };

  const status = async (): Promise<DeskStatus> => {
    const exists = open !== null || (await vault.exists(folder));
    return {
      state: open ? 'open' : exists ? 'locked' : 'none',
      name: basename(folder),
      version: options.version,
      today: machine.clock.today(),
      hasRecovery: exists && (await vault.hasRecovery(folder)),
      placeProblem: exists ? null : await vault.placeProblem(folder),
    };
  };

  return {
    machine,
    status,
    create: (passphrase) =>
      inTurn(async () => (open ? err('desk/exists') : begin(await vault.create(folder, passphrase, DIRECTORY)))),
    unlock: (passphrase) => inTurn(async () => (open ? ok(null) : begin(await vault.open(folder, passphrase)))),
    makeRecovery: (passphrase) =>
      inTurn(async () => {
        const code = await vault.makeRecovery(folder, passphrase);
        if (code.ok) machine.announce({ kind: 'desk' });
        return code;
      }),
    recover: (code, passphrase) =>
      inTurn(async () => (open ? err('desk/busy') : begin(await vault.recover(folder, code, passphrase)))),
    lock: () => inTurn(lock),
    ports: () => open?.ports ?? null,
    watched: () => watching.state(open?.ports ?? null),
    setWatched: (path) => inTurn(() => watching.change(open?.ports ?? null, path)),
  };
}

/** Two windows may ask to open or close at the same time: the second waits for the first. */
function oneAtATime(): <T>(work: () => Promise<T>) => Promise<T> {
  let turn: Promise<unknown> = Promise.resolve();
  return (work) => {
    const result = turn.then(work);
    turn = result.catch(() => undefined);
    return result;
  };
}
