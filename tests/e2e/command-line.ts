// Runs the built command line as a person or a script would: a process of its own, with a desk of its own.
import { type ChildProcess, spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/** Compiled once for all the processes of the tests. */
const COMPILED = fileURLToPath(new URL('../../node_modules/.cache/vaguemestre/compiled', import.meta.url));
const CLI = fileURLToPath(new URL('../../dist/main/cli.js', import.meta.url));
export const PASSPHRASE = 'une phrase de passe pour les tests';

export type Outcome = { readonly status: number | null; readonly out: string; readonly err: string };
export type RunOptions = {
  readonly input?: string;
  readonly uid?: number;
  readonly cwd?: string;
  readonly timeoutMs?: number;
  /** In the environment; null for none. */
  readonly passphrase?: string | null;
  /** Told the process as soon as it runs. */
  readonly onStart?: (child: ChildProcess) => void;
};

/** Starts the command line; the caller ends it. */
export const start = (args: readonly string[], options: RunOptions = {}): ChildProcess =>
  spawn(process.execPath, [CLI, ...args], {
    env: {
      PATH: process.env.PATH,
      HOME: process.env.HOME,
      NODE_COMPILE_CACHE: COMPILED,
      ...(options.passphrase !== null && { VAGUEMESTRE_PASSPHRASE: options.passphrase ?? PASSPHRASE }),
    },
    stdio: 'pipe',
    ...(options.uid !== undefined && { uid: options.uid }),
    ...(options.cwd && { cwd: options.cwd }),
  });

/** Runs to the end. */
export function run(args: readonly string[], options: RunOptions = {}): Promise<Outcome> {
  return new Promise((resolve, reject) => {
    const child = start(args, options);
    options.onStart?.(child);
    const out: Buffer[] = [];
    const err: Buffer[] = [];
    child.stdout?.on('data', (part: Buffer) => out.push(part));
    child.stderr?.on('data', (part: Buffer) => err.push(part));
    const timer = setTimeout(() => child.kill('SIGKILL'), options.timeoutMs ?? 100_000);
    child.on('error', reject);
    child.on('close', (status) => {
      clearTimeout(timer);
      resolve({ status, out: Buffer.concat(out).toString(), err: Buffer.concat(err).toString() });
    });
    child.stdin?.end(options.input ?? '');
  });
}

/** The JSON lines of standard output. */
export const linesOf = <T = Record<string, unknown>>({ out }: Outcome): T[] =>
  out
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as T);
