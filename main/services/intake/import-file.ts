// Makes one letter of one file. Nothing is lost: the bytes are on disk and read back before anyone is told that
// the letter is stored. See [Note: Intake order] below. What happens to the original file is not decided here.
import { type FileError, fileError } from '#shared/domain/letters/file-error.ts';
import type { CalendarDate } from '#shared/kernel/calendar-date.ts';
import { asId, type ContentId, type JobId, type LetterId } from '#shared/kernel/ids.ts';
import type { DeskPorts } from '../../ports/desk-ports.ts';
import type { IntakeEntry, NewLetter, StoredPage } from '../../ports/desk-store.ts';
import type { DecodedDocument } from '../../ports/document-decoder.ts';
import { DiskFullError } from '../../ports/page-vault.ts';

export type IncomingFile = {
  readonly bytes: Uint8Array;
  readonly name: string;
  readonly receivedOn: CalendarDate;
  /** It is given again and again until it goes in: a refusal that was said of it last is not said once more. */
  readonly isRetried?: boolean;
};
type Ports = Pick<DeskPorts, 'store' | 'vault' | 'decoder' | 'queue' | 'clock' | 'newId' | 'announce' | 'log'>;

/**
 * [Note: Intake order]
 * decode (is it a letter at all?) → write the original and each page to the vault, synced → one transaction with the
 * letter, its pages and the job that will read it → read the original back and compare → only then report success,
 * which lets the caller move the file. A kill anywhere leaves either no letter (the file is still where it was and
 * is taken again) or a whole one (the file is recognised as a duplicate and moved). Contents written without a
 * letter are found again by their address, not stored twice.
 */
export async function importFile(ports: Ports, file: IncomingFile): Promise<IntakeEntry> {
  const outcome = await store(ports, file).catch((error: unknown) => {
    if (!(error instanceof DiskFullError)) ports.log.error('intake.failed', error);
    return refused(fileError('internal', error instanceof DiskFullError ? 'disk-full' : null));
  });
  const entry: IntakeEntry = { id: ports.newId(), at: ports.clock.now(), fileName: file.name, ...outcome };
  if (file.isRetried && (await wasSaid(ports, entry))) return entry;
  if (outcome.error) ports.log.info('intake.refused', { code: outcome.error.code, cause: outcome.error.cause });
  // The list of imports is a convenience: a full disk must not turn a stored letter into an error.
  await ports.store.intake.add(entry).catch((error: unknown) => ports.log.error('intake.log-failed', error));
  ports.announce({ kind: 'intake' });
  return entry;
}

/** So far back an earlier try of the same file is looked for. */
const RECENT = 200;

async function wasSaid({ store }: Pick<Ports, 'store'>, { fileName, outcome, error }: IntakeEntry): Promise<boolean> {
  if (outcome !== 'refused') return false;
  const last = (await store.intake.recent(RECENT)).find((entry) => entry.fileName === fileName);
  return last?.outcome === 'refused' && last.error?.code === error?.code && last.error?.cause === error?.cause;
}

type Outcome = Pick<IntakeEntry, 'outcome' | 'letterId' | 'error'>;
const refused = (error: FileError): Outcome => ({ outcome: 'refused', letterId: null, error });
const duplicate = (letterId: LetterId): Outcome => ({ outcome: 'duplicate', letterId, error: null });

async function store(ports: Ports, file: IncomingFile): Promise<Outcome> {
  const source = ports.vault.idOf(file.bytes);
  const known = await ports.store.letters.findBySource(source);
  if (known) {
    await readBack(ports, source);
    return duplicate(known);
  }
  const decoded = await ports.decoder.decode(file.bytes, file.name);
  if (!decoded.ok) return refused(decoded.error);
  const letter = await writePages(ports, file, decoded.value);
  const twin = await insertUnlessKnown(ports, letter, decoded.value);
  if (twin) return duplicate(twin);
  await readBack(ports, source);
  ports.log.info('intake.stored', { letter: letter.id, pages: letter.pages.length, bytes: file.bytes.length });
  ports.announce({ kind: 'letters', id: letter.id });
  ports.queue.wake();
  return { outcome: 'stored', letterId: letter.id, error: null };
}

async function writePages(ports: Ports, file: IncomingFile, document: DecodedDocument): Promise<NewLetter> {
  const source = await ports.vault.put(file.bytes);
  const pages: StoredPage[] = [];
  for (const [index, { bytes, mediaType, width, height }] of document.pages.entries()) {
    pages.push({ page: index + 1, content: await ports.vault.put(bytes), mediaType, width, height });
  }
  return {
    id: asId<LetterId>(ports.newId()),
    receivedOn: file.receivedOn,
    createdAt: ports.clock.now(),
    sourceName: file.name,
    source,
    sourceMediaType: document.mediaType,
    pages,
  };
}

/** Two files with the same bytes may be imported at the same time: the second finds the first inside the transaction. */
function insertUnlessKnown(ports: Ports, letter: NewLetter, document: DecodedDocument): Promise<LetterId | null> {
  const job = asId<JobId>(ports.newId());
  return ports.store.write(async (records) => {
    const twin = await records.letters.findBySource(letter.source);
    if (twin) return twin;
    await records.letters.insert(letter);
    for (const [index, { textLayer }] of document.pages.entries()) {
      if (textLayer) await records.letters.saveTextLayer(letter.id, index + 1, textLayer);
    }
    await records.jobs.enqueue({ id: job, kind: 'read', letterId: letter.id, at: letter.createdAt });
    await records.history.add(letter.id, {
      at: letter.createdAt,
      event: 'imported',
      facts: { pages: String(letter.pages.length) },
    });
    return null;
  });
}

/** Throws when what lies on the disk is not what was given: better a loud failure than a lost letter. */
async function readBack(ports: Ports, source: ContentId): Promise<void> {
  const bytes = await ports.vault.get(source);
  if (ports.vault.idOf(bytes) !== source) throw new Error('stored content differs from its address');
}
