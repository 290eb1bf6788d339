// The file desk.json: in clear, everything needed to turn a passphrase into the desk's master key, and no more.
// The master key is wrapped, so a new passphrase or a recovery key is one more entry: no data is written again.
import { randomBytes } from 'node:crypto';
import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { err, ok, type Result } from '#shared/kernel/result.ts';
import { systemCode, writeDurably } from './durable-files.ts';
import { KEY_BYTES, NONCE_BYTES, passphraseKey, type ScryptCost, TAG_BYTES, unwrapKey, wrapKey } from './keys.ts';

export const HEADER_FILE = 'desk.json';
/** The header while it is written. */
export const HEADER_PART = 'desk.json.part';
export const FORMAT = 1;
/** What a wrapped key was wrapped for: an entry of one kind is no entry of the other. */
const CONTEXTS = {
  passphrase: `vaguemestre desk ${FORMAT} passphrase`,
  recovery: `vaguemestre desk ${FORMAT} recovery`,
} as const;
export type EntryKind = keyof typeof CONTEXTS;
const SALT_BYTES = 32;

const base64 = (bytes: number) => z.base64().refine((text) => Buffer.from(text, 'base64').length === bytes);

// Upper limits: a header from a stranger must not be able to take all memory.
const cost = z.object({
  N: z
    .number()
    .int()
    .min(2)
    .max(2 ** 20)
    .refine((n) => Number.isInteger(Math.log2(n))),
  r: z.number().int().min(1).max(16),
  p: z.number().int().min(1).max(4),
});

const entrySchema = z.object({
  scrypt: cost.extend({ salt: base64(SALT_BYTES) }),
  nonce: base64(NONCE_BYTES),
  masterKey: base64(KEY_BYTES + TAG_BYTES),
});

const headerSchema = z.object({
  format: z.literal(FORMAT),
  passphrase: entrySchema,
  /** Under the code of the recovery sheet; absent when none was made. */
  recovery: entrySchema.optional(),
});
export type DeskHeader = z.infer<typeof headerSchema>;

const anyFormat = z.object({ format: z.number().int().min(1) });

export function parseHeader(text: string): Result<DeskHeader, 'desk/damaged' | 'desk/newer-version'> {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    return err('desk/damaged');
  }
  const version = anyFormat.safeParse(json);
  if (version.success && version.data.format > FORMAT) return err('desk/newer-version');
  const header = headerSchema.safeParse(json);
  return header.success ? ok(header.data) : err('desk/damaged');
}

/** An entry under which `secret` opens `master`. */
async function sealed(master: Uint8Array, kind: EntryKind, secret: string, cost: ScryptCost) {
  const salt = randomBytes(SALT_BYTES);
  const wrapped = wrapKey(master, await passphraseKey(secret, salt, cost), CONTEXTS[kind]);
  const text = (bytes: Uint8Array) => Buffer.from(bytes).toString('base64');
  return { scrypt: { ...cost, salt: text(salt) }, nonce: text(wrapped.nonce), masterKey: text(wrapped.sealed) };
}

/** A header under which `passphrase` opens `master`. */
export async function sealMasterKey(master: Uint8Array, passphrase: string, cost: ScryptCost): Promise<DeskHeader> {
  return { format: FORMAT, passphrase: await sealed(master, 'passphrase', passphrase, cost) };
}

/** The header with another entry of this kind; the other kind stays. */
export async function withEntry(
  header: DeskHeader,
  master: Uint8Array,
  { kind, secret, cost }: { readonly kind: EntryKind; readonly secret: string; readonly cost: ScryptCost },
): Promise<DeskHeader> {
  return { ...header, [kind]: await sealed(master, kind, secret, cost) };
}

/** Null when the secret is not the one, or there is no such entry. */
export async function openMasterKey(
  header: DeskHeader,
  secret: string,
  kind: EntryKind = 'passphrase',
): Promise<Buffer | null> {
  const entry = header[kind];
  if (!entry) return null;
  const bytes = (text: string) => Buffer.from(text, 'base64');
  const under = await passphraseKey(secret, bytes(entry.scrypt.salt), entry.scrypt);
  return unwrapKey({ nonce: bytes(entry.nonce), sealed: bytes(entry.masterKey) }, under, CONTEXTS[kind]);
}

type HeaderError = 'desk/not-found' | 'desk/not-writable' | 'desk/damaged' | 'desk/newer-version';

export async function readHeader(folder: string): Promise<Result<DeskHeader, HeaderError>> {
  try {
    return parseHeader(await readFile(join(folder, HEADER_FILE), 'utf8'));
  } catch (error) {
    const code = systemCode(error);
    if (code === 'ENOENT' || code === 'ENOTDIR') return err('desk/not-found');
    if (code === 'EACCES' || code === 'EPERM') return err('desk/not-writable');
    return err('desk/damaged');
  }
}

export async function writeHeader(folder: string, header: DeskHeader): Promise<void> {
  const target = join(folder, HEADER_FILE);
  const text = `${JSON.stringify(header, null, 2)}\n`;
  const temp = join(folder, HEADER_PART);
  await rm(temp, { force: true });
  await writeDurably(temp, target, [Buffer.from(text)]);
}
