// Starts the desk holder next door in a process of its own, and kills it the hard way.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { onTestFinished } from 'vitest';

const HOLDER = fileURLToPath(new URL('./desk-holder.ts', import.meta.url));

export function startHolder(action: 'create' | 'hold' | 'fill', folder: string) {
  const child = spawn(process.execPath, [HOLDER, action, folder], { stdio: ['ignore', 'pipe', 'inherit'] });
  // 'close', not 'exit': what it said last is still in the pipe when it exits.
  const ended = once(child, 'close');
  const lines: string[] = [];
  const reader = createInterface(child.stdout);
  reader.on('line', (line) => lines.push(line));
  const kill = async () => {
    child.kill('SIGKILL');
    await ended;
    return lines;
  };
  onTestFinished(async () => {
    await kill();
  });
  /** Resolves when this many lines were said; rejects when the process ends before. */
  const said = async (count: number) => {
    while (lines.length < count) {
      const line = once(reader, 'line');
      await Promise.race([line, ended]);
      if (child.exitCode !== null) throw new Error(`the holder ended with ${child.exitCode}`);
    }
  };
  return { said, kill };
}
