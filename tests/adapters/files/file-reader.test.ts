import { execFileSync } from 'node:child_process';
import { chmod, mkdir, symlink, truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createFileReader, MAX_FILE_BYTES } from '#main/adapters/files/file-reader.ts';
import { fileError } from '#shared/domain/letters/file-error.ts';
import { err } from '#shared/kernel/result.ts';
import { permissionsBind, tempFolder } from './temp-folder.ts';

const reader = createFileReader();
const onWindows = process.platform === 'win32';

async function fileNamed(name: string, content: string | Uint8Array = 'some bytes'): Promise<string> {
  const path = join(await tempFolder(), name);
  await writeFile(path, content);
  return path;
}

describe('reading a file', () => {
  it('gives its bytes, all of them', async () => {
    const bytes = new Uint8Array(3_000_000).map((_, index) => (index * 31) & 0xff);
    const read = await reader.read(await fileNamed('scan.pdf', bytes));
    expect(read.ok && Buffer.from(read.value).equals(bytes)).toBe(true);
  });

  it
    .skipIf(onWindows)
    .each([
      'it\'s "the" scan.pdf',
      'line one\nline two.pdf',
      'e\u0301te\u0301.pdf',
      '\u00e9t\u00e9.pdf',
      '*?<>|.pdf',
      ' .pdf',
      '-rf.pdf',
    ])('takes the name %j', async (name) => {
    expect(await reader.read(await fileNamed(name))).toMatchObject({ ok: true });
  });

  it('follows a link to a file', async () => {
    const path = await fileNamed('scan.pdf');
    await symlink(path, `${path}.link`);
    expect(await reader.read(`${path}.link`)).toMatchObject({ ok: true });
  });

  it('says that a file is empty', async () => {
    expect(await reader.read(await fileNamed('scan.pdf', ''))).toEqual(err(fileError('file/empty')));
  });

  it.each(['nothing-here.pdf', 'scan.pdf/inside.pdf', 'nul\0l.pdf', `${'x'.repeat(5000)}.pdf`])(
    'says that there is no %s',
    async (name) => {
      const path = await fileNamed('scan.pdf');
      expect(await reader.read(join(path, '..', name))).toEqual(err(fileError('file/not-found')));
    },
  );

  it('does not take a folder for a file', async () => {
    const result = await reader.read(await tempFolder());
    expect(result).toMatchObject({ ok: false, error: { code: 'file/not-found' } });
  });

  it.skipIf(onWindows)('does not take a named pipe for a file, nor wait at it', async () => {
    const pipe = join(await tempFolder(), 'pipe.pdf');
    execFileSync('mkfifo', [pipe]);
    expect(await reader.read(pipe)).toMatchObject({ ok: false, error: { code: 'file/not-found' } });
  });

  it.skipIf(onWindows)('does not follow a link to itself', async () => {
    const path = join(await tempFolder(), 'loop.pdf');
    await symlink(path, path);
    expect(await reader.read(path)).toEqual(err(fileError('file/not-found')));
  });

  it.skipIf(!permissionsBind)('says that it may not read', async () => {
    const path = await fileNamed('scan.pdf');
    await chmod(path, 0);
    expect(await reader.read(path)).toEqual(err(fileError('file/not-found', 'no-permission')));
  });

  it('refuses a file over 150 MB without reading it', async () => {
    const path = await fileNamed('scan.pdf');
    await truncate(path, MAX_FILE_BYTES + 1);
    const before = process.memoryUsage().rss;
    const result = await reader.read(path);
    expect(result).toEqual(err(fileError('file/too-large', 'too-many-bytes', { limitMegabytes: '150' })));
    expect(process.memoryUsage().rss - before).toBeLessThan(50_000_000);
  });

  it('accepts exactly the limit, and no byte more', async () => {
    const small = createFileReader({ maxBytes: 10 });
    expect(await small.read(await fileNamed('a.pdf', '0123456789'))).toMatchObject({ ok: true });
    expect(await small.read(await fileNamed('b.pdf', '0123456789+'))).toMatchObject({ ok: false });
  });

  it('holds none of the path in an error', async () => {
    const result = await reader.read('/Zébulon/Kanarienvogel.pdf');
    expect(JSON.stringify(result)).not.toMatch(/Kanarienvogel|Zébulon/);
  });
});

describe('finding the letters under paths', () => {
  const build = async (...names: string[]): Promise<string> => {
    const root = await tempFolder();
    for (const name of names) {
      await mkdir(join(root, name, '..'), { recursive: true });
      await writeFile(join(root, name), 'x');
    }
    return root;
  };
  const namesUnder = async (root: string) =>
    (await reader.expand([root])).map(({ path }) => path.slice(root.length + 1).replaceAll('\\', '/'));

  it('walks folders in natural name order', async () => {
    const root = await build(
      'scan 10.pdf',
      'scan 2.pdf',
      'scan 1.PDF',
      'lot/b.tiff',
      'lot/É.jpg',
      'lot/f.png',
      'a.webp',
    );
    expect(await namesUnder(root)).toEqual([
      'a.webp',
      'lot/b.tiff',
      'lot/É.jpg',
      'lot/f.png',
      'scan 1.PDF',
      'scan 2.pdf',
      'scan 10.pdf',
    ]);
  });

  it('leaves out what is hidden, unfinished, of another type, or already dealt with', async () => {
    const root = await build(
      'a.pdf',
      'a.json',
      'notes.txt',
      'Thumbs.db',
      '.hidden.pdf',
      '._a.pdf',
      '~$a.pdf',
      'b.pdf.part',
      'c.tmp',
      '.cache/d.pdf',
      'traités/e.pdf',
      'refusés/f.pdf',
      'lot/traite\u0301s/g.pdf',
      'lot/refuse\u0301s/h.pdf',
      'lot/traites/i.bmp',
    );
    expect(await namesUnder(root)).toEqual(['a.pdf', 'lot/traites/i.bmp']);
  });

  it('keeps a named file of another type, a hidden one too, so that it gets its error', async () => {
    const root = await build('notes.txt', '.hidden.pdf', 'traités/e.pdf');
    const paths = ['notes.txt', '.hidden.pdf', 'traités/e.pdf'].map((name) => join(root, name));
    expect(await reader.expand(paths)).toEqual(paths.map((path) => ({ path, error: null })));
  });

  it('keeps the order given, and puts errors in their place', async () => {
    const root = await build('b.pdf', 'a.pdf');
    const paths = [join(root, 'b.pdf'), join(root, 'none.pdf'), join(root, 'a.pdf')];
    expect(await reader.expand(paths)).toEqual([
      { path: paths[0], error: null },
      { path: paths[1], error: fileError('file/not-found') },
      { path: paths[2], error: null },
    ]);
  });

  it('names each file once', async () => {
    const root = await build('a.pdf', 'b.pdf');
    expect(await reader.expand([join(root, 'b.pdf'), root, `${root}/./a.pdf`])).toHaveLength(2);
  });

  it('follows links to files, and does not walk in circles', async () => {
    const root = await build('lot/a.pdf');
    await symlink(root, join(root, 'lot', 'again.pdf'));
    await symlink(root, join(root, 'up'));
    await symlink(join(root, 'lot', 'a.pdf'), join(root, 'z.pdf'));
    expect(await namesUnder(root)).toEqual(['lot/a.pdf', 'z.pdf']);
  });

  it('walks a folder named by a link', async () => {
    const root = await build('lot/a.pdf');
    await symlink(join(root, 'lot'), join(root, 'link'));
    expect(await reader.expand([join(root, 'link')])).toHaveLength(1);
  });

  it.skipIf(!permissionsBind)('tells of a folder it may not read, in its place, and goes on', async () => {
    const root = await build('a.pdf', 'b/x.pdf', 'c.pdf');
    await chmod(join(root, 'b'), 0);
    expect(await reader.expand([root])).toEqual([
      { path: join(root, 'a.pdf'), error: null },
      { path: join(root, 'b'), error: fileError('file/not-found', 'no-permission') },
      { path: join(root, 'c.pdf'), error: null },
    ]);
    await chmod(join(root, 'b'), 0o700);
  });

  it('finds nothing in an empty folder', async () => {
    expect(await reader.expand([await tempFolder()])).toEqual([]);
  });
});
