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

const residentOf = (pid: number): number =>
  Number(/^VmRSS:\s+(\d+)/m.exec(contentOf(`/proc/${pid}/status`))?.[1] ?? 0) * 1024;

export type MemoryWatch = { /** Bytes: the most that was held at one time. */ stop(): number };

/** Counts shared pages once for each process: what is really held is less. */
export function watchMemory(pid: number): MemoryWatch {
  let peak = 0;
  const timer = setInterval(() => {
    peak = Math.max(
      peak,
      family(pid).reduce((sum, each) => sum + residentOf(each), 0),
    );
  }, EVERY_MS);
  return {
    stop: () => {
      clearInterval(timer);
      return peak;
    },
  };
}
