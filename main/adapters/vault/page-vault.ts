// Scans and pages on disk, each in a file of its own, encrypted. Layout: pages/ab/<content id>, where `ab` is the
// beginning of the id; pages/incoming/ holds files being written, never read, emptied when the desk opens.
import { createHmac, randomUUID } from 'node:crypto';
import { type FileHandle, mkdir, open, readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { asId, type ContentId } from '#shared/kernel/ids.ts';
import { DiskFullError, type PageVault } from '../../ports/page-vault.ts';
import { isDiskFull, syncFolder, systemCode, writeDurably } from './durable-files.ts';
import { OVERHEAD, sealed, unsealed } from './sealed-file.ts';

type VaultKeys = { readonly content: Uint8Array; readonly address: Uint8Array };

async function sizeOf(path: string): Promise<number | null> {
  try {
    return (await stat(path)).size;
  } catch (error) {
    if (systemCode(error) === 'ENOENT') return null;
    throw error;
  }
}

async function openForReading(path: string): Promise<FileHandle> {
  try {
    return await open(path, 'r');
  } catch (error) {
    // The system's message holds the path: only its code goes on.
    const code = systemCode(error);
    throw new Error(code === 'ENOENT' ? 'stored content is missing' : `stored content cannot be read (${code})`);
  }
}

/** What a crash left half written is of no use: its original is still where it came from. */
async function emptyIncoming(incoming: string): Promise<void> {
  await mkdir(incoming, { recursive: true, mode: 0o700 });
  for (const name of await readdir(incoming)) await rm(join(incoming, name), { force: true });
}

/** Opens the folder `pages`, making it if needed. Throws the system's error when it cannot be written. */
export async function openPageVault(pages: string, keys: VaultKeys): Promise<PageVault> {
  const incoming = join(pages, 'incoming');
  await emptyIncoming(incoming);
  const underway = new Map<ContentId, Promise<ContentId>>();

  const idOf = (bytes: Uint8Array): ContentId =>
    asId<ContentId>(createHmac('sha256', keys.address).update(bytes).digest('hex'));
  const folderOf = (id: ContentId): string => {
    if (!/^[0-9a-f]{64}$/.test(id)) throw new Error('not a content id');
    return join(pages, id.slice(0, 2));
  };

  async function store(id: ContentId, bytes: Uint8Array): Promise<ContentId> {
    const folder = folderOf(id);
    const target = join(folder, id);
    try {
      // A file of another size is what a failing disk left: it is written anew. The folder is synced in case the
      // one who wrote it was killed just before.
      if ((await sizeOf(target)) === bytes.length + OVERHEAD) {
        await syncFolder(folder);
        return id;
      }
      const made = await mkdir(folder, { recursive: true, mode: 0o700 });
      if (made !== undefined) await syncFolder(pages);
      await writeDurably(join(incoming, randomUUID()), target, sealed(bytes, id, keys.content));
      return id;
    } catch (error) {
      throw isDiskFull(error) ? new DiskFullError() : error;
    }
  }

  return {
    idOf,
    async put(bytes) {
      const id = idOf(bytes);
      const writing = underway.get(id) ?? store(id, bytes).finally(() => underway.delete(id));
      underway.set(id, writing);
      return writing;
    },
    async get(id) {
      const file = await openForReading(join(folderOf(id), id));
      try {
        return await unsealed(file, id, keys.content);
      } finally {
        await file.close();
      }
    },
  };
}
