// Reads the files a person names and finds the letters in a folder. Changes nothing on disk.
import { constants } from 'node:fs';
import { type FileHandle, open } from 'node:fs/promises';
import { type FileError, fileError } from '#shared/domain/letters/file-error.ts';
import { err, ok, type Result } from '#shared/kernel/result.ts';
import type { FileReader } from '../../ports/intake-folder.ts';
import { expandPaths } from './expand-paths.ts';
import { fileErrorOf } from './system-error.ts';

const MEGABYTE = 1_000_000;
/** Larger than any letter: 150 colour pages at 300 dpi. The file is in memory more than once while it is taken in. */
export const MAX_FILE_BYTES = 150 * MEGABYTE;

/** `maxBytes` is for tests. */
export function createFileReader({ maxBytes = MAX_FILE_BYTES } = {}): FileReader {
  return {
    expand: expandPaths,
    read: (path) => readFileAt(path, maxBytes),
  };
}

async function readFileAt(path: string, maxBytes: number): Promise<Result<Uint8Array, FileError>> {
  let file: FileHandle;
  try {
    // Without O_NONBLOCK, opening a named pipe waits for a writer for ever. Windows has neither.
    file = await open(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
  } catch (error) {
    return err(fileErrorOf(error));
  }
  try {
    return await readWhole(file, maxBytes);
  } catch (error) {
    return err(fileErrorOf(error));
  } finally {
    await file.close();
  }
}

const tooLarge = (maxBytes: number): FileError =>
  fileError('file/too-large', 'too-many-bytes', { limitMegabytes: String(Math.floor(maxBytes / MEGABYTE)) });

async function readWhole(file: FileHandle, maxBytes: number): Promise<Result<Uint8Array, FileError>> {
  const stats = await file.stat();
  if (!stats.isFile())
    return err(fileError('file/not-found', null, { found: stats.isDirectory() ? 'folder' : 'other' }));
  if (stats.size > maxBytes) return err(tooLarge(maxBytes));
  // One byte more than announced: a file that grew meanwhile shows itself.
  let bytes = new Uint8Array(stats.size + 1);
  let length = 0;
  for (;;) {
    const { bytesRead } = await file.read(bytes, length, bytes.length - length, length);
    length += bytesRead;
    if (length > maxBytes) return err(tooLarge(maxBytes));
    if (bytesRead === 0) break;
    if (length === bytes.length) bytes = grown(bytes, maxBytes);
  }
  return length === 0 ? err(fileError('file/empty')) : ok(bytes.subarray(0, length));
}

function grown(bytes: Uint8Array, maxBytes: number): Uint8Array<ArrayBuffer> {
  const larger = new Uint8Array(Math.min(bytes.length * 2, maxBytes + 1));
  larger.set(bytes);
  return larger;
}
