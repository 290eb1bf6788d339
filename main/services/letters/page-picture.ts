// The picture of one page, turned upright as the reading found it or a person said.
import { nothingRead } from '#shared/domain/reading/reading.ts';
import type { LetterId } from '#shared/kernel/ids.ts';
import { err, ok, type Result } from '#shared/kernel/result.ts';
import type { DeskPorts } from '../../ports/desk-ports.ts';
import type { StoredPage } from '../../ports/desk-store.ts';

export type Picture = { readonly bytes: Uint8Array; readonly mediaType: StoredPage['mediaType'] };

export async function pagePicture(
  ports: Pick<DeskPorts, 'store' | 'vault' | 'pictures'>,
  id: LetterId,
  pageNumber: number,
): Promise<Result<Picture, 'letter/not-found'>> {
  const letter = await ports.store.letters.find(id);
  const page = letter?.pages.find((candidate) => candidate.page === pageNumber);
  if (!page) return err('letter/not-found');
  const reading = (await ports.store.letters.readings(id)).find((candidate) => candidate.page === pageNumber);
  const bytes = await ports.vault.get(page.content);
  const { mediaType } = page;
  const { rotation } = reading ?? nothingRead(page);
  return ok({ bytes: await ports.pictures.turn(bytes, mediaType, rotation), mediaType });
}
