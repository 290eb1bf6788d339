// Opens the bytes of a scan for page after page. Only chooses who decodes.
import type { FileError } from '#shared/domain/letters/file-error.ts';
import { assertNever } from '#shared/kernel/assert-never.ts';
import type { Result } from '#shared/kernel/result.ts';
import type { MediaType } from '../../../ports/document-decoder.ts';
import type { OpenDocument } from './opened.ts';

/** Bad content is a result; what throws nevertheless is taken as damage by the caller. */
export async function openDocument(bytes: Uint8Array, mediaType: MediaType): Promise<Result<OpenDocument, FileError>> {
  switch (mediaType) {
    case 'application/pdf':
      return (await import('./open-pdf.ts')).openPdf(bytes);
    case 'image/bmp':
      return (await import('./open-bmp.ts')).openBmp(bytes);
    case 'image/tiff':
      return (await import('./open-tiff.ts')).openTiff(bytes);
    case 'image/jpeg':
    case 'image/png':
    case 'image/webp':
      return (await import('./open-picture.ts')).openPicture(bytes, mediaType);
    default:
      return assertNever(mediaType);
  }
}
