// Gives the practice letters to the practice desk, one after the other, by the same way as any scan.
import type { PracticeLetter } from '#shared/domain/desk/practice-letter.ts';
import type { DeskPorts } from '../../ports/desk-ports.ts';
import type { DrawSheet } from '../../ports/practice.ts';
import { importFile } from './import-file.ts';

/** Says in a PDF's own description what it is. */
const REFERENCE = 'ESSAI';

/** `isGone`: the desk was closed meanwhile, nothing more goes in. */
export async function givePracticeLetters(
  ports: DeskPorts,
  letters: readonly PracticeLetter[],
  draw: DrawSheet,
  isGone: () => boolean,
): Promise<void> {
  for (const { name, receivedOn, sheets } of letters) {
    const pages = [];
    for (const sheet of sheets) {
      if (isGone()) return;
      pages.push({ picture: await draw(sheet), mediaType: 'image/jpeg' as const, reading: null });
    }
    const [only] = pages;
    const file =
      pages.length === 1 && only
        ? { bytes: only.picture, name: `${name}.jpg` }
        : { bytes: await ports.pdf.scan({ pages, reference: REFERENCE, receivedOn }), name: `${name}.pdf` };
    if (isGone()) return;
    await importFile(ports, { ...file, receivedOn });
  }
}
