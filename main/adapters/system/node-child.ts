// Starts a child process from a script by plain Node. Electron's utility process has its own launcher.
import { fork } from 'node:child_process';
import { type ChildChannel, ENGINE_OUT_OF_MEMORY_EXIT, type LaunchChild, SECOND } from '../../ports/child-process.ts';

export type NodeChildOptions = {
  /** Path of the script the child runs. */
  readonly entry: string;
  /** The child's whole environment: nothing of the desk's own is passed on. */
  readonly env?: Readonly<Record<string, string>>;
  readonly execArgv?: readonly string[];
  /** It reads behind a window. */
  readonly comesSecond?: boolean;
};

/**
 * What pictures free must not stay with the process (glibc only): few arenas, and every block of the size of a picture is
 * mapped by itself and given back at once. Left alone the library raises that size to 32 MB after the first page.
 */
const DEFAULT_ENV = { MALLOC_ARENA_MAX: '2', MALLOC_MMAP_THRESHOLD_: '2097152', MALLOC_TRIM_THRESHOLD_: '4194304' };
/**
 * Pictures lie outside the script's own heap: one that fills this is a file made to fill it. In MiB. The part for new
 * objects is kept small: searching makes many that die at once, and what it had grown to would never be given back.
 */
const DEFAULT_ARGS = ['--max-old-space-size=160', '--max-semi-space-size=4'];

export const nodeChildLauncher =
  ({ entry, env = DEFAULT_ENV, execArgv = DEFAULT_ARGS, comesSecond = false }: NodeChildOptions): LaunchChild =>
  (): ChildChannel => {
    const child = fork(entry, comesSecond ? [SECOND] : [], {
      serialization: 'advanced',
      execArgv: [...execArgv],
      env: { ...env },
      // Libraries print what they meet in a page: nobody may read that.
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    });
    const exits: ((code: number | null) => void)[] = [];
    let ended = false;
    const end = (code: number | null): void => {
      if (ended) return;
      ended = true;
      for (const listener of exits) listener(code);
    };
    // Where there are signals, the script engine aborts when its memory is full.
    child.on('exit', (code, signal) => end(signal === 'SIGABRT' ? ENGINE_OUT_OF_MEMORY_EXIT : code));
    child.on('error', () => {
      child.kill('SIGKILL');
      end(null);
    });
    return {
      pid: child.pid,
      send: (message) => {
        if (!ended && child.connected) child.send(message as object, () => undefined);
      },
      onMessage: (listener) => child.on('message', listener),
      onExit: (listener) => exits.push(listener),
      kill: () => child.kill('SIGKILL'),
    };
  };
