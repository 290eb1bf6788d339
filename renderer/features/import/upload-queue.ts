// The files a person gave, sent to the desk one by one. Lives beside the screens, so that sorting can go on meanwhile.
import type { IntakeEntryView } from '#shared/contract/schemas.ts';
import { isWorthRetrying } from '#shared/domain/letters/file-error.ts';
import type { CalendarDate } from '#shared/kernel/calendar-date.ts';

type UploadState = 'waiting' | 'sending' | 'done' | 'cancelled' | 'failed';

export type Upload = {
  readonly key: number;
  readonly file: File;
  readonly receivedOn: CalendarDate;
  readonly state: UploadState;
  /** What became of it, once done. A refusal is an answer too. */
  readonly entry: IntakeEntryView | null;
  /** The sentence of a call that failed: nobody answered, or the desk was locked. */
  readonly failure: string | null;
};

export type UploadQueue = ReturnType<typeof createUploadQueue>;

export type UploadPorts = {
  /** Gives one file to the desk. */
  readonly send: (file: File, receivedOn: CalendarDate) => Promise<IntakeEntryView>;
  /** Says in French why a call failed. */
  readonly explain: (error: unknown) => string;
  /** The call was refused because the desk is locked: the file waits for it to be opened again. */
  readonly isLocked: (error: unknown) => boolean;
  readonly onLocked: () => void;
  /** Follows each answer. */
  readonly onOutcome: () => void;
};

/**
 * [Note: No file vanishes]
 * A file that a person gave is sent, or stands in the list as not sent with a way to send it again. While the desk is
 * locked nothing is sent, and the files wait; the queue outlives the screens, so that opening the desk goes on with
 * them.
 */
export function createUploadQueue({ send, explain, isLocked, onLocked, onOutcome }: UploadPorts) {
  let uploads: readonly Upload[] = [];
  let nextKey = 1;
  let running = false;
  let paused = false;
  /** How often sending began: a refusal as locked from before the desk was opened again pauses nothing. */
  let beginnings = 0;
  const listeners = new Set<() => void>();

  const set = (changed: readonly Upload[]): void => {
    uploads = changed;
    for (const listener of listeners) listener();
  };
  const change = (key: number, part: Partial<Upload>): void =>
    set(uploads.map((upload) => (upload.key === key ? { ...upload, ...part } : upload)));

  const sendOne = async (upload: Upload): Promise<void> => {
    const beginning = beginnings;
    change(upload.key, { state: 'sending' });
    try {
      change(upload.key, { state: 'done', entry: await send(upload.file, upload.receivedOn) });
      onOutcome();
    } catch (error) {
      if (!paused && !isLocked(error)) return change(upload.key, { state: 'failed', failure: explain(error) });
      if (beginning === beginnings) paused = true;
      change(upload.key, { state: 'waiting' });
      onLocked();
    }
  };
  const run = async (): Promise<void> => {
    paused = false;
    beginnings += 1;
    if (running) return;
    running = true;
    for (let next = nextOne(); next; next = nextOne()) await sendOne(next);
    running = false;
  };
  const nextOne = (): Upload | undefined => (paused ? undefined : uploads.find(isWaiting));

  return {
    subscribe: (listener: () => void): (() => void) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    snapshot: (): readonly Upload[] => uploads,
    /** A new batch begins a new list once the one before has ended. */
    add: (files: readonly File[], receivedOn: CalendarDate): void => {
      const kept = uploads.some(isOpen) ? uploads : uploads.filter(isWorthSendingAgain);
      const added = files.map((file): Upload => {
        return { key: nextKey++, file, receivedOn, state: 'waiting', entry: null, failure: null };
      });
      set([...kept, ...added]);
      void run();
    },
    /** The file under way is finished: it may already be stored. */
    cancelRest: (): void =>
      set(uploads.map((upload) => (upload.state === 'waiting' ? { ...upload, state: 'cancelled' } : upload))),
    sendAgain: (): void => {
      set(
        uploads.map((upload) =>
          isWorthSendingAgain(upload) ? { ...upload, state: 'waiting', entry: null, failure: null } : upload,
        ),
      );
      void run();
    },
    /** The desk was locked: nothing more is sent, and what came in is forgotten here like on every screen. */
    pause: (): void => {
      paused = true;
      set(uploads.filter((upload) => isOpen(upload) || isWorthSendingAgain(upload)));
    },
    resume: (): void => void run(),
    clear: (): void => set(uploads.filter(isOpen)),
  };
}

const isWaiting = (upload: Upload): boolean => upload.state === 'waiting';
const isOpen = (upload: Upload): boolean => upload.state === 'waiting' || upload.state === 'sending';
/** Not in the desk, and no fault of the file: nobody answered, a person stopped it, the machine was too busy. */
const isWorthSendingAgain = ({ state, entry }: Upload): boolean =>
  state === 'failed' || state === 'cancelled' || Boolean(entry?.error && isWorthRetrying(entry.error));

export type UploadTotals = {
  readonly all: number;
  readonly ended: number;
  readonly open: number;
  /** Not in the desk, and worth another try. */
  readonly again: number;
};

export const totalsOf = (uploads: readonly Upload[]): UploadTotals => ({
  all: uploads.length,
  ended: uploads.filter((upload) => !isOpen(upload)).length,
  open: uploads.filter(isOpen).length,
  again: uploads.filter(isWorthSendingAgain).length,
});

/** Refusals first (a person must act on them), each group newest first as it came. */
export function refusedFirst(entries: readonly IntakeEntryView[]): {
  readonly refused: readonly IntakeEntryView[];
  readonly others: readonly IntakeEntryView[];
} {
  return {
    refused: entries.filter((entry) => entry.outcome === 'refused'),
    others: entries.filter((entry) => entry.outcome !== 'refused'),
  };
}
