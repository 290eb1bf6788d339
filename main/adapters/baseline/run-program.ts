// Runs a program of the machine to its end. Its output may hold a letter: it is given back, never shown.
import { spawn } from 'node:child_process';
import { err, ok, type Result } from '#shared/kernel/result.ts';

export type Surroundings = Readonly<Record<string, string | undefined>>;

/** Programs that run now: ended when the process is interrupted. */
const running = new Set<ReturnType<typeof spawn>>();

export function endPrograms(): void {
  for (const child of running) child.kill('SIGKILL');
}

/** What the program wrote on standard output. `missing`: there is no such program. */
export function runProgram(
  program: string,
  args: readonly string[],
  env: Surroundings,
): Promise<Result<string, 'missing' | 'failed'>> {
  return new Promise((resolve) => {
    const child = spawn(program, args, { env: { ...env }, stdio: ['ignore', 'pipe', 'ignore'], windowsHide: true });
    running.add(child);
    const parts: Buffer[] = [];
    const end = (outcome: Result<string, 'missing' | 'failed'>): void => {
      running.delete(child);
      resolve(outcome);
    };
    child.stdout.on('data', (part: Buffer) => parts.push(part));
    child.on('error', (error) => end(err('code' in error && error.code === 'ENOENT' ? 'missing' : 'failed')));
    child.on('close', (status) => end(status === 0 ? ok(Buffer.concat(parts).toString('utf8')) : err('failed')));
  });
}
