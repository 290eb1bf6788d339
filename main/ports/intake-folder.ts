// Files outside the desk: the ones named by a person, and the watched folder the scanner writes into.
import type { FileError } from '../../shared/domain/letters/file-error.ts';
import type { Result } from '../../shared/kernel/result.ts';

/** Asks the person for a folder in a dialog of the host; null when they chose none. */
export type ChooseFolder = () => Promise<string | null>;

/** A file seen whole. `path` is absolute. */
export type SeenFile = { readonly path: string; readonly name: string };

export type FileReader = {
  /**
   * The file's bytes. Errors: file/not-found (also `no-permission`), file/too-large, file/empty.
   * Larger files are refused before a byte is read.
   */
  read(path: string): Promise<Result<Uint8Array, FileError>>;
  /**
   * Every file under these paths that may be a letter (folders are walked, hidden files and the folders traités/ and
   * refusés/ are left out), in name order. Paths that cannot be read come back with their error, in their place.
   */
  expand(paths: readonly string[]): Promise<readonly { readonly path: string; readonly error: FileError | null }[]>;
};

export type WatchedFolder = {
  /**
   * Calls `onFile` for each file that lies or appears in `folder`, once it is whole (its size and time have stopped
   * changing), one at a time. Stops when the function returned is called; the file in hand is finished first.
   */
  watch(folder: string, onFile: (file: SeenFile) => Promise<void>): Promise<() => Promise<void>>;
  /** Moves into `traités/` beside it. Never overwrites: a taken name gets a number. Durable on return. */
  moveToDone(file: SeenFile): Promise<void>;
  /** Moves into `refusés/` and writes the reason beside it, in a text file of the same name. */
  moveToRefused(file: SeenFile, reason: string): Promise<void>;
};
