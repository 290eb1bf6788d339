// The whole application without a shell: one session, its API, and how to end it. Each shell makes one.
import { fold } from '#shared/kernel/fold.ts';
import { ESTABLISHMENTS } from '#shared/reference/establishments.ts';
import { fileErrorText } from '#shared/text/file-errors.ts';
import { makeRouter, type Router } from '../api/router.ts';
import type { LaunchChild } from '../ports/child-process.ts';
import type { Log } from '../ports/log.ts';
import type { DeskSession } from '../services/desk/desk-session.ts';
import { makeAnnouncements } from './announcements.ts';
import { makeDeskSession } from './desk-session.ts';
import { makeMachine } from './machine.ts';
import { deskVault } from './open-desk.ts';

export type ApplicationOptions = {
  readonly deskFolder: string;
  /** Starts a reading child: plain Node forks, Electron uses a utility process. */
  readonly launchChild: LaunchChild;
  readonly log: Log;
  readonly version: string;
};

export type Application = {
  readonly session: DeskSession;
  /** Implements the contract; needs no context. */
  readonly router: Router;
  /** Locks the desk and ends the children. */
  close(): Promise<void>;
};

export function createApplication({ deskFolder, launchChild, log, version }: ApplicationOptions): Application {
  const { announce, subscribe } = makeAnnouncements();
  const machine = makeMachine({ launchChild, log, announce });
  const establishmentName = (id: string): string | null =>
    ESTABLISHMENTS.find((prison) => prison.id === id)?.name ?? null;
  const session = makeDeskSession({
    folder: deskFolder,
    version,
    vault: deskVault({ words: { fold, establishmentName } }),
    machine: machine.ports,
    sentence: fileErrorText,
  });
  return {
    session,
    router: makeRouter(session, subscribe, log),
    async close() {
      await session.lock();
      await machine.close();
    },
  };
}
