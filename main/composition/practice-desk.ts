// A desk to practise on: made in a temporary folder of its own, under a key that nobody knows, and gone when it is left.
// [Note: Practice never meets the real desk] Nothing of it is in the real desk's folder, nothing can be given to it but
// its own letters, and what leaves it is addressed to nobody and says what it is.
import { randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { err, ok, type Result } from '#shared/kernel/result.ts';
import { DIRECTORY } from '#shared/reference/teams.ts';
import { PRACTICE_PAPER } from '#shared/text/correspondence.ts';
import type { MachinePorts } from '../ports/desk-ports.ts';
import type { DeskErrorCode, DeskVault, OpenDesk } from '../ports/desk-vault.ts';
import { PRACTICE_DESK, PRACTICE_PREFIX } from './practice-leftovers.ts';

export type PracticeDesk = { readonly desk: OpenDesk /** After the desk was closed. */; remove(): Promise<void> };

export async function makePracticeDesk(vault: DeskVault): Promise<Result<PracticeDesk, DeskErrorCode>> {
  const root = await mkdtemp(join(tmpdir(), PRACTICE_PREFIX)).catch(() => null);
  if (root === null) return err('desk/not-writable');
  const remove = (): Promise<void> => rm(root, { recursive: true, force: true, maxRetries: 5 });
  const made = await vault.create(join(root, PRACTICE_DESK), randomBytes(24).toString('base64'), DIRECTORY);
  if (made.ok) return ok({ desk: made.value, remove });
  await remove();
  return made;
}

/** A top-level name that no mail server will ever answer to (RFC 2606). */
const NOBODY = 'essai@exemple.invalid';
const MOST_ADDRESS_LINES = 6;

const marked = <T extends { readonly reference: string }>(paper: T): T => ({
  ...paper,
  reference: `${PRACTICE_PAPER.mark}-${paper.reference}`,
});

/** The papers of a practice desk: a message goes to nobody, and each says that it is practice. */
export const practicePapers = ({ composer, pdf }: MachinePorts): Pick<MachinePorts, 'composer' | 'pdf'> => ({
  composer: {
    forward: (message) =>
      composer.forward({ ...marked(message), to: NOBODY, teamName: `${PRACTICE_PAPER.notSent} ${message.teamName}` }),
  },
  pdf: {
    ...pdf,
    scan: (scan) => pdf.scan(marked(scan)),
    acknowledgement: (letter) =>
      pdf.acknowledgement({
        ...marked(letter),
        recipient: [PRACTICE_PAPER.notSent, ...letter.recipient].slice(0, MOST_ADDRESS_LINES),
      }),
  },
});
