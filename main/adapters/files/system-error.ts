// What the operating system says about a file, in the words of the domain.
import { type FileError, fileError } from '#shared/domain/letters/file-error.ts';

/** The code of a file system error ('ENOENT'), or null for anything else. */
export const systemCode = (error: unknown): string | null =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : null;

const REFUSED: ReadonlySet<string> = new Set(['EACCES', 'EPERM', 'EBUSY']);
/** The machine's trouble, not the file's. */
const MACHINE: ReadonlySet<string> = new Set(['EMFILE', 'ENFILE', 'ENOMEM']);

/** The file error for a failed call; throws what is not about the file. */
export function fileErrorOf(error: unknown): FileError {
  const code = systemCode(error);
  if (code === null || MACHINE.has(code)) throw error;
  return fileError('file/not-found', REFUSED.has(code) ? 'no-permission' : null);
}
