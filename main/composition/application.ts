// The whole application without a shell: one session, its API, and how to end it. Each shell makes one.
import { tmpdir } from 'node:os';
import type { SenderKind } from '#shared/domain/triage/judgement.ts';
import { fold } from '#shared/kernel/fold.ts';
import { ESTABLISHMENTS } from '#shared/reference/establishments.ts';
import { SENDER_NAMES } from '#shared/text/codes.ts';
import { fileErrorText } from '#shared/text/file-errors.ts';
import { makeRouter, type Router } from '../api/router.ts';
import type { LaunchChild } from '../ports/child-process.ts';
import type { IntakeEntry } from '../ports/desk-store.ts';
import type { ChooseFolder } from '../ports/intake-folder.ts';
import type { Log } from '../ports/log.ts';
import type { DeskSession } from '../services/desk/desk-session.ts';
import { type IncomingFile, importFile } from '../services/intake/import-file.ts';
import { exportTrainingLines, type TrainingLine, type TrainingSum } from '../services/training/export-lines.ts';
import { type Triage, type TriageContext, triageFile, triageText } from '../services/triage/triage-file.ts';
import { makeAnnouncements } from './announcements.ts';
import { makeDeskSession } from './desk-session.ts';
import { makeMachine } from './machine.ts';
import { deskVault } from './open-desk.ts';
import { sweepPractice } from './practice-leftovers.ts';

export type ApplicationOptions = {
  readonly deskFolder: string;
  /** Starts a reading child: plain Node forks, Electron uses a utility process. */
  readonly launchChild: LaunchChild;
  /** Starts a judging child; absent where judging holds nobody up. */
  readonly launchJudge?: LaunchChild;
  /** Asks for a folder in a dialog; absent where the host has none. */
  readonly chooseFolder?: ChooseFolder;
  readonly log: Log;
  readonly version: string;
};

/** What the command line does without a screen's contract: nothing is stored, or a large scan is not copied about. */
export type DirectCalls = {
  triageFile(path: string, name: string, context: TriageContext): ReturnType<typeof triageFile>;
  triageText(text: string, kind: 'letter' | 'email', context: TriageContext): Triage;
  /** Into the open desk. */
  importFile(file: IncomingFile): Promise<IntakeEntry>;
  /** Of the open desk: the lines people allowed the training to use. Asked on the command line only. */
  exportTraining(onLine: (line: TrainingLine) => Promise<void>): Promise<TrainingSum>;
};

export type { TrainingLine, TrainingSum };

export type Application = {
  readonly session: DeskSession;
  readonly direct: DirectCalls;
  /** Implements the contract; needs no context. */
  readonly router: Router;
  /** Locks the desk and ends the children. */
  close(): Promise<void>;
};

export function createApplication({
  deskFolder,
  launchChild,
  launchJudge,
  chooseFolder,
  log,
  version,
}: ApplicationOptions): Application {
  const { announce, subscribe } = makeAnnouncements();
  const machine = makeMachine({ launchChild, launchJudge: launchJudge ?? null, log, announce });
  const establishmentName = (id: string): string | null =>
    ESTABLISHMENTS.find((prison) => prison.id === id)?.name ?? null;
  const words = { fold, establishmentName, senderName: (kind: SenderKind) => SENDER_NAMES[kind] };
  void sweepPractice(tmpdir(), words).then(
    (desks) => desks > 0 && log.info('practice.swept', { desks }),
    (error: unknown) => log.error('practice.not-swept', error),
  );
  const session = makeDeskSession({
    folder: deskFolder,
    version,
    vault: deskVault({ words }),
    machine: machine.ports,
    // Loaded when somebody practises: its libraries take long to load, and hardly anybody does.
    drawSheet: async (sheet) => (await import('../adapters/practice/drawn-sheet.ts')).drawnSheet(sheet),
    ...(chooseFolder && { chooseFolder }),
    sentence: fileErrorText,
  });
  return {
    session,
    direct: directCalls(session),
    router: makeRouter(session, subscribe, log),
    async close() {
      await session.lock();
      await machine.close();
    },
  };
}

const directCalls = (session: DeskSession): DirectCalls => {
  const open = () => {
    const ports = session.ports();
    if (!ports) throw new Error('the desk is not open');
    return ports;
  };
  return {
    triageFile: (path, name, context) => triageFile(session.machine, path, name, context),
    triageText: (text, kind, context) => triageText(session.machine, text, kind, context),
    importFile: async (file) => importFile(open(), file),
    exportTraining: async (onLine) => exportTrainingLines(open(), onLine),
  };
};
