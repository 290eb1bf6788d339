// What the API may ask of the desk as a whole: is it open, open it, close it. Made in composition.
import type { CalendarDate } from '#shared/kernel/calendar-date.ts';
import type { Result } from '#shared/kernel/result.ts';
import type { DeskPorts, MachinePorts } from '../../ports/desk-ports.ts';
import type { DeskErrorCode } from '../../ports/desk-vault.ts';
import type { ChooseFolder } from '../../ports/intake-folder.ts';

export type DeskStatus = {
  readonly state: 'none' | 'locked' | 'open';
  readonly name: string;
  /** Where the desk would be made; null once it is there. */
  readonly folder: string | null;
  readonly version: string;
  readonly today: CalendarDate;
  /** A recovery sheet was made. */
  readonly hasRecovery: boolean;
  /** The desk that is open is one to practise on. */
  readonly practice: boolean;
  /** Why no desk may be made in its folder; null when it may, or is there already. */
  readonly placeProblem: 'desk/synced-folder' | 'desk/network-folder' | null;
};

export type WatchedState = {
  readonly folder: string | null;
  readonly reachable: boolean;
};

export type WatchedError = 'folder/not-found' | 'folder/inside-desk' | 'folder/changed';

export type DeskSession = {
  /** What works without a desk: reading, judging, the reference data. */
  readonly machine: MachinePorts;
  status(): Promise<DeskStatus>;
  create(passphrase: string): Promise<Result<null, DeskErrorCode>>;
  /** Opens a desk to practise on, with letters made for it, where none is open. It is gone when it is locked. */
  practise(): Promise<Result<null, DeskErrorCode>>;
  /** The desk that is open is one to practise on: nothing of anybody goes in. */
  isPractice(): boolean;
  unlock(passphrase: string): Promise<Result<null, DeskErrorCode>>;
  /** A new code for the recovery sheet; the one before ends. It is kept nowhere. */
  makeRecovery(passphrase: string): Promise<Result<string, DeskErrorCode>>;
  /** Opens with the code of the sheet and sets a new passphrase. */
  recover(code: string, passphrase: string): Promise<Result<null, DeskErrorCode>>;
  /** Finishes the file in hand, lets the reading in hand wait, closes the desk. */
  lock(): Promise<void>;
  /** Null while the desk is not open. */
  ports(): DeskPorts | null;
  /** Null where the host has no dialog for it: a path is typed. */
  readonly chooseFolder: ChooseFolder | null;
  watched(): Promise<WatchedState>;
  /**
   * `seen`: what was watched when the change was begun, where a person made it.
   * Errors: folder/not-found, folder/inside-desk (it would import itself), folder/changed (since it was seen).
   */
  setWatched(folder: string | null, seen?: string | null): Promise<Result<WatchedState, WatchedError>>;
};
