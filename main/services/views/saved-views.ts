// Keeps views of the list under a name, for everybody at this desk. One that was changed since it was seen is neither
// overwritten nor taken away.
import { isSameView, type SavedView, type ViewProblem, viewProblem } from '#shared/domain/letters/saved-view.ts';
import { asId, type ViewId } from '#shared/kernel/ids.ts';
import { err, ok, type Result } from '#shared/kernel/result.ts';
import type { DeskPorts } from '../../ports/desk-ports.ts';

type Ports = Pick<DeskPorts, 'store' | 'newId' | 'announce'>;
/** Without an id it is a new one; one that was removed comes back with its own. `seen`: what stood there before. */
export type ViewToSave = Omit<SavedView, 'id'> & { readonly id: ViewId | null; readonly seen: SavedView | null };
type Changed = 'view/changed';

/** In the order of their names, as a person looks for them. */
export async function savedViews({ store }: Pick<Ports, 'store'>): Promise<readonly SavedView[]> {
  return [...(await store.views.all())].sort((a, b) => a.name.localeCompare(b.name, 'fr'));
}

export async function saveView(
  ports: Ports,
  { seen, ...asked }: ViewToSave,
): Promise<Result<SavedView, ViewProblem | Changed>> {
  const view: SavedView = { ...asked, id: asked.id ?? asId<ViewId>(ports.newId()) };
  const problem = await ports.store.write(async ({ views }) => {
    const all = await views.all();
    const now = all.find(({ id }) => id === view.id) ?? null;
    // Sent once more because the first answer was lost.
    if (isSameView(now, view)) return null;
    if (!isSameView(now, seen)) return 'view/changed';
    const found = viewProblem(all, view);
    if (found === null) await views.put(view);
    return found;
  });
  if (problem) return err(problem);
  ports.announce({ kind: 'views' });
  return ok(view);
}

export async function removeView(ports: Ports, seen: SavedView): Promise<Result<null, Changed>> {
  const removed = await ports.store.write(async ({ views }) => {
    const now = (await views.all()).find(({ id }) => id === seen.id) ?? null;
    if (now && !isSameView(now, seen)) return false;
    await views.remove(seen.id);
    return true;
  });
  if (!removed) return err('view/changed');
  ports.announce({ kind: 'views' });
  return ok(null);
}
