// How much memory a process and everything it started take together, by Linux's own account.
import { readdirSync, readFileSync } from 'node:fs';

const EVERY_MS = 25;

/** A process that ends between two looks has none. */
function contentOf(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return '';
  }
}

function family(root: number): number[] {
  const parents = new Map<number, number>();
  for (const name of readdirSync('/proc')) {
    const stat = /^\d+$/.test(name) ? contentOf(`/proc/${name}/stat`) : '';
    // The second field is a name in brackets and may hold anything.
    if (stat) parents.set(Number(name), Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1]));
  }
  const found = [root];
  for (const pid of found) for (const [child, parent] of parents) if (parent === pid) found.push(child);
  return found;
}

type Held = { /** Bytes nobody else holds, or that lie in no file. */ readonly own: number; readonly files: number };

function heldBy(pid: number): Held {
  const status = contentOf(`/proc/${pid}/status`);
  const bytesOf = (field: string): number =>
    Number(new RegExp(`^${field}:\\s+(\\d+)`, 'm').exec(status)?.[1] ?? 0) * 1024;
  return { own: bytesOf('RssAnon') + bytesOf('RssShmem'), files: bytesOf('RssFile') };
}

export type MemoryWatch = { /** Bytes: the most that was held at one time. */ stop(): number };

/** The processes run the same program: its files lie in memory once, and are counted as the process that holds most of them does. */
export function watchMemory(pid: number): MemoryWatch {
  let peak = 0;
  const timer = setInterval(() => {
    const held = family(pid).map(heldBy);
    const files = Math.max(0, ...held.map((each) => each.files));
    peak = Math.max(
      peak,
      held.reduce((sum, { own }) => sum + own, files),
    );
  }, EVERY_MS);
  return {
    stop: () => {
      clearInterval(timer);
      return peak;
    },
  };
}
