// Runs the tools of this installation as child processes. Knows nothing of what they do.
import { spawn } from 'node:child_process';
import { constants } from 'node:os';
import { delimiter, join, resolve } from 'node:path';

export const ROOT = resolve(import.meta.dirname, '..');
/** The Node of this installation comes first, whatever started us. */
const PATH = [join(ROOT, 'node_modules', '.bin'), process.env.PATH].join(delimiter);

/** The JavaScript file behind a tool, so that neither a shell nor a `.cmd` is involved. */
export function tool(path, ...args) {
  return [process.execPath, join(ROOT, 'node_modules', ...path.split('/')), ...args];
}

/** Resolves with the exit status (128 + n after signal n), whatever happens; past `timeoutMs` the child is killed. */
export function run([program, ...args], { env = {}, timeoutMs, stdio = 'inherit' } = {}) {
  return new Promise((resolve) => {
    const options = { cwd: ROOT, stdio, env: { ...process.env, PATH, ...env }, windowsHide: true };
    const child = spawn(program, args, { ...options, timeout: timeoutMs, killSignal: 'SIGKILL' });
    child.on('error', () => resolve(127));
    child.on('exit', (code, signal) => resolve(code ?? 128 + (constants.signals[signal] ?? 0)));
  });
}
