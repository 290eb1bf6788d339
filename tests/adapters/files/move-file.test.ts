import { existsSync } from 'node:fs';
import { link, mkdir, mkdtemp, readdir, readFile, rename, rm, stat, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { numbered } from '#main/adapters/files/file-names.ts';
import { type MoveCalls, moveFile } from '#main/adapters/files/move-file.ts';
import { createWatchedFolder } from '#main/adapters/files/watched-folder.ts';
import { tempFolder } from './temp-folder.ts';

const failing = (code: string) => async (): Promise<never> => {
  throw Object.assign(new Error(code), { code });
};

async function scene() {
  const root = await tempFolder();
  const folder = join(root, 'to');
  await mkdir(folder);
  const source = join(root, 'scan.pdf');
  await writeFile(source, 'the letter');
  return { root, folder, source };
}

const ALL_CALLS: readonly [string, MoveCalls][] = [
  ['second names', { link, rename }],
  ['renaming', { link: failing('EPERM'), rename }],
];

describe('moving a file', () => {
  it.each(ALL_CALLS)('by %s leaves it under one name, unchanged', async (_, calls) => {
    const { folder, source } = await scene();
    const moved = await moveFile(source, { folder, name: 'scan.pdf' }, calls);
    expect(moved).toBe(join(folder, 'scan.pdf'));
    expect(await readFile(moved, 'utf8')).toBe('the letter');
    expect(existsSync(source)).toBe(false);
    expect((await stat(moved)).nlink).toBe(1);
  });

  it.each(ALL_CALLS)('by %s overwrites nothing', async (_, calls) => {
    const { folder, source } = await scene();
    await writeFile(join(folder, 'scan.pdf'), 'another');
    await mkdir(join(folder, 'scan (2).pdf'));
    expect(await moveFile(source, { folder, name: 'scan.pdf' }, calls)).toBe(join(folder, 'scan (3).pdf'));
    expect(await readFile(join(folder, 'scan.pdf'), 'utf8')).toBe('another');
  });

  // Any call across disks fails with EXDEV; calls within the target folder work.
  const across: MoveCalls = {
    link: async (from, to) => (String(from).includes('.part') ? link(from, to) : failing('EXDEV')()),
    rename: async (from, to) => (String(from).includes('.part') ? rename(from, to) : failing('EXDEV')()),
  };

  it.each<[string, MoveCalls]>([
    ['with second names', across],
    ['without second names', { ...across, link: failing('ENOTSUP') }],
  ])('copies to another disk %s', async (_, calls) => {
    const { folder, source } = await scene();
    const before = await stat(source);
    await writeFile(join(folder, 'scan.pdf'), 'another');
    const moved = await moveFile(source, { folder, name: 'scan.pdf' }, calls);
    expect(await readFile(moved, 'utf8')).toBe('the letter');
    expect(Math.abs((await stat(moved)).mtimeMs - before.mtimeMs)).toBeLessThan(1000);
    expect((await readdir(folder)).sort()).toEqual(['scan (2).pdf', 'scan.pdf']);
    expect(existsSync(source)).toBe(false);
  });

  it('finishes a copy to another disk that a crash cut before the end', async () => {
    const { folder, source } = await scene();
    await writeFile(join(folder, 'scan.pdf'), 'the letter');
    expect(await moveFile(source, { folder, name: 'scan.pdf' }, across)).toBe(join(folder, 'scan.pdf'));
    expect(await readdir(folder)).toEqual(['scan.pdf']);
    expect(existsSync(source)).toBe(false);
  });

  it.skipIf(!existsSync('/dev/shm'))('really moves to another disk', async () => {
    const { source } = await scene();
    const folder = await mkdtemp('/dev/shm/vaguemestre-test-');
    onTestFinished(() => rm(folder, { recursive: true }));
    const moved = await moveFile(source, { folder, name: 'scan.pdf' });
    expect(await readFile(moved, 'utf8')).toBe('the letter');
    expect(await readdir(folder)).toEqual(['scan.pdf']);
    expect(existsSync(source)).toBe(false);
  });

  it('finishes a move that a crash cut between its two names', async () => {
    const { folder, source } = await scene();
    await link(source, join(folder, 'scan.pdf'));
    expect(await moveFile(source, { folder, name: 'scan.pdf' })).toBe(join(folder, 'scan.pdf'));
    expect(await readdir(folder)).toEqual(['scan.pdf']);
    expect(existsSync(source)).toBe(false);
  });

  it('waits for a program that holds the file', async () => {
    const { folder, source } = await scene();
    let refusals = 2;
    const busy: MoveCalls['rename'] = async (from, to) => (refusals-- > 0 ? failing('EBUSY')() : rename(from, to));
    await moveFile(source, { folder, name: 'scan.pdf' }, { link: failing('ENOTSUP'), rename: busy });
    expect(await readdir(folder)).toEqual(['scan.pdf']);
  });

  it('leaves the file where it is when it cannot be moved', async () => {
    const { folder, source } = await scene();
    const calls = { link: failing('EACCES'), rename: failing('ENOSPC') };
    await expect(moveFile(source, { folder, name: 'scan.pdf' }, calls)).rejects.toThrow('ENOSPC');
    expect(await readFile(source, 'utf8')).toBe('the letter');
    expect(await readdir(folder)).toEqual([]);
  });

  it('numbers names before their extension and cuts very long ones', () => {
    expect(numbered('scan.pdf', 1)).toBe('scan.pdf');
    expect(numbered('scan.pdf', 2)).toBe('scan (2).pdf');
    expect(numbered('sans extension', 3)).toBe('sans extension (3)');
    const long = numbered(`${'é'.repeat(200)}.pdf`, 12);
    expect(Buffer.byteLength(`${long}.raison.txt`)).toBeLessThanOrEqual(255);
    expect(long).toMatch(/^é+ \(12\)\.pdf$/);
  });
});

describe('the folders beside a watched folder', () => {
  const folderWith = async (name: string, content = 'the letter') => {
    const root = await tempFolder();
    const path = join(root, name);
    await writeFile(path, content);
    return { root, file: { path, name } };
  };
  const watched = createWatchedFolder();

  it('moves what is done into traités', async () => {
    const { root, file } = await folderWith('scan.pdf');
    await watched.moveToDone(file);
    expect(await readdir(root)).toEqual(['traités']);
    expect(await readdir(join(root, 'traités'))).toEqual(['scan.pdf']);
  });

  it('moves what is refused into refusés, with the reason in a text file', async () => {
    const { root, file } = await folderWith('it\'s "scan".pdf');
    await watched.moveToRefused(file, 'Le fichier est abîmé.');
    expect((await readdir(join(root, 'refusés'))).sort()).toEqual(['it\'s "scan".pdf', 'it\'s "scan".pdf.raison.txt']);
    expect(await readFile(join(root, 'refusés', `${file.name}.raison.txt`), 'utf8')).toBe('Le fichier est abîmé.\n');
  });

  it('keeps every reason with its file', async () => {
    const { root, file } = await folderWith('scan.pdf', 'second');
    await mkdir(join(root, 'refusés'));
    // The first file was taken away, its reason was left.
    await writeFile(join(root, 'refusés', 'scan.pdf.raison.txt'), 'old');
    await watched.moveToRefused(file, 'new');
    expect((await readdir(join(root, 'refusés'))).sort()).toEqual([
      'scan (2).pdf',
      'scan (2).pdf.raison.txt',
      'scan.pdf.raison.txt',
    ]);
    expect(await readFile(join(root, 'refusés', 'scan.pdf.raison.txt'), 'utf8')).toBe('old');
  });

  it('finds the folder under the other spelling of its name', async () => {
    const { root, file } = await folderWith('scan.pdf');
    await mkdir(join(root, 'traite\u0301s'));
    await watched.moveToDone(file);
    expect(await readdir(root)).toHaveLength(1);
  });

  it('does nothing when the file was taken away', async () => {
    const root = await tempFolder();
    await watched.moveToDone({ path: join(root, 'gone.pdf'), name: 'gone.pdf' });
    expect(await readdir(root)).toEqual([]);
  });

  it('never follows a link out of the folder', async () => {
    const { root, file } = await folderWith('scan.pdf');
    const elsewhere = await tempFolder();
    await symlink(elsewhere, join(root, 'traités'));
    await expect(watched.moveToDone(file)).rejects.toThrow();
    expect(await readdir(elsewhere)).toEqual([]);
    expect(existsSync(file.path)).toBe(true);
  });

  it.each(['../scan.pdf', '..', 'lot/scan.pdf', ''])('refuses the name %j', async (name) => {
    const { root, file } = await folderWith('scan.pdf');
    await expect(watched.moveToDone({ path: file.path, name })).rejects.toThrow('outside');
    expect(await readdir(root)).toEqual(['scan.pdf']);
  });
});
