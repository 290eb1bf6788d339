// The files a person gave, sent to the desk one by one. Lives beside the screens, so that sorting can go on meanwhile.
import type { IntakeEntryView } from '#shared/contract/schemas.ts';
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

type Send = (file: File, receivedOn: CalendarDate) => Promise<IntakeEntryView>;

/** `send` gives one file to the desk; `explain` says in French why a call failed; `onOutcome` follows each answer. */
export function createUploadQueue(send: Send, explain: (error: unknown) => string, onOutcome: () => void) {
  let uploads: readonly Upload[] = [];
  let nextKey = 1;
  let running = false;
  const listeners = new Set<() => void>();

  const set = (changed: readonly Upload[]): void => {
    uploads = changed;
    for (const listener of listeners) listener();
  };
  const change = (key: number, part: Partial<Upload>): void =>
    set(uploads.map((upload) => (upload.key === key ? { ...upload, ...part } : upload)));

  const sendOne = async (upload: Upload): Promise<void> => {
    change(upload.key, { state: 'sending' });
    try {
      change(upload.key, { state: 'done', entry: await send(upload.file, upload.receivedOn) });
      onOutcome();
    } catch (error) {
      change(upload.key, { state: 'failed', failure: explain(error) });
    }
  };
  const run = async (): Promise<void> => {
    if (running) return;
    running = true;
    for (let next = uploads.find(isWaiting); next; next = uploads.find(isWaiting)) await sendOne(next);
    running = false;
  };

  return {
    subscribe: (listener: () => void): (() => void) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    snapshot: (): readonly Upload[] => uploads,
    /** A new batch begins a new list once the one before has ended. */
    add: (files: readonly File[], receivedOn: CalendarDate): void => {
      const kept = uploads.some(isOpen) ? uploads : [];
      const added = files.map((file): Upload => {
        return { key: nextKey++, file, receivedOn, state: 'waiting', entry: null, failure: null };
      });
      set([...kept, ...added]);
      void run();
    },
    /** The file under way is finished: it may already be stored. */
    cancelRest: (): void =>
      set(uploads.map((upload) => (upload.state === 'waiting' ? { ...upload, state: 'cancelled' } : upload))),
    retryFailed: (): void => {
      set(
        uploads.map((upload) => (upload.state === 'failed' ? { ...upload, state: 'waiting', failure: null } : upload)),
      );
      void run();
    },
    clear: (): void => set(uploads.filter(isOpen)),
  };
}

const isWaiting = (upload: Upload): boolean => upload.state === 'waiting';
const isOpen = (upload: Upload): boolean => upload.state === 'waiting' || upload.state === 'sending';

export type UploadTotals = {
  readonly all: number;
  readonly ended: number;
  readonly open: number;
  readonly failed: number;
};

export const totalsOf = (uploads: readonly Upload[]): UploadTotals => ({
  all: uploads.length,
  ended: uploads.filter((upload) => !isOpen(upload)).length,
  open: uploads.filter(isOpen).length,
  failed: uploads.filter((upload) => upload.state === 'failed').length,
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
