// Content-addressed storage of scans and pages, encrypted at rest. Nothing is ever overwritten or deleted here.
import type { ContentId } from '../../shared/kernel/ids.ts';

export type PageVault = {
  /** The address these bytes have or would have (keyed hash: the address tells nothing to a stranger). */
  idOf(bytes: Uint8Array): ContentId;
  /**
   * Stores and returns the address. On return the bytes are on disk: written, synced, renamed into place, folder
   * synced. Storing the same bytes again costs nothing. Throws `DiskFullError` when the disk is full.
   */
  put(bytes: Uint8Array): Promise<ContentId>;
  /** The clear bytes. Throws when the content is missing or was altered (authenticated encryption). */
  get(id: ContentId): Promise<Uint8Array>;
};

/** The disk (or quota) is full: nothing was stored, nothing is lost. */
export class DiskFullError extends Error {
  override readonly name = 'DiskFullError';
}
