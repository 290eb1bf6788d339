// The PDF of a letter: what a team receives and what a person may keep. The only place that gathers it.
import { referenceOf } from '#shared/domain/letters/reference.ts';
import type { LetterId } from '#shared/kernel/ids.ts';
import { err, ok, type Result } from '#shared/kernel/result.ts';
import type { DeskPorts } from '../../ports/desk-ports.ts';
import type { StoredLetter } from '../../ports/desk-store.ts';

export type LetterPdf = { readonly bytes: Uint8Array; readonly reference: string };

type ScanPorts = Pick<DeskPorts, 'store' | 'vault' | 'pdf'>;

export async function letterPdf(
  ports: ScanPorts & Pick<DeskPorts, 'log'>,
  id: LetterId,
): Promise<Result<LetterPdf, 'letter/not-found'>> {
  const letter = await ports.store.letters.find(id);
  if (!letter) return err('letter/not-found');
  const bytes = await pdfOf(ports, letter);
  ports.log.info('letter.pdf', { letter: id, bytes: bytes.length });
  return ok({ bytes, reference: referenceOf(id) });
}

/**
 * Made anew from the stored pages, also when the letter came as a PDF: what others wrote into a file (their names,
 * scripts, attachments) does not travel on.
 */
export async function pdfOf(ports: ScanPorts, letter: StoredLetter): Promise<Uint8Array> {
  const readings = new Map((await ports.store.letters.readings(letter.id)).map((reading) => [reading.page, reading]));
  const pages = await Promise.all(
    letter.pages.map(async ({ page, content, mediaType }) => ({
      picture: await ports.vault.get(content),
      mediaType,
      reading: readings.get(page) ?? null,
    })),
  );
  return ports.pdf.scan({ pages, reference: referenceOf(letter.id), receivedOn: letter.receivedOn });
}
