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
] as const;
export type DeskErrorCode = (typeof DESK_ERRORS)[number];

export type OpenDesk = { readonly store: DeskStore; readonly vault: PageVault; close(): Promise<void> };

export type DeskVault = {
  /** True when the folder holds a desk (whether or not it can be opened). */
  exists(folder: string): Promise<boolean>;
  /**
   * Makes a desk with this directory in it. The folder may exist if empty.
   * Errors: desk/exists, desk/not-writable, desk/weak-passphrase (under 8 characters).
   */
  create(folder: string, passphrase: string, directory: Directory): Promise<Result<OpenDesk, DeskErrorCode>>;
  /** Errors: desk/not-found, desk/wrong-passphrase, desk/newer-version, desk/damaged, desk/busy, desk/not-writable. */
  open(folder: string, passphrase: string): Promise<Result<OpenDesk, DeskErrorCode>>;
};
