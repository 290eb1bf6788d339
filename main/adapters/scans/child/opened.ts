// An open scan, as every decoder gives it.
import type { FileError } from '#shared/domain/letters/file-error.ts';
import type { Result } from '#shared/kernel/result.ts';
import type { DecodedPage } from '../../../ports/document-decoder.ts';

export type OpenDocument = {
  readonly pages: number;
  /** `index` from 0. */
  page(index: number): Promise<Result<DecodedPage, FileError>>;
  close(): void;
};
