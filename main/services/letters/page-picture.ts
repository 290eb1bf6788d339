// The picture of one page, turned as it is asked for.
import type { Rotation } from '#shared/domain/reading/reading.ts';
import type { LetterId } from '#shared/kernel/ids.ts';
import { err, ok, type Result } from '#shared/kernel/result.ts';
import type { DeskPorts } from '../../ports/desk-ports.ts';
import type { StoredPage } from '../../ports/desk-store.ts';

export type Picture = { readonly bytes: Uint8Array; readonly mediaType: StoredPage['mediaType'] };
export type PictureRequest = { readonly id: LetterId; readonly page: number; readonly rotation: Rotation };

export async function pagePicture(
  ports: Pick<DeskPorts, 'store' | 'vault' | 'pictures'>,
  { id, page: number, rotation }: PictureRequest,
): Promise<Result<Picture, 'letter/not-found'>> {
  const letter = await ports.store.letters.find(id);
  const page = letter?.pages.find((candidate) => candidate.page === number);
  if (!page) return err('letter/not-found');
  const { content, mediaType } = page;
  return ok({ bytes: await ports.pictures.turn(await ports.vault.get(content), mediaType, rotation), mediaType });
}
