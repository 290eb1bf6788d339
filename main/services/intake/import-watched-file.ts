// Takes a file out of the watched folder: imports it, then moves it to traités/ or refusés/.
// The original is touched only after `importFile` has read the stored copy back.
import { type FileError, fileError } from '#shared/domain/letters/file-error.ts';
import type { DeskPorts } from '../../ports/desk-ports.ts';
import type { SeenFile } from '../../ports/intake-folder.ts';
import { importFile } from './import-file.ts';

/** The watched folder hands the file over again later. */
export class IntakePostponed extends Error {
  override readonly name = 'IntakePostponed';
}

type Ports = Parameters<typeof importFile>[0] & Pick<DeskPorts, 'files' | 'watchedFolder'>;

/** `sentence` says an error in words, for the note beside a refused file. */
export async function importWatchedFile(
  ports: Ports,
  file: SeenFile,
  sentence: (error: FileError) => string,
): Promise<void> {
  const read = await ports.files.read(file.path);
  if (!read.ok) {
    // Gone again, or not ours to read: it stays where it is and is seen again at the next start.
    if (read.error.code === 'file/not-found') return;
    return refuse(ports, file, read.error, sentence);
  }
  const entry = await importFile(ports, {
    bytes: read.value,
    name: file.name,
    receivedOn: ports.clock.today(),
    isRetried: true,
  });
  if (entry.outcome !== 'refused') return ports.watchedFolder.moveToDone(file);
  const error: FileError = entry.error ?? fileError('internal');
  // A failure of the machine (full disk, bug) is no fault of the file: it waits where it is and is tried again.
  if (error.code === 'internal' || error.code === 'desk/busy') throw new IntakePostponed(error.code);
  await ports.watchedFolder.moveToRefused(file, sentence(error));
}

async function refuse(
  ports: Ports,
  file: SeenFile,
  error: FileError,
  sentence: (error: FileError) => string,
): Promise<void> {
  ports.log.info('intake.refused', { code: error.code, cause: error.cause });
  await ports.store.intake.add({
    id: ports.newId(),
    at: ports.clock.now(),
    fileName: file.name,
    outcome: 'refused',
    letterId: null,
    error,
  });
  ports.announce({ kind: 'intake' });
  await ports.watchedFolder.moveToRefused(file, sentence(error));
}
