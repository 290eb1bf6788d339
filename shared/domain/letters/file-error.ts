// Why a file or a page could not become part of a letter. A closed list: `shared/text` has a sentence for each.

export const FILE_ERRORS = [
  'file/not-found',
  'file/unsupported',
  'file/damaged',
  'file/encrypted',
  'file/too-large',
  'file/too-many-pages',
  'file/empty',
  'page/unreadable',
  'desk/busy',
  'internal',
] as const;
export type FileErrorCode = (typeof FILE_ERRORS)[number];

/** Finer than the code, where a person needs another sentence to know what to do. */
export const FILE_ERROR_CAUSES = [
  'mislabelled',
  'no-permission',
  'disk-full',
  'too-many-pixels',
  'too-many-bytes',
  'truncated',
  'timed-out',
] as const;
export type FileErrorCause = (typeof FILE_ERROR_CAUSES)[number];

export type FileError = {
  readonly code: FileErrorCode;
  readonly cause: FileErrorCause | null;
  /** Facts for the sentence: found type, limits. Never a word of a letter, never a path. */
  readonly facts: Readonly<Record<string, string>>;
};

/** The machine was at fault, or short of time or room: the same file may go in when it is given again. */
export const isWorthRetrying = ({ code, cause }: FileError): boolean =>
  code === 'desk/busy' || code === 'internal' || cause === 'timed-out';

export const fileError = (
  code: FileErrorCode,
  cause: FileErrorCause | null = null,
  facts: FileError['facts'] = {},
): FileError => ({ code, cause, facts });
