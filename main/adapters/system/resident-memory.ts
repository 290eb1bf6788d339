// The resident memory of processes, by their numbers: from /proc where there is one, from `ps` on other Unixes.
import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';

/** In bytes. */
export type Resident = {
  /** All that is in memory for the process. */
  readonly bytes: number;
  /** Of these, of files it was loaded from (the program, its libraries): other processes of the same program share them. */
  readonly ofFiles: number;
};

/** By process number; processes that have ended are left out. Null where the machine does not say. */
export type ResidentMemory = (pids: readonly number[]) => Promise<ReadonlyMap<number, Resident> | null>;

const KIB = 1024;

const fromProc: ResidentMemory = async (pids) => {
  const found = new Map<number, Resident>();
  for (const pid of pids) {
    const status = await readFile(`/proc/${pid}/status`, 'latin1').catch(() => '');
    const [bytes, ofFiles] = ['VmRSS', 'RssFile'].map((name) => {
      return Number(new RegExp(`^${name}:\\s+(\\d+) kB`, 'm').exec(status)?.[1] ?? 0) * KIB;
    });
    if (bytes) found.set(pid, { bytes, ofFiles: ofFiles ?? 0 });
  }
  return found;
};

const fromPs: ResidentMemory = (pids) =>
  new Promise((resolve) => {
    // The status says that a process has ended meanwhile; the lines of the others are there all the same.
    execFile('ps', ['-o', 'pid=,rss=', '-p', pids.join(',')], (error, out) => {
      if (error && 'code' in error && error.code === 'ENOENT') return resolve(null);
      const rows = [...out.matchAll(/^\s*(\d+)\s+(\d+)\s*$/gm)];
      // It does not tell files apart: they count in each.
      resolve(new Map(rows.map(([, pid, kib]) => [Number(pid), { bytes: Number(kib) * KIB, ofFiles: 0 }])));
    });
  });

const nobodySays: ResidentMemory = () => Promise.resolve(null);

/** `platform` is that of `process`. */
export function residentMemory(platform: NodeJS.Platform): ResidentMemory {
  if (platform === 'win32') return nobodySays;
  return platform === 'linux' ? fromProc : fromPs;
}
