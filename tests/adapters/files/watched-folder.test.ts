import { appendFile, mkdir, readdir, readFile, rename, rm, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { createWatchedFolder, type WatchOptions } from '#main/adapters/files/watched-folder.ts';
import type { SeenFile } from '#main/ports/intake-folder.ts';
import { tempFolder } from './temp-folder.ts';

const QUICK = { settleMs: 400, emptyMs: 1200, sweepMs: 300, retryMs: 600 };
const PATIENCE = { timeout: 15_000, interval: 20 };

/** Watches and notes each file with its content at the moment it was handed over. */
async function watching(
  folder: string,
  { during = async () => {}, ...options }: Partial<WatchOptions> & { during?: (file: SeenFile) => Promise<void> } = {},
) {
  const seen: { name: string; content: string }[] = [];
  const adapter = createWatchedFolder({ ...QUICK, ...options });
  const stop = await adapter.watch(folder, async (file) => {
    seen.push({ name: file.name, content: await readFile(file.path, 'utf8') });
    await during(file);
  });
  onTestFinished(stop);
  return { adapter, seen, stop, names: () => seen.map(({ name }) => name) };
}

describe('the watched folder', () => {
  it('takes the files that lie there already, in name order', async () => {
    const folder = await tempFolder();
    for (const name of ['scan 10.pdf', 'scan 2.pdf', 'scan 1.pdf']) await writeFile(join(folder, name), name);
    const { names } = await watching(folder);
    await vi.waitFor(() => expect(names()).toEqual(['scan 1.pdf', 'scan 2.pdf', 'scan 10.pdf']), PATIENCE);
  });

  it('waits until a slow scanner has written everything', async () => {
    const folder = await tempFolder();
    const { seen } = await watching(folder);
    const path = join(folder, 'slow.pdf');
    await writeFile(path, '');
    let whole = '';
    for (let piece = 0; piece < 8; piece += 1) {
      await pause(200);
      await appendFile(path, `piece ${piece};`);
      whole += `piece ${piece};`;
      expect(seen).toEqual([]);
    }
    await vi.waitFor(() => expect(seen).toEqual([{ name: 'slow.pdf', content: whole }]), PATIENCE);
    await pause(QUICK.settleMs * 2);
    expect(seen).toHaveLength(1);
  });

  it('takes a file under its last name when the scanner renames it', async () => {
    const folder = await tempFolder();
    const { names } = await watching(folder);
    await writeFile(join(folder, 'scan.pdf.part'), 'the letter');
    await pause(QUICK.settleMs * 2);
    expect(names()).toEqual([]);
    await rename(join(folder, 'scan.pdf.part'), join(folder, 'scan.pdf'));
    await vi.waitFor(() => expect(names()).toEqual(['scan.pdf']), PATIENCE);
  });

  it('hands over one at a time and waits for the end of each', async () => {
    const folder = await tempFolder();
    for (const name of ['a.pdf', 'b.pdf', 'c.pdf']) await writeFile(join(folder, name), name);
    let [now, most] = [0, 0];
    const { names } = await watching(folder, {
      during: async () => {
        now += 1;
        most = Math.max(most, now);
        await pause(150);
        now -= 1;
      },
    });
    await vi.waitFor(() => expect(names()).toHaveLength(3), PATIENCE);
    expect(most).toBe(1);
  });

  it('leaves out hidden, unfinished and moved files, folders and links', async () => {
    const folder = await tempFolder();
    for (const name of ['.x.pdf', '~$x.pdf', 'x.tmp', 'x.pdf.crdownload', 'Thumbs.db', 'x.pdf~'])
      await writeFile(join(folder, name), 'x');
    await mkdir(join(folder, 'traités'));
    await writeFile(join(folder, 'traités', 'done.pdf'), 'x');
    await symlink('/etc/hostname', join(folder, 'link.pdf'));
    await writeFile(join(folder, 'z.pdf'), 'x');
    const { names } = await watching(folder);
    await vi.waitFor(() => expect(names()).toEqual(['z.pdf']), PATIENCE);
    await pause(QUICK.emptyMs);
    expect(names()).toEqual(['z.pdf']);
  });

  it('hands over an empty file too, late, so that it gets its error', async () => {
    const folder = await tempFolder();
    await writeFile(join(folder, 'empty.pdf'), '');
    const { names } = await watching(folder);
    await pause(QUICK.settleMs * 2);
    expect(names()).toEqual([]);
    await vi.waitFor(() => expect(names()).toEqual(['empty.pdf']), PATIENCE);
  });

  it('goes on when the folder disappears and comes back', async () => {
    const folder = join(await tempFolder(), 'scans');
    await mkdir(folder);
    const { names } = await watching(folder);
    await rm(folder, { recursive: true });
    await pause(QUICK.sweepMs * 2);
    await mkdir(folder);
    await writeFile(join(folder, 'after.pdf'), 'x');
    await vi.waitFor(() => expect(names()).toEqual(['after.pdf']), PATIENCE);
  });

  it('waits for a folder that is not there yet', async () => {
    const folder = join(await tempFolder(), 'not', 'yet');
    const { names } = await watching(folder);
    await mkdir(folder, { recursive: true });
    await writeFile(join(folder, 'a.pdf'), 'x');
    await vi.waitFor(() => expect(names()).toEqual(['a.pdf']), PATIENCE);
  });

  it('tells of a failure, goes on with the next, and tries again later', async () => {
    const folder = await tempFolder();
    await writeFile(join(folder, 'a.pdf'), 'x');
    await writeFile(join(folder, 'b.pdf'), 'x');
    const problems: unknown[] = [];
    let failures = 0;
    const { names } = await watching(folder, {
      onProblem: (problem, cause) => void problems.push([problem, (cause as Error).message]),
      during: async ({ name }) => {
        if (name === 'a.pdf' && failures++ === 0) throw new Error('disk full');
      },
    });
    await vi.waitFor(() => expect(names()).toEqual(['a.pdf', 'b.pdf', 'a.pdf']), PATIENCE);
    expect(problems).toEqual([['file-failed', 'disk full']]);
  });

  it('moves the file in hand, and sees nothing of it again', async () => {
    const folder = await tempFolder();
    const watch = await watching(folder, { during: (file) => watch.adapter.moveToDone(file) });
    await writeFile(join(folder, 'a.pdf'), 'x');
    await vi.waitFor(async () => expect(await readdir(folder)).toEqual(['traités']), PATIENCE);
    await pause(QUICK.settleMs * 2);
    expect(watch.names()).toEqual(['a.pdf']);
  });

  it('does not move another scan that came under the same name meanwhile, but takes it in too', async () => {
    const folder = await tempFolder();
    const path = join(folder, 'scan.pdf');
    await writeFile(path, 'first');
    const watch = await watching(folder, {
      during: async (file) => {
        if (watch.seen.length === 1) await writeFile(path, 'second letter');
        await watch.adapter.moveToDone(file);
      },
    });
    await vi.waitFor(async () => expect(await readdir(folder)).toEqual(['traités']), PATIENCE);
    expect(watch.seen.map(({ content }) => content)).toEqual(['first', 'second letter']);
    expect(await readFile(join(folder, 'traités', 'scan.pdf'), 'utf8')).toBe('second letter');
  });

  it('finishes the file in hand when stopped, and takes no other', async () => {
    const folder = await tempFolder();
    await writeFile(join(folder, 'a.pdf'), 'x');
    await writeFile(join(folder, 'b.pdf'), 'x');
    let finished = false;
    const { names, stop } = await watching(folder, {
      during: async () => {
        await pause(300);
        finished = true;
      },
    });
    await vi.waitFor(() => expect(names()).toEqual(['a.pdf']), PATIENCE);
    await stop();
    expect(finished).toBe(true);
    await pause(QUICK.settleMs * 2);
    expect(names()).toEqual(['a.pdf']);
  });
});
