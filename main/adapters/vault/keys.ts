// From passphrase to keys. The passphrase opens the master key; every other key is derived from the master key.
// Nothing here is stored: the header next door keeps the wrapped master key.
import { createCipheriv, createDecipheriv, hkdfSync, randomBytes, scrypt } from 'node:crypto';

export const KEY_BYTES = 32;
export const NONCE_BYTES = 12;
export const TAG_BYTES = 16;

/** Cost of trying one passphrase. Memory used: 128 × N × r bytes. Source: RFC 7914. */
export type ScryptCost = { readonly N: number; readonly r: number; readonly p: number };

/** One key a purpose: a leak of one says nothing about the others. */
export type DeskKeys = { readonly database: Uint8Array; readonly content: Uint8Array; readonly address: Uint8Array };

export function deriveKeys(master: Uint8Array): DeskKeys {
  const key = (purpose: string) =>
    new Uint8Array(hkdfSync('sha256', master, new Uint8Array(), `vaguemestre/1/${purpose}`, KEY_BYTES));
  return { database: key('database'), content: key('content'), address: key('address') };
}

/** The same key however the keyboard composes accents (NFKC). Takes a tenth of a second and more, on purpose. */
export function passphraseKey(passphrase: string, salt: Uint8Array, cost: ScryptCost): Promise<Buffer> {
  const maxmem = 128 * cost.r * (cost.N + cost.p) + (1 << 20);
  const options = { N: cost.N, r: cost.r, p: cost.p, maxmem };
  return new Promise((resolve, reject) => {
    scrypt(passphrase.normalize('NFKC'), salt, KEY_BYTES, options, (error, key) =>
      error ? reject(error) : resolve(key),
    );
  });
}

export type Wrapped = { readonly nonce: Uint8Array; readonly sealed: Uint8Array };

/** AES-256-GCM; `sealed` ends with the tag. `context` must be the same on opening. */
export function wrapKey(key: Uint8Array, under: Uint8Array, context: string): Wrapped {
  const nonce = randomBytes(NONCE_BYTES);
  const cipher = createCipheriv('aes-256-gcm', under, nonce, { authTagLength: TAG_BYTES }).setAAD(Buffer.from(context));
  return { nonce, sealed: Buffer.concat([cipher.update(key), cipher.final(), cipher.getAuthTag()]) };
}

/** Null when the key `under` is another one, or the wrapped key was altered. */
export function unwrapKey({ nonce, sealed }: Wrapped, under: Uint8Array, context: string): Buffer | null {
  const cut = sealed.length - TAG_BYTES;
  const decipher = createDecipheriv('aes-256-gcm', under, nonce, { authTagLength: TAG_BYTES })
    .setAAD(Buffer.from(context))
    .setAuthTag(sealed.subarray(cut));
  const key = decipher.update(sealed.subarray(0, cut));
  try {
    decipher.final();
    return key;
  } catch {
    return null;
  }
}
