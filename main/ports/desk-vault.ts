// Opening and making desks: a folder with an encrypted database, encrypted pages and a header that says how the
// passphrase becomes the key.

import type { Directory } from '../../shared/domain/directory/directory.ts';
import type { Result } from '../../shared/kernel/result.ts';
import type { DeskStore } from './desk-store.ts';
import type { PageVault } from './page-vault.ts';

export const DESK_ERRORS = [
  'desk/not-found',
  'desk/exists',
  'desk/wrong-passphrase',
  'desk/newer-version',
  'desk/damaged',
  'desk/busy',
  'desk/not-writable',
  'desk/weak-passphrase',
  'desk/synced-folder',
  'desk/network-folder',
  'desk/no-recovery',
  'desk/wrong-recovery-code',
] as const;
export type DeskErrorCode = (typeof DESK_ERRORS)[number];

export type OpenDesk = { readonly store: DeskStore; readonly vault: PageVault; close(): Promise<void> };

export type DeskVault = {
  /** True when the folder holds a desk (whether or not it can be opened). */
  exists(folder: string): Promise<boolean>;
  /**
   * Makes a desk with this directory in it. The folder may exist if empty.
   * Errors: desk/exists, desk/not-writable, desk/weak-passphrase (under 8 characters), desk/synced-folder,
   * desk/network-folder.
   */
  create(folder: string, passphrase: string, directory: Directory): Promise<Result<OpenDesk, DeskErrorCode>>;
  /** Errors: desk/not-found, desk/wrong-passphrase, desk/newer-version, desk/damaged, desk/busy, desk/not-writable. */
  open(folder: string, passphrase: string): Promise<Result<OpenDesk, DeskErrorCode>>;
  /** Why no desk may be made in this folder; null where it may. */
  placeProblem(folder: string): Promise<'desk/synced-folder' | 'desk/network-folder' | null>;
  /** True when a recovery sheet was made for this desk. */
  hasRecovery(folder: string): Promise<boolean>;
  /**
   * A new code that opens the desk beside its passphrase, to be written down: it is kept nowhere. The one before ends.
   * Errors: desk/wrong-passphrase and those of reading the header.
   */
  makeRecovery(folder: string, passphrase: string): Promise<Result<string, DeskErrorCode>>;
  /** Opens with the code of the sheet and sets a new passphrase. Errors: desk/no-recovery, desk/wrong-recovery-code… */
  recover(folder: string, code: string, passphrase: string): Promise<Result<OpenDesk, DeskErrorCode>>;
};
