// A real encrypted desk in a temporary folder, with the machine of `machine.ts`. For service tests.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { newUndoing } from '#main/composition/kept-undo.ts';
import { type RunningQueue, startReadingQueue } from '#main/jobs/reading-queue.ts';
import type { DeskFact } from '#main/ports/announcer.ts';
import type { DeskPorts, MachinePorts } from '#main/ports/desk-ports.ts';
import { DIRECTORY } from '#shared/reference/teams.ts';
import { cheapVault, keepingLog, testMachine } from './machine.ts';
import type { ControlledReader } from './text-scans.ts';

export const PASSPHRASE = 'une phrase de passe';

export type TestDesk = {
  readonly ports: DeskPorts;
  readonly reader: ControlledReader;
  readonly facts: readonly DeskFact[];
  readonly logLines: readonly unknown[][];
  readonly queue: RunningQueue;
  close(): Promise<void>;
};

export async function openTestDesk(change: Partial<MachinePorts> = {}): Promise<TestDesk> {
  const root = await mkdtemp(join(tmpdir(), 'desk-'));
  const made = await cheapVault().create(join(root, 'desk'), PASSPHRASE, DIRECTORY);
  if (!made.ok) throw new Error(made.error);
  const desk = made.value;
  const facts: DeskFact[] = [];
  const { log, lines } = keepingLog();
  const { machine, reader } = testMachine(log, (fact) => void facts.push(fact), change);
  const parts = { ...machine, store: desk.store, vault: desk.vault };
  const queue = await startReadingQueue(parts);
  return {
    reader,
    facts,
    logLines: lines,
    queue,
    ports: { ...parts, queue, ...newUndoing() },
    async close() {
      await queue.stop();
      await desk.close();
      await rm(root, { recursive: true, force: true });
    },
  };
}
