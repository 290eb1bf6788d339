// Scans and pages on disk, each in a file of its own, encrypted. Layout: pages/ab/<content id>, where `ab` is the
// beginning of the id; pages/incoming/ holds files being written, never read, emptied when the desk opens.
// A file: version byte (1), nonce (12 bytes), AES-256-GCM of the content, tag (16 bytes).
import { createCipheriv, createDecipheriv, createHmac, randomBytes, randomUUID } from 'node:crypto';
import { mkdir, readdir, readFile, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { asId, type ContentId } from '#shared/kernel/ids.ts';
import { DiskFullError, type PageVault } from '../../ports/page-vault.ts';
import { isDiskFull, syncFolder, systemCode, writeDurably } from './durable-files.ts';
import { NONCE_BYTES, TAG_BYTES } from './keys.ts';

const VERSION = 1;
const HEAD_BYTES = 1 + NONCE_BYTES;
const OVERHEAD = HEAD_BYTES + TAG_BYTES;
/** Encrypting goes by pieces, so that a scan of 300 MB is in memory once, not three times. */
const CHUNK = 1 << 20;

type VaultKeys = { readonly content: Uint8Array; readonly address: Uint8Array };

// The id is authenticated with the content: a file copied over another one is refused.
const context = (id: ContentId) => Buffer.from(`vaguemestre page ${VERSION} ${id}`);

function* sealed(bytes: Uint8Array, id: ContentId, key: Uint8Array): Generator<Uint8Array> {
  const nonce = randomBytes(NONCE_BYTES);
  const cipher = createCipheriv('aes-256-gcm', key, nonce, { authTagLength: TAG_BYTES }).setAAD(context(id));
  yield Buffer.concat([Buffer.of(VERSION), nonce]);
  for (let at = 0; at < bytes.length; at += CHUNK) yield cipher.update(bytes.subarray(at, at + CHUNK));
  yield cipher.final();
  yield cipher.getAuthTag();
}

function unsealed(file: Uint8Array, id: ContentId, key: Uint8Array): Uint8Array {
  if (file.length < OVERHEAD || file[0] !== VERSION) throw new Error('stored content was altered');
  const end = file.length - TAG_BYTES;
  const decipher = createDecipheriv('aes-256-gcm', key, file.subarray(1, HEAD_BYTES), { authTagLength: TAG_BYTES })
    .setAAD(context(id))
    .setAuthTag(file.subarray(end));
  const bytes = new Uint8Array(end - HEAD_BYTES);
  for (let at = HEAD_BYTES; at < end; at += CHUNK) {
    bytes.set(decipher.update(file.subarray(at, Math.min(at + CHUNK, end))), at - HEAD_BYTES);
  }
  try {
    decipher.final();
  } catch {
    throw new Error('stored content was altered');
  }
  return bytes;
}

async function sizeOf(path: string): Promise<number | null> {
  try {
    return (await stat(path)).size;
  } catch (error) {
    if (systemCode(error) === 'ENOENT') return null;
    throw error;
  }
}

async function read(path: string): Promise<Uint8Array> {
  try {
    return await readFile(path);
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
      return unsealed(await read(join(folderOf(id), id)), id, keys.content);
    },
  };
}
