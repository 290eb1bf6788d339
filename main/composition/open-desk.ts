// A desk is a folder: desk.json (how the passphrase opens the master key), desk.db (records), pages/ (scans).
// Here they are made and opened together.
import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { parseRecoveryCode, RECOVERY_BYTES, recoveryCode } from '#shared/domain/desk/recovery-code.ts';
import type { Directory } from '#shared/domain/directory/directory.ts';
import { err, ok, type Result } from '#shared/kernel/result.ts';
import { createStore, openStore, type StoreError } from '../adapters/store/open-store.ts';
import type { SearchWords } from '../adapters/store/search.ts';
import { isDiskFull, systemCode } from '../adapters/vault/durable-files.ts';
import { openMasterKey, readHeader, sealMasterKey, withEntry, writeHeader } from '../adapters/vault/header.ts';
import { type DeskKeys, deriveKeys, KEY_BYTES, type ScryptCost } from '../adapters/vault/keys.ts';
import { openPageVault } from '../adapters/vault/page-vault.ts';
import type { DeskStore } from '../ports/desk-store.ts';
import type { DeskErrorCode, DeskVault, OpenDesk } from '../ports/desk-vault.ts';
import { clearMark, holdsDesk, PAGES, prepare, RECORDS } from './desk-folder.ts';
import { placeProblem } from './folder-place.ts';

const MIN_PASSPHRASE = 8;
/** 64 MiB and some 0.2 s a try. */
const COST: ScryptCost = { N: 2 ** 16, r: 8, p: 1 };

export type DeskVaultOptions = {
  readonly words: SearchWords;
  /** For tests, which open hundreds of desks. */
  readonly cost?: ScryptCost;
};

const NOT_WRITABLE = new Set(['EACCES', 'EPERM', 'EROFS', 'ENOTDIR', 'ENOENT', 'ENAMETOOLONG', 'EINVAL']);
const isNotWritable = (error: unknown) => isDiskFull(error) || NOT_WRITABLE.has(systemCode(error) ?? '');

async function fill(store: DeskStore, directory: Directory): Promise<void> {
  await store.write(async ({ directory: records }) => {
    for (const team of directory.teams) await records.saveTeam(team);
    for (const coverage of directory.coverage) await records.saveCoverage(coverage);
  });
}

const deskOf = (store: DeskStore, vault: OpenDesk['vault']): OpenDesk => ({ store, vault, close: () => store.close() });

type Made = Result<DeskStore, StoreError>;

/** The records and the pages together; the records are closed again if the pages cannot be had. */
async function assembled(
  folder: string,
  keys: DeskKeys,
  records: Promise<Made>,
): Promise<Result<OpenDesk, DeskErrorCode>> {
  const store = await records;
  if (!store.ok) return store;
  try {
    // After the records, whose lock says that nobody else is writing pages.
    return ok(deskOf(store.value, await openPageVault(join(folder, PAGES), keys)));
  } catch (error) {
    await store.value.close();
    throw error;
  }
}

type Opening = Promise<Result<OpenDesk, DeskErrorCode>>;

/** Turns what the system refused into a code; bugs go on. */
async function refusals<T>(work: () => Promise<Result<T, DeskErrorCode>>): Promise<Result<T, DeskErrorCode>> {
  try {
    return await work();
  } catch (error) {
    if (systemCode(error) === 'EEXIST') return err('desk/exists');
    if (isNotWritable(error)) return err('desk/not-writable');
    throw error;
  }
}

async function made(folder: string, passphrase: string, directory: Directory, options: DeskVaultOptions): Opening {
  if (!(await prepare(folder))) return err('desk/exists');
  const master = randomBytes(KEY_BYTES);
  const header = await sealMasterKey(master, passphrase, options.cost ?? COST);
  const keys = deriveKeys(master);
  master.fill(0);
  const file = join(folder, RECORDS);
  const desk = await assembled(folder, keys, createStore({ file, key: keys.database, words: options.words }));
  if (!desk.ok) return desk;
  try {
    await fill(desk.value.store, directory);
    await writeHeader(folder, header);
    await clearMark(folder);
    return desk;
  } catch (error) {
    await desk.value.close();
    throw error;
  }
}

async function opened(folder: string, passphrase: string, options: DeskVaultOptions): Opening {
  const header = await readHeader(folder);
  if (!header.ok) return header;
  const master = await openMasterKey(header.value, passphrase);
  if (!master) return err('desk/wrong-passphrase');
  return openedWith(folder, master, options);
}

/** The master key is forgotten on the way. */
async function openedWith(folder: string, master: Buffer, options: DeskVaultOptions): Opening {
  const keys = deriveKeys(master);
  master.fill(0);
  const file = join(folder, RECORDS);
  const desk = await assembled(folder, keys, openStore({ file, key: keys.database, words: options.words }));
  if (desk.ok) await clearMark(folder);
  return desk;
}

async function recovered(folder: string, code: string, passphrase: string, options: DeskVaultOptions): Opening {
  const header = await readHeader(folder);
  if (!header.ok) return header;
  if (!header.value.recovery) return err('desk/no-recovery');
  const known = parseRecoveryCode(code);
  const master = known === null ? null : await openMasterKey(header.value, known, 'recovery');
  if (!master) return err('desk/wrong-recovery-code');
  const entry = { kind: 'passphrase', secret: passphrase, cost: options.cost ?? COST } as const;
  const changed = await withEntry(header.value, master, entry);
  // Opened first: a desk that another session holds keeps its passphrase.
  const desk = await openedWith(folder, master, options);
  if (desk.ok) await writeHeader(folder, changed);
  return desk;
}

async function newRecovery(
  folder: string,
  passphrase: string,
  options: DeskVaultOptions,
): Promise<Result<string, DeskErrorCode>> {
  const header = await readHeader(folder);
  if (!header.ok) return header;
  const master = await openMasterKey(header.value, passphrase);
  if (!master) return err('desk/wrong-passphrase');
  const code = recoveryCode(randomBytes(RECOVERY_BYTES));
  const entry = { kind: 'recovery', secret: code, cost: options.cost ?? COST } as const;
  const changed = await withEntry(header.value, master, entry);
  master.fill(0);
  await writeHeader(folder, changed);
  return ok(code);
}

const isTooWeak = (passphrase: string): boolean => [...passphrase.normalize('NFKC')].length < MIN_PASSPHRASE;

/** Desks on this machine's disk. */
export const deskVault = (options: DeskVaultOptions): DeskVault => ({
  exists: holdsDesk,
  async create(folder, passphrase, directory) {
    if (isTooWeak(passphrase)) return err('desk/weak-passphrase');
    if (await holdsDesk(folder)) return err('desk/exists');
    const problem = await placeProblem(folder);
    if (problem) return err(problem);
    return refusals(() => made(folder, passphrase, directory, options));
  },
  open: async (folder, passphrase) => refusals(() => opened(folder, passphrase, options)),
  placeProblem,
  async hasRecovery(folder) {
    const header = await readHeader(folder);
    return header.ok && header.value.recovery !== undefined;
  },
  makeRecovery: async (folder, passphrase) => refusals(() => newRecovery(folder, passphrase, options)),
  async recover(folder, code, passphrase) {
    if (isTooWeak(passphrase)) return err('desk/weak-passphrase');
    return refusals(() => recovered(folder, code, passphrase, options));
  },
});
