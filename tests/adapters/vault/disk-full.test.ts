// A disk that fills up at each point of a writing, played by a file system that refuses (works everywhere).
// The same on a real tiny disk: tests/composition/tiny-disk.test.ts.

import { randomBytes } from 'node:crypto';
import type * as Files from 'node:fs/promises';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, expect, it, vi } from 'vitest';
import { openPageVault } from '#main/adapters/vault/page-vault.ts';
import { DiskFullError } from '#main/ports/page-vault.ts';
import { tempFolder } from '../store/temp-store.ts';

const fault = vi.hoisted(() => ({ at: '', code: '' }));
const refuse = () => Promise.reject(Object.assign(new Error(`${fault.code}: /secret/path`), { code: fault.code }));

vi.mock('node:fs/promises', async (original) => {
  const files = await original<typeof Files>();
  const open: typeof files.open = async (path, flags, mode) => {
    if (fault.at === 'open' && flags === 'wx') return refuse();
    const file = await files.open(path, flags, mode);
    if (flags === 'wx' && fault.at === 'write') {
      file.writeFile = async () => {
        await file.write(Buffer.of(1));
        return refuse();
      };
    }
    if (flags === 'wx' && fault.at === 'sync') file.sync = refuse;
    return file;
  };
  const rename: typeof files.rename = (from, to) => (fault.at === 'rename' ? refuse() : files.rename(from, to));
  const mkdir = ((path, options) =>
    fault.at === 'mkdir' ? refuse() : files.mkdir(path, options)) as typeof files.mkdir;
  return { ...files, open, rename, mkdir };
});

afterEach(() => {
  fault.at = '';
});

const points = ['mkdir', 'open', 'write', 'sync', 'rename'];
const cases = points.flatMap((point) => ['ENOSPC', 'EDQUOT'].map((code) => [code, point] as const));

it.each(cases)('%s at %s: nothing stored, nothing left, and the next writing works', async (code, point) => {
  const pages = join(await tempFolder(), 'pages');
  const vault = await openPageVault(pages, { content: randomBytes(32), address: randomBytes(32) });
  const bytes = Buffer.from('une page');
  Object.assign(fault, { at: point, code });
  const error: unknown = await vault.put(bytes).catch((error: unknown) => error);
  expect(error).toBeInstanceOf(DiskFullError);
  expect(String((error as Error).stack)).not.toContain('secret');
  await expect(vault.get(vault.idOf(bytes))).rejects.toThrow('missing');
  expect(await readdir(join(pages, 'incoming'))).toEqual([]);
  fault.at = '';
  expect(Buffer.from(await vault.get(await vault.put(bytes))).toString()).toBe('une page');
});

it('another failure is not a full disk, and leaves nothing either', async () => {
  const pages = join(await tempFolder(), 'pages');
  const vault = await openPageVault(pages, { content: randomBytes(32), address: randomBytes(32) });
  Object.assign(fault, { at: 'write', code: 'EIO' });
  const error: unknown = await vault.put(Buffer.of(1)).catch((error: unknown) => error);
  expect(error).not.toBeInstanceOf(DiskFullError);
  expect(error).toMatchObject({ code: 'EIO' });
  expect(await readdir(join(pages, 'incoming'))).toEqual([]);
});
