// Marks a closed desk as touched by a newer application.
import { join } from 'node:path';
import { sql } from 'kysely';
import { openEncrypted } from '#main/adapters/store/connection.ts';
import { openMasterKey, readHeader } from '#main/adapters/vault/header.ts';
import { deriveKeys } from '#main/adapters/vault/keys.ts';

export async function pretendNewer(folder: string, passphrase: string): Promise<void> {
  const header = await readHeader(folder);
  const master = header.ok ? await openMasterKey(header.value, passphrase) : null;
  if (!master) throw new Error('no key');
  const db = openEncrypted(join(folder, 'desk.db'), deriveKeys(master).database);
  await sql`pragma user_version = 999`.execute(db);
  await db.destroy();
}
