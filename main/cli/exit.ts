// Exit statuses of the command line and the one way to end with them.
import type { DeskErrorCode } from '../ports/desk-vault.ts';

export const EXIT = { done: 0, someRefused: 1, usage: 2, deskClosed: 3 } as const;
export type ExitStatus = (typeof EXIT)[keyof typeof EXIT];

/** Ends a command early with a status and a sentence for the person. Not a bug: no stack is shown. */
export class CommandEnd extends Error {
  readonly status: ExitStatus;
  constructor(status: ExitStatus, sentence: string) {
    super(sentence);
    this.status = status;
  }
}

export const wrongUsage = (sentence: string): CommandEnd => new CommandEnd(EXIT.usage, sentence);

/** Errors of making or opening a desk end with 3, except a passphrase that is no passphrase: that is usage. */
export const deskStatus = (code: DeskErrorCode): ExitStatus =>
  code === 'desk/weak-passphrase' ? EXIT.usage : EXIT.deskClosed;
