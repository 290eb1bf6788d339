// Wires the filling of a desk with invented letters, to measure it: those that wait for a decision have page pictures.
import { ESTABLISHMENTS } from '#shared/reference/establishments.ts';
import { DRAWN_PAGE, drawPage } from '../adapters/pictures/drawn-page.ts';
import type { DeskPorts } from '../ports/desk-ports.ts';
import type { StoredPage } from '../ports/desk-store.ts';
import { fillDesk } from '../services/measure/fill-desk.ts';

/** A large morning's post. */
const WAITING = 300;
/** So many pictures are drawn; letters share them. */
const PICTURES = 8;

export async function fillWithInvented(
  ports: DeskPorts,
  letters: number,
  onProgress: (done: number) => void,
): Promise<void> {
  const drawn: StoredPage[] = [];
  for (let seed = 0; seed < Math.min(PICTURES, letters); seed++) {
    const content = await ports.vault.put(await drawPage(seed));
    drawn.push({ page: 1, content, mediaType: 'image/jpeg', ...DRAWN_PAGE });
  }
  // Decided letters have one too: they are opened from the search.
  const picture = async (n: number): Promise<StoredPage | null> => drawn[n % drawn.length] ?? null;
  const filling = { letters, waiting: WAITING, until: ports.clock.today(), picture, onProgress };
  await fillDesk({ ...ports, establishments: ESTABLISHMENTS }, filling);
}
