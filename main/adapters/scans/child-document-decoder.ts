// The decoder of the desk: refuses what can be refused by looking at it, and has the rest decoded by a reading child,
// page after page. Decoding itself is in `child/`, which runs in that process.
import { type FileError, fileError } from '#shared/domain/letters/file-error.ts';
import { err, ok, type Result } from '#shared/kernel/result.ts';
import type { DecodedDocument, DecodedPage, DocumentDecoder, MediaType } from '../../ports/document-decoder.ts';
import type { NoAnswer, ReadingAnswer, ReadingChild, ReadingQuestion } from '../../ports/reading-child.ts';
import { MOST_BYTES, MOST_PICTURE_BYTES } from './limits.ts';
import { claimedTypeOf, foreignTypeOf, mediaTypeOf, nameOfType } from './media-type.ts';
import { empty, outOfMemory, tooManyBytes } from './refusals.ts';

export type DocumentDecoderOptions = {
  readonly newChild: () => ReadingChild;
  /** Longest time for a child to start and take a part of the bytes. Says nothing of the file: see below. */
  readonly startLimitMs?: number;
  /** Longest time from there to the first page before the file counts as damaged: a person waits for it. */
  readonly firstPageLimitMs?: number;
  /** The same for each page that follows. */
  readonly pageLimitMs?: number;
  /** An idle child is let go after this long. */
  readonly idleLimitMs?: number;
};

/**
 * [Note: Starting is not opening]
 * On a busy machine, or from a cold disk, nearly all of the time of a first file is the start of the child (measured:
 * 5.9 of 6.3 s where it had a fourteenth of a core). Counted against the file, a good scan was refused as damaged,
 * the first of an import, and the others went in. The file's own time begins once the child holds its bytes.
 */
const START_LIMIT_MS = 60_000;

/** Bytes go to the child in parts: a whole file in one message would be in memory three times. */
const PART = 4_000_000;

type Ask = (question: ReadingQuestion) => Promise<Result<ReadingAnswer, FileError>>;

export function createDocumentDecoder(options: DocumentDecoderOptions): DocumentDecoder & { close(): void } {
  const { newChild, startLimitMs = START_LIMIT_MS, firstPageLimitMs = 14_000 } = options;
  const { pageLimitMs = 10_000, idleLimitMs = 60_000 } = options;
  const child = newChild();
  /** The child has opened another file before. */
  let used = false;
  let line: Promise<unknown> = Promise.resolve();
  let idle: NodeJS.Timeout | null = null;
  const rest = (): void => {
    if (idle) clearTimeout(idle);
    idle = setTimeout(end, idleLimitMs).unref();
  };
  const end = (): void => {
    used = false;
    child.end();
  };

  const decodeNow = async (bytes: Uint8Array, mediaType: MediaType, signal: AbortSignal | undefined) => {
    if (idle) clearTimeout(idle);
    let began = performance.now();
    let isEnded = false;
    const limitOf = (question: ReadingQuestion): number => {
      if (question.kind === 'bytes') return startLimitMs;
      if (question.kind === 'page' && question.index > 0) return pageLimitMs;
      return Math.max(1, firstPageLimitMs - (performance.now() - began));
    };
    const ask: Ask = async (question) => {
      const answered = await child.ask(question, { timeLimitMs: limitOf(question), signal });
      if (question.kind === 'bytes') began = performance.now();
      isEnded = !answered.ok;
      return answered.ok ? answered : err(withoutAnswer(answered.error, question));
    };
    let decoded = await decodeWith(ask, bytes, mediaType);
    if (used && mediaType === 'application/pdf' && isDoubtful(decoded)) {
      end();
      decoded = await decodeWith(ask, bytes, mediaType);
    }
    used = true;
    if (decoded.ok || !isEnded) {
      const forgotten = await child.ask({ kind: 'forget' }, { timeLimitMs: pageLimitMs });
      if (!forgotten.ok || forgotten.value.kind !== 'done' || forgotten.value.spent) end();
    } else used = false;
    rest();
    return decoded;
  };

  return {
    decode: (bytes, name, signal) => {
      const type = typeOf(bytes, name);
      if (!type.ok) return Promise.resolve(type);
      const turn = line.then(() => decodeNow(bytes, type.value, signal));
      line = turn.catch(() => undefined);
      return turn;
    },
    close: () => {
      if (idle) clearTimeout(idle);
      end();
    },
  };
}

/**
 * A file may leave the decoding library broken, or its memory full, for the file that follows: such a refusal counts
 * only when a fresh child says it.
 */
const isDoubtful = (decoded: Result<DecodedDocument, FileError>): boolean =>
  !decoded.ok && !CERTAIN.has(decoded.error.cause) && DOUBTFUL.has(decoded.error.code);
const CERTAIN: ReadonlySet<unknown> = new Set(['timed-out', 'truncated']);
const DOUBTFUL: ReadonlySet<string> = new Set(['file/damaged', 'file/too-large', 'file/empty', 'internal']);

/** What can be said without decoding: empty, too large, unknown, another type than the name says. */
function typeOf(bytes: Uint8Array, name: string): Result<MediaType, FileError> {
  if (bytes.length === 0) return empty();
  if (bytes.length > MOST_BYTES) return tooManyBytes(bytes.length);
  const found = mediaTypeOf(bytes);
  const claimed = claimedTypeOf(name);
  if (!found) return unknown(bytes, claimed);
  if (claimed && claimed !== found) {
    const facts = { found: nameOfType(found), named: nameOfType(claimed) };
    return err(fileError('file/unsupported', 'mislabelled', facts));
  }
  return ok(found);
}

/** Nothing known begins like this: another type of file, or, where the name promises one of ours, a broken one. */
function unknown(bytes: Uint8Array, claimed: MediaType | null): Result<never, FileError> {
  const foreign = foreignTypeOf(bytes);
  if (!claimed) return err(fileError('file/unsupported', null, foreign ? { found: foreign } : {}));
  if (!foreign) return err(fileError('file/damaged'));
  return err(fileError('file/unsupported', 'mislabelled', { found: foreign, named: nameOfType(claimed) }));
}

/** A decoder that crashed or hung met a file it cannot bear; one that was told to stop says nothing of the file. */
function withoutAnswer(why: NoAnswer, question: ReadingQuestion): FileError {
  // One that ends before it has looked at the file could not be started; one that is slow then has no time for us.
  if (why === 'aborted' || (why === 'ended' && question.kind === 'bytes')) return fileError('internal');
  if (why === 'timed-out' && question.kind === 'bytes') return fileError('desk/busy');
  if (why === 'out-of-memory') return outOfMemory;
  return fileError('file/damaged', why === 'timed-out' ? 'timed-out' : null);
}

async function decodeWith(
  ask: Ask,
  bytes: Uint8Array,
  mediaType: MediaType,
): Promise<Result<DecodedDocument, FileError>> {
  for (let offset = 0; offset < bytes.length; offset += PART) {
    const part = bytes.subarray(offset, Math.min(bytes.length, offset + PART));
    const taken = await ask({ kind: 'bytes', size: bytes.length, offset, part });
    if (!taken.ok) return taken;
  }
  const opened = await ask({ kind: 'open', mediaType });
  if (!opened.ok) return opened;
  if (opened.value.kind !== 'opened') return refusal(opened.value);
  const pages: DecodedPage[] = [];
  let total = 0;
  for (let index = 0; index < opened.value.pages; index += 1) {
    const drawn = await ask({ kind: 'page', index });
    if (!drawn.ok) return drawn;
    if (drawn.value.kind !== 'page') return refusal(drawn.value);
    pages.push(drawn.value.picture);
    total += drawn.value.picture.bytes.length;
    if (total > MOST_PICTURE_BYTES) return tooManyBytes(total);
  }
  return ok({ mediaType, pages });
}

const refusal = (answer: ReadingAnswer): Result<never, FileError> =>
  err(answer.kind === 'refused' ? answer.error : fileError('internal'));
