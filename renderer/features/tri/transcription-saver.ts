// Keeps what is typed in the desk: shortly after the last key, at once when a line is validated or the page is left.
// One save at a time, each on the revision that the one before gave.
import type { LetterSummary, Transcription } from '#shared/contract/schemas.ts';
import type { LetterId } from '#shared/kernel/ids.ts';
import type { DeskClient } from '../../api/client.ts';
import { codeOf, isConnectionError } from '../../api/desk-error.ts';
import { type Lines, united } from './transcription-model.ts';

export const SAVE_AFTER_MS = 350;
const AGAIN_AFTER_MS = 1500;

export type SaveState = 'saved' | 'saving' | 'not-saved';

export type SaverEvents = {
  readonly onState: (state: SaveState) => void;
  readonly onSaved: (letter: LetterSummary) => void;
  /** Another window saved the page: these lines unite both. */
  readonly onUnited: (lines: Lines) => void;
  /** The desk refused for good. */
  readonly onRefused: (error: unknown) => void;
};

export type Saver = {
  /** `now`: without waiting for the next key. */
  keep(lines: Lines, now: boolean): void;
  /** Saves what waits; resolves when nothing does. */
  flush(): Promise<void>;
};

type Place = { readonly id: LetterId; readonly page: number };

/** Saves in hand, by page: who opens the page again waits for them. */
const inHand = new Map<string, Promise<void>>();
const nameOf = ({ id, page }: Place): string => `${id}/${page}`;

/** What was typed and is not in the desk yet, by page, with the way to put it there. */
const unkept = new Map<string, () => Promise<void>>();

/** A decision does not wait longer for a desk that does not answer. */
const WAIT_MS = 2000;

/**
 * Puts what was typed of a letter into the desk, which judges it. Null where all of it is there; else whether it is,
 * shortly.
 */
export function keepTyped(id: LetterId): Promise<boolean> | null {
  const open = (): (() => Promise<void>)[] =>
    [...unkept].filter(([name]) => name.startsWith(`${id}/`)).map(([, keep]) => keep);
  const waiting = open();
  if (waiting.length === 0) return null;
  const late = new Promise((resolve) => setTimeout(resolve, WAIT_MS));
  return Promise.race([Promise.all(waiting.map((keep) => keep())), late]).then(() => open().length === 0);
}

/** The page as it is once everything typed in it is kept. */
export async function openedPage(client: DeskClient, place: Place): Promise<Transcription> {
  await inHand.get(nameOf(place));
  // What the desk refused of it before is gone.
  unkept.delete(nameOf(place));
  return client.transcription.open(place);
}

export function makeSaver(client: DeskClient, place: Place, opened: Transcription, events: SaverEvents): Saver {
  let revision = opened.revision;
  let base: Lines = opened.lines.map(({ line }) => line);
  let waiting: Lines | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let running: Promise<void> | null = null;
  let refused = false;
  const unite = async (mine: Lines): Promise<void> => {
    const theirs = await client.transcription.open(place);
    const their = theirs.lines.map(({ line }) => line);
    waiting = united(waiting ?? mine, their, base);
    revision = theirs.revision;
    base = their;
    events.onUnited(waiting);
  };
  const saveOne = async (lines: Lines): Promise<boolean> => {
    try {
      const saved = await client.transcription.save({ ...place, revision, lines: [...lines] });
      revision = saved.revision;
      base = lines;
      events.onSaved(saved.letter);
      return true;
    } catch (error) {
      if (codeOf(error) === 'transcription/changed') {
        await unite(lines);
        return true;
      }
      if (!isConnectionError(error)) {
        refused = true;
        events.onRefused(error);
        return true;
      }
      waiting ??= lines;
      events.onState('not-saved');
      return false;
    }
  };
  const work = async (): Promise<void> => {
    for (let lines = waiting; lines; lines = waiting) {
      waiting = null;
      refused = false;
      events.onState('saving');
      if (await saveOne(lines)) continue;
      await new Promise((resolve) => setTimeout(resolve, AGAIN_AFTER_MS));
    }
    if (!refused) unkept.delete(nameOf(place));
    events.onState(refused ? 'not-saved' : 'saved');
  };
  const start = (): Promise<void> => {
    clearTimeout(timer);
    if (!running && waiting) {
      const run = work()
        .catch(events.onRefused)
        .finally(() => {
          running = null;
          if (inHand.get(nameOf(place)) === run) inHand.delete(nameOf(place));
        });
      running = run;
      inHand.set(nameOf(place), run);
    }
    return running ?? Promise.resolve();
  };
  return {
    keep(lines, now) {
      waiting = lines;
      unkept.set(nameOf(place), start);
      clearTimeout(timer);
      if (now) void start();
      else {
        events.onState('saving');
        timer = setTimeout(() => void start(), SAVE_AFTER_MS);
      }
    },
    flush: start,
  };
}
