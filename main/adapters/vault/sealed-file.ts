// The format of an encrypted page: version byte (1), nonce (12 bytes), AES-256-GCM of the content, tag (16 bytes).
// Where such files lie is next door.
import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import type { FileHandle } from 'node:fs/promises';
import type { ContentId } from '#shared/kernel/ids.ts';
import { NONCE_BYTES, TAG_BYTES } from './keys.ts';

const VERSION = 1;
const HEAD_BYTES = 1 + NONCE_BYTES;
/** A sealed file is this much longer than its content. */
export const OVERHEAD = HEAD_BYTES + TAG_BYTES;
/** Content goes through by pieces, so that a scan of 150 MB is in memory once, not three times. */
const CHUNK = 1 << 20;

// The id is authenticated with the content: a file copied over another one is refused.
const context = (id: ContentId) => Buffer.from(`vaguemestre page ${VERSION} ${id}`);

export function* sealed(bytes: Uint8Array, id: ContentId, key: Uint8Array): Generator<Uint8Array> {
  const nonce = randomBytes(NONCE_BYTES);
  const cipher = createCipheriv('aes-256-gcm', key, nonce, { authTagLength: TAG_BYTES }).setAAD(context(id));
  yield Buffer.concat([Buffer.of(VERSION), nonce]);
  for (let at = 0; at < bytes.length; at += CHUNK) yield cipher.update(bytes.subarray(at, at + CHUNK));
  yield cipher.final();
  yield cipher.getAuthTag();
}

const altered = () => new Error('stored content was altered');

async function piece(file: FileHandle, at: number, length: number): Promise<Uint8Array> {
  const bytes = new Uint8Array(length);
  let filled = 0;
  while (filled < length) {
    const { bytesRead } = await file.read(bytes, filled, length - filled, at + filled);
    if (bytesRead === 0) throw altered();
    filled += bytesRead;
  }
  return bytes;
}

/** Throws when the file was altered, cut short, or belongs to another id. */
export async function unsealed(file: FileHandle, id: ContentId, key: Uint8Array): Promise<Uint8Array> {
  const end = (await file.stat()).size - TAG_BYTES;
  if (end < HEAD_BYTES) throw altered();
  const head = await piece(file, 0, HEAD_BYTES);
  if (head[0] !== VERSION) throw altered();
  const decipher = createDecipheriv('aes-256-gcm', key, head.subarray(1), { authTagLength: TAG_BYTES })
    .setAAD(context(id))
    .setAuthTag(await piece(file, end, TAG_BYTES));
  const bytes = new Uint8Array(end - HEAD_BYTES);
  for (let at = HEAD_BYTES; at < end; at += CHUNK) {
    bytes.set(decipher.update(await piece(file, at, Math.min(CHUNK, end - at))), at - HEAD_BYTES);
  }
  try {
    decipher.final();
  } catch {
    throw altered();
  }
  return bytes;
}
