// Everything a service on an open desk may reach, in one value. Services take the part they need.
import type { LegalLimit } from '../../shared/domain/deadlines/legal-limit.ts';
import type { Establishment } from '../../shared/domain/establishments/establishment.ts';
import type { Vocabulary } from '../../shared/domain/triage/vocabulary.ts';
import type { Announce } from './announcer.ts';
import type { Clock, NewId } from './clock.ts';
import type { DrawCode } from './codes.ts';
import type { MessageComposer, PdfMaker, PictureTurner } from './correspondence.ts';
import type { DeskStore } from './desk-store.ts';
import type { DocumentDecoder } from './document-decoder.ts';
import type { FileReader, WatchedFolder } from './intake-folder.ts';
import type { Judging } from './judging.ts';
import type { LineCutter } from './line-cutter.ts';
import type { Log } from './log.ts';
import type { PageReader } from './page-reader.ts';
import type { PageVault } from './page-vault.ts';
import type { ReadingQueue } from './reading-queue.ts';
import type { TableJournal, UndoJournal } from './undo-journal.ts';

/** What stays the same whichever desk is open. */
export type MachinePorts = {
  readonly clock: Clock;
  readonly newId: NewId;
  readonly log: Log;
  readonly announce: Announce;
  readonly decoder: DocumentDecoder;
  readonly reader: PageReader;
  readonly judging: Judging;
  readonly files: FileReader;
  readonly watchedFolder: WatchedFolder;
  readonly composer: MessageComposer;
  readonly pdf: PdfMaker;
  readonly drawCode: DrawCode;
  readonly pictures: PictureTurner;
  readonly lineCutter: LineCutter;
  /** SHA-256 in lowercase hex: proof of what left. */
  readonly sha256: (bytes: Uint8Array) => string;
  readonly establishments: readonly Establishment[];
  /** The legal limits as delivered; a desk may have changed some (`store.limits`). */
  readonly limits: readonly LegalLimit[];
  /** The words judging looks for. */
  readonly vocabulary: Vocabulary;
};

export type DeskPorts = MachinePorts & {
  readonly store: DeskStore;
  readonly vault: PageVault;
  readonly queue: ReadingQueue;
  readonly undo: UndoJournal;
  readonly tableUndo: TableJournal;
};
