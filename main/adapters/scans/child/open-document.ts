import type { FileError } from '#shared/domain/letters/file-error.ts';
import { fileError } from '#shared/domain/letters/file-error.ts';
import { err, type Result } from '#shared/kernel/result.ts';
import type { MediaType, PagePicture } from '../../../ports/document-decoder.ts';
export type OpenDocument = { readonly pages: number; page(index: number): Promise<Result<PagePicture, FileError>>; close(): void };
export async function openDocument(_bytes: Uint8Array, _mediaType: MediaType): Promise<Result<OpenDocument, FileError>> { return err(fileError('internal')); }
