// Wires the adapters that do not depend on a desk: reading, files, papers, clock.
import { createHash } from 'node:crypto';
import { availableParallelism, totalmem } from 'node:os';
import { ESTABLISHMENTS } from '#shared/reference/establishments.ts';
import { LEGAL_LIMITS } from '#shared/reference/legal-limits.ts';
import { VOCABULARY } from '#shared/reference/vocabulary.ts';
import { drawCode } from '../adapters/codes/draw-code.ts';
import { createFileReader } from '../adapters/files/file-reader.ts';
import { createWatchedFolder } from '../adapters/files/watched-folder.ts';
import { createChildJudging } from '../adapters/judging/child-judging.ts';
import { judgeHere } from '../adapters/judging/judge-here.ts';
import { createMessageComposer } from '../adapters/mail/message-composer.ts';
import { createPageReader, readerWidth } from '../adapters/ocr/child-page-reader.ts';
import { createPdfMaker } from '../adapters/pdf/pdf-maker.ts';
import { createPictureTurner } from '../adapters/pictures/picture-turner.ts';
import { createDocumentDecoder } from '../adapters/scans/child-document-decoder.ts';
import { createLineCutter } from '../adapters/strips/line-cutter.ts';
import { createNewId } from '../adapters/system/new-id.ts';
import { createReadingChild } from '../adapters/system/reading-child.ts';
import { createSystemClock } from '../adapters/system/system-clock.ts';
import type { Announce } from '../ports/announcer.ts';
import type { LaunchChild } from '../ports/child-process.ts';
import type { MachinePorts } from '../ports/desk-ports.ts';
import type { Log } from '../ports/log.ts';
import { stripsOfPage } from './page-strips.ts';

export type MachineOptions = {
  readonly launchChild: LaunchChild;
  /** Null judges in this process: at the command line nobody clicks meanwhile. */
  readonly launchJudge: LaunchChild | null;
  readonly log: Log;
  readonly announce: Announce;
};

export type Machine = { readonly ports: MachinePorts; close(): Promise<void> };

export function makeMachine({ launchChild, launchJudge, log, announce }: MachineOptions): Machine {
  const newChild = () => createReadingChild(launchChild);
  let unread = 0;
  const reader = createPageReader({
    newChild,
    width: readerWidth(availableParallelism(), totalmem()),
    onHandwritingFailed: () => {
      unread += 1;
      log.info('reading.handwriting.failed', { pages: unread });
    },
  });
  // A child of its own: a scan that kills its decoder must not stop the reading of another letter.
  const decoder = createDocumentDecoder({ newChild });
  const here = judgeHere({ establishments: ESTABLISHMENTS, vocabulary: VOCABULARY });
  const judge = launchJudge && createChildJudging({ launch: launchJudge, here });
  const ports: MachinePorts = {
    clock: createSystemClock(),
    newId: createNewId(),
    log,
    announce,
    decoder,
    reader,
    judging: judge ?? here,
    files: createFileReader(),
    watchedFolder: createWatchedFolder({ onProblem: (problem, cause) => log.error(`intake.${problem}`, cause) }),
    composer: createMessageComposer(),
    pdf: createPdfMaker(),
    drawCode,
    pictures: createPictureTurner(),
    lineCutter: createLineCutter(stripsOfPage),
    sha256: (bytes) => createHash('sha256').update(bytes).digest('hex'),
    establishments: ESTABLISHMENTS,
    limits: LEGAL_LIMITS,
    vocabulary: VOCABULARY,
  };
  return {
    ports,
    async close() {
      await Promise.all([reader.close(), decoder.close(), judge?.close()]);
    },
  };
}
