// The decoder of the desk: refuses what can be refused by looking at it, and has the rest decoded by a reading child,
// page after page. Decoding itself is in `child/`, which runs in that process.
import { type FileError, fileError } from '#shared/domain/letters/file-error.ts';
import { err, ok, type Result } from '#shared/kernel/result.ts';
import type { DecodedDocument, DocumentDecoder, MediaType, PagePicture } from '../../ports/document-decoder.ts';
import type { NoAnswer, ReadingAnswer, ReadingChild, ReadingQuestion } from '../../ports/reading-child.ts';
import { MOST_BYTES, MOST_PICTURE_BYTES } from './limits.ts';
import { claimedTypeOf, foreignTypeOf, mediaTypeOf, nameOfType } from './media-type.ts';
import { empty, tooManyBytes } from './refusals.ts';

export type DocumentDecoderOptions = {
  readonly newChild: () => ReadingChild;
  /** Longest time for one step (opening, one page) before the file counts as damaged. */
  readonly timeLimitMs?: number;
  /** An idle child is let go after this long. */
  readonly idleLimitMs?: number;
};

/** Bytes go to the child in parts: a whole file in one message would be in memory three times. */
const PART = 4_000_000;

type Ask = (question: ReadingQuestion) => Promise<Result<ReadingAnswer, FileError>>;

export function createDocumentDecoder(options: DocumentDecoderOptions): DocumentDecoder & { close(): void } {
  const { newChild, timeLimitMs = 20_000, idleLimitMs = 60_000 } = options;
  const child = newChild();
  let line: Promise<unknown> = Promise.resolve();
  let idle: NodeJS.Timeout | null = null;
  const rest = (): void => {
    if (idle) clearTimeout(idle);
    idle = setTimeout(() => child.end(), idleLimitMs).unref();
  };

  const decodeNow = async (bytes: Uint8Array, mediaType: MediaType, signal: AbortSignal | undefined) => {
    if (idle) clearTimeout(idle);
    const ask: Ask = async (question) => {
      const answered = await child.ask(question, { timeLimitMs, signal });
      return answered.ok ? answered : err(withoutAnswer(answered.error));
    };
    const decoded = await decodeWith(ask, bytes, mediaType);
    const forgotten = await child.ask({ kind: 'forget' }, { timeLimitMs });
    if (forgotten.ok && forgotten.value.kind === 'done' && forgotten.value.spent) child.end();
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
      child.end();
    },
  };
}

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
const withoutAnswer = (why: NoAnswer): FileError =>
  why === 'aborted' ? fileError('internal') : fileError('file/damaged', why === 'timed-out' ? 'timed-out' : null);

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
  const pages: PagePicture[] = [];
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
