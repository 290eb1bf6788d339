// The refusals of the decoder with the facts a sentence needs.
import { type FileError, fileError } from '#shared/domain/letters/file-error.ts';
import { err, type Result } from '#shared/kernel/result.ts';
import { MOST_BYTES, MOST_PAGES, MOST_PIXELS } from './limits.ts';

export const damaged = (): Result<never, FileError> => err(fileError('file/damaged'));
export const truncated = (): Result<never, FileError> => err(fileError('file/damaged', 'truncated'));
export const empty = (): Result<never, FileError> => err(fileError('file/empty'));

export const tooManyPixels = (pixels: number): Result<never, FileError> =>
  err(
    fileError('file/too-large', 'too-many-pixels', {
      megapixels: String(Math.round(pixels / 1_000_000)),
      limit: String(MOST_PIXELS / 1_000_000),
    }),
  );

/** The decoder met its memory limit on something whose size is not known beforehand. */
export const outOfMemory: FileError = fileError('file/too-large');
export const tooLargeToDraw = (): Result<never, FileError> => err(outOfMemory);

export const tooManyBytes = (bytes: number): Result<never, FileError> =>
  err(
    fileError('file/too-large', 'too-many-bytes', {
      megabytes: String(Math.round(bytes / 1_000_000)),
      limit: String(MOST_BYTES / 1_000_000),
    }),
  );

export const tooManyPages = (pages: number): Result<never, FileError> =>
  err(fileError('file/too-many-pages', null, { pages: String(pages), limit: String(MOST_PAGES) }));
