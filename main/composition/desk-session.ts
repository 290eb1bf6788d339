// Holds the one desk that is open: its store and vault, the queue that reads its letters and the watched folder.
// Opening starts them, locking ends them in order; the API sees only the session.
import { basename } from 'node:path';
import type { FileError } from '#shared/domain/letters/file-error.ts';
import { err, ok, type Result } from '#shared/kernel/result.ts';
import { DIRECTORY } from '#shared/reference/teams.ts';
import { practiceLetters } from '#shared/text/practice-letters.ts';
import { type RunningQueue, startReadingQueue } from '../jobs/reading-queue.ts';
import { type RunningFilling, startSearchFilling } from '../jobs/search-filling.ts';
import { type RunningLearning, startTrustLearning } from '../jobs/trust-learning.ts';
import type { DeskPorts, MachinePorts } from '../ports/desk-ports.ts';
import type { DeskErrorCode, DeskVault, OpenDesk } from '../ports/desk-vault.ts';
import type { ChooseFolder } from '../ports/intake-folder.ts';
import type { DrawSheet } from '../ports/practice.ts';
import type { DeskSession, DeskStatus } from '../services/desk/desk-session.ts';
import { givePracticeLetters } from '../services/intake/give-practice-letters.ts';
import { keepUndo, newUndoing, takeUndo, type Undoing } from './kept-undo.ts';
import { makePracticeDesk, type PracticeDesk, practicePapers } from './practice-desk.ts';
import { makeWatching, type Watching } from './watching.ts';

export type SessionOptions = {
  readonly folder: string;
  readonly version: string;
  readonly vault: DeskVault;
  readonly machine: MachinePorts;
  /** Draws the letters of the practice desk. */
  readonly drawSheet: DrawSheet;
  readonly chooseFolder?: ChooseFolder;
  /** Says a file error in words, for the note beside a refused file. */
  readonly sentence: (error: FileError) => string;
};

type Open = {
  readonly desk: OpenDesk;
  readonly queue: RunningQueue;
  readonly filling: RunningFilling;
  readonly learning: RunningLearning;
  readonly ports: DeskPorts;
  /** Null where the desk is a real one. */
  readonly practice: (PracticeDesk & { readonly giving: Promise<void> }) | null;
};

/** The desk that is open, from its opening to its end. Callers take turns. */
function makeHolder({ machine, vault, drawSheet }: SessionOptions, watching: Watching) {
  let open: Open | null = null;
  /** This run of the application. */
  const run = machine.newId();

  const begin = async (
    opened: Result<OpenDesk, DeskErrorCode>,
    practice: PracticeDesk | null = null,
  ): Promise<Result<null, DeskErrorCode>> => {
    if (!opened.ok) return opened;
    const desk = opened.value;
    const parts = { ...machine, ...(practice && practicePapers(machine)), store: desk.store, vault: desk.vault };
    const queue = await startReadingQueue(parts);
    const ports: DeskPorts = { ...parts, queue, ...(await undoOf(parts)) };
    const jobs = { queue, filling: startSearchFilling(parts), learning: startTrustLearning(parts) };
    open = { desk, ...jobs, ports, practice: practice && { ...practice, giving: give(ports) } };
    await watching.start(ports);
    machine.announce({ kind: 'desk' });
    return ok(null);
  };
  /** What could not be taken out of the desk, for a full disk or a spoilt entry, must not keep the desk shut. */
  const undoOf = (parts: Omit<DeskPorts, 'queue' | 'undo' | 'tableUndo'>): Promise<Undoing> =>
    takeUndo(parts, run).catch((error: unknown) => {
      machine.log.error('undo.not-taken', error);
      return newUndoing();
    });
  /** The letters come in while the screens are there already, as in the morning. */
  const give = async (ports: DeskPorts): Promise<void> => {
    await new Promise(setImmediate);
    const letters = practiceLetters(ports.clock.today());
    const isGone = (): boolean => open?.ports !== ports;
    await givePracticeLetters(ports, letters, drawSheet, isGone).catch((error: unknown) =>
      machine.log.error('practice.letters-failed', error),
    );
  };

  return {
    current: () => open,
    begin,
    async practise(): Promise<Result<null, DeskErrorCode>> {
      if (open) return err('desk/busy');
      const made = await makePracticeDesk(vault);
      return made.ok ? begin(ok(made.value.desk), made.value) : made;
    },
    async lock(): Promise<void> {
      if (!open) return;
      await watching.stop();
      const { desk, queue, filling, learning, practice, ports } = open;
      open = null;
      await practice?.giving;
      await Promise.all([filling.stop(), learning.stop()]);
      await queue.stop();
      // A full disk must not keep the desk from being locked.
      await keepUndo(ports, run).catch((error: unknown) => machine.log.error('undo.not-kept', error));
      await desk.close();
      // What stays are invented letters under a key that is gone; the desk is closed all the same.
      await practice?.remove().catch((error: unknown) => machine.log.error('practice.not-removed', error));
      machine.announce({ kind: 'desk' });
    },
  };
}

export function makeDeskSession(options: SessionOptions): DeskSession {
  const { folder, machine, vault } = options;
  const watching = makeWatching(folder, options.sentence);
  const { current, begin, practise, lock } = makeHolder(options, watching);
  const inTurn = oneAtATime();
  const isPractice = (): boolean => current()?.practice != null;
  const ports = (): DeskPorts | null => current()?.ports ?? null;

  const status = async (): Promise<DeskStatus> => {
    const open = current();
    const exists = (open !== null && !open.practice) || (await vault.exists(folder));
    return {
      state: open ? 'open' : exists ? 'locked' : 'none',
      practice: isPractice(),
      name: basename(folder),
      folder: exists ? null : folder,
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
      inTurn(async () => (current() ? err('desk/exists') : begin(await vault.create(folder, passphrase, DIRECTORY)))),
    practise: () => inTurn(practise),
    isPractice,
    unlock: (passphrase) =>
      inTurn(async () => {
        if (current()) return isPractice() ? err('desk/busy') : ok(null);
        return begin(await vault.open(folder, passphrase));
      }),
    makeRecovery: (passphrase) =>
      inTurn(async () => {
        // The folder is the real desk's: practising must not change who can open it.
        if (isPractice()) return err('desk/busy');
        const code = await vault.makeRecovery(folder, passphrase);
        if (code.ok) machine.announce({ kind: 'desk' });
        return code;
      }),
    recover: (code, passphrase) =>
      inTurn(async () => (current() ? err('desk/busy') : begin(await vault.recover(folder, code, passphrase)))),
    lock: () => inTurn(lock),
    ports,
    chooseFolder: options.chooseFolder ?? null,
    watched: () => watching.state(ports()),
    setWatched: (path, seen) => inTurn(() => watching.change(ports(), path, seen)),
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
