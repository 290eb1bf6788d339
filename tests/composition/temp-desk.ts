// Whole desks on disk for tests, with a passphrase that is cheap to try.
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { deskVault } from '#main/composition/open-desk.ts';
import type { DeskErrorCode, OpenDesk } from '#main/ports/desk-vault.ts';
import type { Directory } from '#shared/domain/directory/directory.ts';
import { asId, type CoverageId, type EstablishmentId, type TeamId } from '#shared/kernel/ids.ts';
import type { Result } from '#shared/kernel/result.ts';
import { aTeam } from '../adapters/store/samples.ts';
import { WORDS } from '../adapters/store/words.ts';

export const PASSPHRASE = 'café au lait du matin';
export const cheapVault = deskVault({ words: WORDS, cost: { N: 2, r: 1, p: 1 } });

export const DIRECTORY: Directory = {
  teams: [aTeam('lille', { fallbackId: asId<TeamId>('region') }), aTeam('region', { kind: 'regional' })],
  coverage: [
    {
      id: asId<CoverageId>('c1'),
      teamId: asId<TeamId>('lille'),
      establishmentId: asId<EstablishmentId>('centre-penitentiaire-de-longuenesse'),
      from: null,
      to: null,
    },
  ],
};

export function mustOpen(desk: Result<OpenDesk, DeskErrorCode>): OpenDesk {
  if (!desk.ok) throw new Error(desk.error);
  return desk.value;
}

export const createDesk = async (folder: string): Promise<OpenDesk> =>
  mustOpen(await cheapVault.create(folder, PASSPHRASE, DIRECTORY));
export const openDesk = async (folder: string): Promise<OpenDesk> =>
  mustOpen(await cheapVault.open(folder, PASSPHRASE));

/** The error of an opening; closes the desk when there is none. */
export async function errorOf(opening: Promise<Result<OpenDesk, DeskErrorCode>>): Promise<DeskErrorCode | null> {
  const desk = await opening;
  if (!desk.ok) return desk.error;
  await desk.value.close();
  return null;
}

/** Every file under the folder, with its bytes. */
export async function filesOf(folder: string): Promise<{ path: string; bytes: Buffer }[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  return Promise.all(files.map(async (path) => ({ path, bytes: await readFile(path) })));
}
