// Pages on disk: what goes in comes out, once, or nothing does.
import { randomBytes } from 'node:crypto';
import { copyFile, readdir, readFile, rm, stat, truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { openPageVault } from '#main/adapters/vault/page-vault.ts';
import { asId, type ContentId } from '#shared/kernel/ids.ts';
import { someBytes } from '../store/samples.ts';
import { tempFolder } from '../store/temp-store.ts';

async function aVault() {
  const pages = join(await tempFolder(), 'pages');
  const keys = { content: randomBytes(32), address: randomBytes(32) };
  const vault = await openPageVault(pages, keys);
  const fileOf = (id: ContentId) => join(pages, id.slice(0, 2), id);
  return { pages, keys, vault, fileOf };
}

it.each([0, 1, 1000, (1 << 20) - 1, 1 << 20, 3 * (1 << 20) + 7])('gives back %i bytes', async (size) => {
  const { vault, fileOf } = await aVault();
  const bytes = someBytes(size);
  const id = await vault.put(bytes);
  expect(id).toBe(vault.idOf(bytes));
  expect(Buffer.compare(await vault.get(id), bytes)).toBe(0);
  expect((await stat(fileOf(id))).size).toBe(size + 29);
});

it('opens again with the same keys, and not with others', async () => {
  const { pages, keys, vault } = await aVault();
  const id = await vault.put(Buffer.from('une page'));
  expect(await (await openPageVault(pages, keys)).get(id)).toEqual(new Uint8Array(Buffer.from('une page')));
  const stranger = await openPageVault(pages, { ...keys, content: randomBytes(32) });
  await expect(stranger.get(id)).rejects.toThrow('altered');
});

it('stores the same bytes once, also when asked several times at the same moment', async () => {
  const { pages, vault, fileOf } = await aVault();
  const bytes = someBytes(5000);
  const [id, ...others] = await Promise.all([vault.put(bytes), vault.put(bytes), vault.put(bytes.slice())]);
  if (!id) throw new Error('no id');
  expect(others).toEqual([id, id]);
  const before = await readFile(fileOf(id));
  await vault.put(bytes);
  // A second writing would have another nonce.
  expect(await readFile(fileOf(id))).toEqual(before);
  expect(await readdir(join(pages, 'incoming'))).toEqual([]);
  expect(await readdir(join(pages, id.slice(0, 2)))).toEqual([id]);
});

it('refuses content that was altered anywhere, cut, swapped or lost', async () => {
  const { vault, fileOf } = await aVault();
  const id = await vault.put(Buffer.from('une page de la lettre'));
  const other = await vault.put(Buffer.from('une page d’une autre l'));
  const good = await readFile(fileOf(id));
  for (let at = 0; at < good.length; at++) {
    await writeFile(
      fileOf(id),
      good.map((byte, n) => (n === at ? byte ^ 0x40 : byte)),
    );
    await expect(vault.get(id), `byte ${at}`).rejects.toThrow('altered');
  }
  await copyFile(fileOf(other), fileOf(id));
  await expect(vault.get(id)).rejects.toThrow('altered');
  await writeFile(fileOf(id), good.subarray(0, 20));
  await expect(vault.get(id)).rejects.toThrow('altered');
  await rm(fileOf(id));
  await expect(vault.get(id)).rejects.toThrow('missing');
  await expect(vault.get(asId('../../../../etc/passwd'))).rejects.toThrow('not a content id');
});

it('says nothing of folders in its errors', async () => {
  const { vault, fileOf, pages } = await aVault();
  const id = await vault.put(Buffer.from('une page'));
  await rm(fileOf(id));
  const error = await vault.get(id).catch((error: Error) => `${error.stack} ${String(error.cause)}`);
  expect(error).toContain('missing');
  expect(error).not.toContain(pages);
});

it('writes anew what a failing disk cut short', async () => {
  const { vault, fileOf } = await aVault();
  const bytes = someBytes(5000);
  const id = await vault.put(bytes);
  await truncate(fileOf(id), 100);
  await vault.put(bytes);
  expect(Buffer.compare(await vault.get(id), bytes)).toBe(0);
});

it('empties incoming when it opens', async () => {
  const { pages, keys } = await aVault();
  await writeFile(join(pages, 'incoming', 'left'), 'x');
  await openPageVault(pages, keys);
  expect(await readdir(join(pages, 'incoming'))).toEqual([]);
});

it.skipIf(process.platform === 'win32')('is for its owner only', async () => {
  const { pages, vault, fileOf } = await aVault();
  const id = await vault.put(Buffer.from('une page'));
  expect((await stat(fileOf(id))).mode & 0o777).toBe(0o600);
  for (const folder of [pages, join(pages, id.slice(0, 2)), join(pages, 'incoming')])
    expect((await stat(folder)).mode & 0o777).toBe(0o700);
});
