// A real encrypted desk in a temporary folder with the real papers, and text instead of scans. For service tests.
import { createHash } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createMessageComposer } from '#main/adapters/mail/message-composer.ts';
import { createPdfMaker } from '#main/adapters/pdf/pdf-maker.ts';
import { createNewId } from '#main/adapters/system/new-id.ts';
import { createSystemClock } from '#main/adapters/system/system-clock.ts';
import { deskVault } from '#main/composition/open-desk.ts';
import { type RunningQueue, startReadingQueue } from '#main/jobs/reading-queue.ts';
import type { DeskFact } from '#main/ports/announcer.ts';
import type { DeskPorts, MachinePorts } from '#main/ports/desk-ports.ts';
import type { OpenDesk } from '#main/ports/desk-vault.ts';
import type { Log } from '#main/ports/log.ts';
import { fold } from '#shared/kernel/fold.ts';
import { ESTABLISHMENTS } from '#shared/reference/establishments.ts';
import { DIRECTORY } from '#shared/reference/teams.ts';
import { VOCABULARY } from '#shared/reference/vocabulary.ts';
import { type ControlledReader, textDecoder, textReader } from './text-scans.ts';

export const PASSPHRASE = 'une phrase de passe';

export type TestDesk = {
  readonly folder: string;
  readonly ports: DeskPorts;
  readonly desk: OpenDesk;
  readonly reader: ControlledReader;
  readonly facts: DeskFact[];
  readonly logLines: unknown[][];
  queue: RunningQueue;
  close(): Promise<void>;
};

const unused = (name: string) => (): never => {
  throw new Error(`${name} is not part of this test`);
};

export const cheapVault = () =>
  deskVault({
    words: { fold, establishmentName: (id) => ESTABLISHMENTS.find((prison) => prison.id === id)?.name ?? null },
    cost: { N: 2 ** 10, r: 8, p: 1 },
  });

/** The day is 20 November 2026 unless told otherwise. */
export async function openTestDesk(change: Partial<MachinePorts> = {}): Promise<TestDesk> {
  const root = await mkdtemp(join(tmpdir(), 'desk-'));
  const folder = join(root, 'desk');
  const made = await cheapVault().create(folder, PASSPHRASE, DIRECTORY);
  if (!made.ok) throw new Error(made.error);
  const desk = made.value;
  const reader = textReader();
  const facts: DeskFact[] = [];
  const logLines: unknown[][] = [];
  const log: Log = {
    info: (...line) => void logLines.push(line),
    error: (...line) => void logLines.push(line),
    child: () => log,
  };
  const machine: MachinePorts = {
    clock: createSystemClock(() => Date.UTC(2026, 10, 20, 9)),
    newId: createNewId(),
    log,
    announce: (fact) => void facts.push(fact),
    decoder: textDecoder,
    reader,
    files: { read: unused('files.read'), expand: unused('files.expand') },
    watchedFolder: { watch: unused('watch'), moveToDone: unused('moveToDone'), moveToRefused: unused('moveToRefused') },
    composer: createMessageComposer(),
    pdf: createPdfMaker(),
    pictures: { turn: async (bytes) => bytes },
    sha256: (bytes) => createHash('sha256').update(bytes).digest('hex'),
    establishments: ESTABLISHMENTS,
    vocabulary: VOCABULARY,
    ...change,
  };
  const parts = { ...machine, store: desk.store, vault: desk.vault };
  const queue = await startReadingQueue(parts);
  return {
    folder,
    desk,
    reader,
    facts,
    logLines,
    queue,
    ports: { ...parts, queue },
    async close() {
      await queue.stop();
      await desk.close();
      await rm(root, { recursive: true, force: true });
    },
  };
}
