// Reads the words of a page picture. Implementations work outside this process and never touch the network.
import type { FileError } from '../../shared/domain/letters/file-error.ts';
import type { HandLineTexts } from '../../shared/domain/measures/hand-lines.ts';
import type { KeptTrace } from '../../shared/domain/reading/kept-trace.ts';
import type { PageReading, Rotation } from '../../shared/domain/reading/reading.ts';
import type { TextLayer } from '../../shared/domain/reading/text-layer.ts';
import type { Result } from '../../shared/kernel/result.ts';

export type ReadRequest = {
  /** JPEG or PNG as stored by the decoder. */
  readonly picture: Uint8Array;
  /** Number of the page in its letter, from 1: copied into the reading. */
  readonly page: number;
  /** Names the letter the page belongs to: a recogniser that has read another letter's page is renewed first. */
  readonly letter?: string;
  /** The way up a person said it lies: degrees clockwise to turn the picture by. Asked of the picture where absent. */
  readonly upright?: Rotation | undefined;
  /** What the file says is on the page: used where the picture agrees with it. */
  readonly textLayer?: TextLayer | null;
  /** Its turn has come: until then it has only waited for a recogniser. */
  readonly onTurn?: () => void;
  /** Aborting ends the work at once; the result is then `page/unreadable`. */
  readonly signal?: AbortSignal;
  /** Share of this page that is done, 0 to 1, rising. */
  readonly onProgress?: (share: number) => void;
  /**
   * The page as far as it has been read: its head (who writes, from where, when) before the rest, then all of it before
   * what is uncertain is read again. Enough for a suggestion; the result of `read` replaces it.
   */
  readonly onEarly?: (part: PageReading) => void;
  /** What was seen of the handwritten lines, from the top of the page; not told of a page that was given up in time. */
  readonly onTraces?: ((traces: readonly KeptTrace[]) => void) | undefined;
  /** For measuring: the handwritten lines as either reader reads them, at the cost of reading them again. */
  readonly onHandLines?: (lines: readonly HandLineTexts[]) => void;
};

export type PageReader = {
  /**
   * A page that hangs is given up in time: the result is its first reading where that was whole by then.
   * Error: page/unreadable (cause `timed-out`) where it was not.
   */
  read(request: ReadRequest): Promise<Result<PageReading, FileError>>;
  /** How many pages are usefully read at the same time. */
  readonly width: number;
  /**
   * Call between letters: recognisers keep words of earlier pages, which must not leak into another person's
   * letter. Resolves when the next page may be read.
   */
  renew(): Promise<void>;
  /** Ends the child process. The reader may not be used again. */
  close(): Promise<void>;
};
