// What was decided since the application was started, so that it can be undone in the order it was done. In memory while
// the desk is open; over a lock it lies in the desk itself. Otherwise a decision is undone letter by letter
// (`letters.reopen`).
import type { Pause } from '../../shared/domain/deadlines/pause.ts';
import type { KeptTableStep, TableStep } from '../../shared/domain/desk/table-step.ts';
import type { LetterId } from '../../shared/kernel/ids.ts';
import type { Instant } from './clock.ts';
import type { StoredLetter } from './desk-store.ts';

export type LetterChange = {
  readonly id: LetterId;
  /** The version it has since: a letter that was changed again is not undone with this step. */
  readonly version: number;
  readonly before: Pick<StoredLetter, 'version' | 'state' | 'decision'>;
};

/** What a person arranged around a letter. No version tells of it: undone only where it still is as it was left. */
export type FollowUpChange = { readonly id: LetterId } & (
  | { readonly what: 'assignee'; readonly before: string | null; readonly after: string | null }
  | { readonly what: 'second-look'; readonly before: Instant | null; readonly after: Instant | null }
  | { readonly what: 'clock'; readonly before: readonly Pause[]; readonly after: readonly Pause[] }
);

/** One gesture of a person: one letter, a whole batch, or what was arranged around a letter (then no `changes`). */
export type UndoStep = {
  readonly changes: readonly LetterChange[];
  readonly followUp?: FollowUpChange;
  /** A gesture of another kind takes itself back: the letter it began with, as it is again; null when it no longer can. */
  readonly takeBack?: {
    readonly what: 'stack' | 'pages' | 'person';
    /** The letter it began with. */
    readonly id: LetterId;
    readonly again: () => Promise<StoredLetter | null>;
  };
};

/** The step that brought this letter to this version, or the last one of who looks after it and of its clock. */
export type WhichStep = { readonly id: LetterId; readonly version: number } | { readonly followUpOf: LetterId };

export type UndoJournal = {
  add(step: UndoStep): void;
  /** Null asks for the last step; null comes back when there is none. */
  find(which: WhichStep | null): UndoStep | null;
  remove(step: UndoStep): void;
  /** Oldest first. */
  steps(): readonly UndoStep[];
  /** A letter is again as this version was, under a new number: the steps before it can still be undone. */
  restored(id: LetterId, version: number, now: number): void;
};

/** What was changed in the tables: apart from decisions, so that Ctrl+Z on *Annuaire* takes back nothing that is not there. */
export type TableJournal = {
  /** Oldest first. */
  steps(): readonly KeptTableStep[];
  add(done: { readonly step: TableStep; readonly window: string }): KeptTableStep;
  remove(number: number): void;
};
