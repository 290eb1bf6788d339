// The page reader of the desk: a small pool of reading children, each reading one page at a time.
// Recognition itself is in `child/`, which runs in those processes.
import { setImmediate } from 'node:timers/promises';
import { type FileError, fileError } from '#shared/domain/letters/file-error.ts';
import type { PageReading } from '#shared/domain/reading/reading.ts';
import { err, ok, type Result } from '#shared/kernel/result.ts';
import type { PageReader, ReadRequest } from '../../ports/page-reader.ts';
import type { NoAnswer, ReadingAnswer, ReadingChild, ReadingQuestion } from '../../ports/reading-child.ts';
import { aheadOf, type WaitingSeat, waitingLine } from './waiting-line.ts';

export type PageReaderOptions = {
  readonly newChild: () => ReadingChild;
  /** How many children read at the same time, at least 1. */
  readonly width: number;
  /** A page that takes longer is unreadable: its child is ended. */
  readonly timeLimitMs?: number;
  /** Idle children are let go after this long, so that their memory goes back. */
  readonly idleLimitMs?: number;
  /** A page was read without its handwriting, whose reader failed. */
  readonly onHandwritingFailed?: () => void;
};

type Seat = WaitingSeat & {
  readonly child: ReadingChild;
  busy: boolean;
  /** Has read a page since it was started or renewed. */
  used: boolean;
  /** Must be renewed before it reads again. */
  stale: boolean;
  idle: NodeJS.Timeout | null;
};

const emptySeat = (child: ReadingChild): Seat => ({
  child,
  busy: false,
  used: false,
  letter: undefined,
  ahead: null,
  stale: false,
  idle: null,
});

const unreadable = (why: NoAnswer): Result<never, FileError> =>
  err(fileError('page/unreadable', why === 'timed-out' ? 'timed-out' : null));

/**
 * The child itself bounds the work of a page (reading-child/work.ts). This ends one that cannot: on a machine that is
 * busy with other work a page of two seconds takes twenty and is read.
 */
const PAGE_LIMIT_MS = 90_000;

/** A recogniser takes so much memory at most; together they take no more than this part of the machine's. */
const BYTES_EACH = 350 * 2 ** 20;
const SHARE_OF_MEMORY = 0.25;
/** One recogniser for every core but one, which stays with the desk; fewer where memory is short. */
export const readerWidth = (cores: number, memoryBytes: number): number =>
  Math.max(1, Math.min(cores - 1, Math.floor((memoryBytes * SHARE_OF_MEMORY) / BYTES_EACH)));

export function createPageReader(options: PageReaderOptions): PageReader {
  const { newChild, width, timeLimitMs = PAGE_LIMIT_MS, idleLimitMs = 60_000, onHandwritingFailed } = options;
  const seats = Array.from({ length: width }, () => emptySeat(newChild()));
  const line = waitingLine<Seat>(({ child }, { picture, upright }, number) =>
    child.ahead({ ahead: number, picture, upright }),
  );
  let closed = false;

  const occupy = (seat: Seat): Seat => {
    seat.busy = true;
    if (seat.idle) clearTimeout(seat.idle);
    seat.idle = null;
    return seat;
  };
  const take = async (request: ReadRequest): Promise<Seat | null> => {
    const free = seats.find((seat) => !seat.busy);
    if (free) return occupy(free);
    const turn = line.wait(request);
    line.lookAhead(seats);
    return turn;
  };
  const release = (seat: Seat): void => {
    if (line.give(seat)) return;
    seat.busy = false;
    seat.idle = setTimeout(() => {
      seat.child.end();
      seat.used = false;
      seat.stale = false;
    }, idleLimitMs).unref();
  };
  const refresh = (seat: Seat): Promise<void> => renewedSeat(seat, timeLimitMs);

  return {
    width,
    read: async (request) => {
      if (closed) throw new Error('the page reader was closed');
      const seat = await take(request);
      if (!seat) return unreadable('aborted');
      const ahead = aheadOf(seat, request);
      try {
        if (request.signal?.aborted || closed) return unreadable('aborted');
        if (seat.used && seat.letter !== request.letter) seat.stale = true;
        const isStale = seat.stale;
        seat.stale = false;
        seat.used = true;
        seat.letter = request.letter;
        request.onTurn?.();
        const reading = readOn(seat.child, { ...request, ahead, isStale }, { timeLimitMs, onHandwritingFailed });
        line.lookAhead(seats);
        return await reading;
      } finally {
        release(seat);
        // The next page is on its way before whoever asked for this one goes to work on it.
        await setImmediate();
      }
    },
    renew: async () => {
      // A busy one whose letter has a name is renewed when another letter comes to it, and not in the midst of one.
      for (const seat of seats) if (!seat.busy || seat.letter === undefined) seat.stale ||= seat.used;
      const free = seats.filter((seat) => !seat.busy);
      await Promise.all(
        free.map(async (seat) => {
          occupy(seat);
          await refresh(seat);
          release(seat);
        }),
      );
    },
    close: async () => {
      closed = true;
      for (const seat of seats) {
        if (seat.idle) clearTimeout(seat.idle);
        seat.child.end();
      }
    },
  };
}

async function renewedSeat(seat: Seat, timeLimitMs: number): Promise<void> {
  if (!seat.stale) return;
  seat.stale = false;
  seat.used = false;
  const renewed = await seat.child.ask({ kind: 'renew' }, { timeLimitMs });
  if (!renewed.ok || renewed.value.kind !== 'done' || renewed.value.spent) seat.child.end();
}

async function readOn(
  child: ReadingChild,
  request: ReadRequest & { readonly ahead: number | undefined; readonly isStale: boolean },
  {
    timeLimitMs,
    onHandwritingFailed,
  }: { readonly timeLimitMs: number; readonly onHandwritingFailed?: (() => void) | undefined },
): Promise<Result<PageReading, FileError>> {
  const { picture, page, upright, textLayer = null, signal, ahead, isStale, onProgress, onEarly } = request;
  const { onHandLines, onTraces } = request;
  // Only a reading of the whole page may stand for it: a head alone would hide what the body says.
  const once: { reading: PageReading | null } = { reading: null };
  let done = 0;
  const onShare = (share: number): void => {
    if (share <= done || share > 1) return;
    done = share;
    onProgress?.(share);
  };
  const bytes: ReadingQuestion = { kind: 'bytes', size: picture.length, offset: 0, part: picture };
  const answered = await child.ask(
    {
      ...{ kind: 'read', page, upright, textLayer, ahead },
      ...(onHandLines && { compareHand: true }),
      ...(onTraces && { keepTraces: true }),
    },
    {
      first: isStale ? [{ kind: 'renew' }, bytes] : [bytes],
      timeLimitMs,
      signal,
      onShare,
      onEarly: (part, isWhole) => {
        if (isWhole) once.reading = part;
        onEarly?.(part);
      },
    },
  );
  if (!answered.ok) {
    const { reading } = once;
    return reading && answered.error !== 'aborted' ? ok(reading) : unreadable(answered.error);
  }
  if (answered.value.kind === 'reading') {
    if (answered.value.handwritingFailed) onHandwritingFailed?.();
    onHandLines?.(answered.value.handLines ?? []);
    onTraces?.(answered.value.traces ?? []);
  }
  return readingOf(answered.value);
}

function readingOf(answer: ReadingAnswer): Result<PageReading, FileError> {
  if (answer.kind === 'reading') return ok(answer.reading);
  return err(answer.kind === 'refused' ? answer.error : fileError('internal'));
}
