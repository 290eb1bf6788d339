// Keeps views of the list under a name, for everybody at this desk.
import { type SavedView, type ViewProblem, viewProblem } from '#shared/domain/letters/saved-view.ts';
import { asId, type ViewId } from '#shared/kernel/ids.ts';
import { err, ok, type Result } from '#shared/kernel/result.ts';
import type { DeskPorts } from '../../ports/desk-ports.ts';

type Ports = Pick<DeskPorts, 'store' | 'newId' | 'announce'>;
/** Without an id it is a new one; one that was removed comes back with its own. */
export type ViewToSave = Omit<SavedView, 'id'> & { readonly id: ViewId | null };

/** In the order of their names, as a person looks for them. */
export async function savedViews({ store }: Pick<Ports, 'store'>): Promise<readonly SavedView[]> {
  return [...(await store.views.all())].sort((a, b) => a.name.localeCompare(b.name, 'fr'));
}

export async function saveView(ports: Ports, asked: ViewToSave): Promise<Result<SavedView, ViewProblem>> {
  const view: SavedView = { ...asked, id: asked.id ?? asId<ViewId>(ports.newId()) };
  const problem = await ports.store.write(async ({ views }) => {
    const found = viewProblem(await views.all(), view);
    if (found === null) await views.put(view);
    return found;
  });
  if (problem) return err(problem);
  ports.announce({ kind: 'views' });
  return ok(view);
}

export async function removeView(ports: Ports, id: ViewId): Promise<void> {
  await ports.store.views.remove(id);
  ports.announce({ kind: 'views' });
}
