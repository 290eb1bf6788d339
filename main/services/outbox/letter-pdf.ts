// The PDF of a letter: what a team receives and what a person may keep. The only place that gathers it.
import { referenceOf } from '#shared/domain/letters/reference.ts';
import { nothingRead, type PageReading } from '#shared/domain/reading/reading.ts';
import { isDraft } from '#shared/domain/reading/text-origin.ts';
import { withTyped } from '#shared/domain/transcription/typed-reading.ts';
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
 * scripts, attachments) does not travel on. The text on its pictures is print as read, and lines a person validated.
 */
export async function pdfOf(ports: ScanPorts, letter: StoredLetter): Promise<Uint8Array> {
  const [read, typed] = await Promise.all([
    ports.store.letters.readings(letter.id),
    ports.store.transcriptions.ofLetter(letter.id),
  ]);
  const readings = new Map(withTyped(read, typed, letter.pages).map((reading) => [reading.page, reading]));
  const pages = await Promise.all(
    letter.pages.map(async (page) => ({
      picture: await ports.vault.get(page.content),
      mediaType: page.mediaType,
      reading: withoutDraft(readings.get(page.page) ?? nothingRead(page)),
    })),
  );
  return ports.pdf.scan({ pages, reference: referenceOf(letter.id), receivedOn: letter.receivedOn });
}

/** What nobody validated is not put in the person's mouth: see [Note: A draft is not the person's words]. */
const withoutDraft = (reading: PageReading): PageReading => ({
  ...reading,
  words: reading.words.filter((word) => !isDraft(word)),
});
