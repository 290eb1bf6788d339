// The outer ports of service and contract tests: real papers, clock fixed on 20 November 2026, text for scans.
import { createHash } from 'node:crypto';
import { drawCode } from '#main/adapters/codes/draw-code.ts';
import { judgeHere } from '#main/adapters/judging/judge-here.ts';
import { createMessageComposer } from '#main/adapters/mail/message-composer.ts';
import { createPdfMaker } from '#main/adapters/pdf/pdf-maker.ts';
import { createNewId } from '#main/adapters/system/new-id.ts';
import { createSystemClock } from '#main/adapters/system/system-clock.ts';
import { deskVault } from '#main/composition/open-desk.ts';
import type { Announce } from '#main/ports/announcer.ts';
import type { MachinePorts } from '#main/ports/desk-ports.ts';
import type { Log } from '#main/ports/log.ts';
import { fold } from '#shared/kernel/fold.ts';
import { ESTABLISHMENTS } from '#shared/reference/establishments.ts';
import { LEGAL_LIMITS } from '#shared/reference/legal-limits.ts';
import { VOCABULARY } from '#shared/reference/vocabulary.ts';
import { SENDER_NAMES } from '#shared/text/codes.ts';
import { type ControlledReader, textDecoder, textReader } from './text-scans.ts';
import { tinyPng } from './tiny-png.ts';

const unused = (name: string) => (): never => {
  throw new Error(`${name} is not part of this test`);
};

/** A log that keeps its lines for the test to look at. */
export function keepingLog(): { readonly log: Log; readonly lines: unknown[][] } {
  const lines: unknown[][] = [];
  const log: Log = {
    info: (...line) => void lines.push(line),
    error: (...line) => void lines.push(line),
    child: () => log,
  };
  return { log, lines };
}

/** Passphrases cost next to nothing here. */
export const cheapVault = () =>
  deskVault({
    words: {
      fold,
      establishmentName: (id) => ESTABLISHMENTS.find((prison) => prison.id === id)?.name ?? null,
      senderName: (kind) => SENDER_NAMES[kind],
    },
    cost: { N: 2 ** 10, r: 8, p: 1 },
  });

export function testMachine(
  log: Log,
  announce: Announce,
  change: Partial<MachinePorts> = {},
): { readonly machine: MachinePorts; readonly reader: ControlledReader } {
  const reader = textReader();
  const machine: MachinePorts = {
    clock: createSystemClock(() => Date.UTC(2026, 10, 20, 9)),
    newId: createNewId(),
    log,
    announce,
    decoder: textDecoder,
    reader,
    judging: judgeHere({ establishments: ESTABLISHMENTS, vocabulary: VOCABULARY }),
    files: { read: unused('files.read'), expand: unused('files.expand') },
    watchedFolder: { watch: unused('watch'), moveToDone: unused('moveToDone'), moveToRefused: unused('moveToRefused') },
    composer: createMessageComposer(),
    pdf: createPdfMaker(),
    drawCode,
    pictures: { turn: async (bytes) => bytes },
    lineCutter: { cut: async (_picture, _rotation, places) => places.map((place) => place && tinyPng) },
    sha256: (bytes) => createHash('sha256').update(bytes).digest('hex'),
    establishments: ESTABLISHMENTS,
    limits: LEGAL_LIMITS,
    vocabulary: VOCABULARY,
    ...change,
  };
  return { machine, reader };
}
