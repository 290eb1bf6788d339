// The views of the list of the fake desk.
import { implement } from '@orpc/server';
import { contract } from '#shared/contract/index.ts';
import type { LeftList } from '#shared/domain/letters/left-list.ts';
import { isSameView, type SavedView, viewProblem } from '#shared/domain/letters/saved-view.ts';
import { asId, type ViewId } from '#shared/kernel/ids.ts';
import type { FakeEvents } from './fake-events.ts';

const os = implement(contract);

/** What is needed of the fake desk. */
type Desk = {
  views: readonly SavedView[];
  left: LeftList;
  readonly events: FakeEvents;
  newId(kind: string): string;
};

export function viewsPart<D extends Desk>(
  desk: D,
  guard: (desk: D, path: string, errors: Record<string, unknown>) => void,
) {
  return {
    views: {
      all: os.views.all.handler(({ errors }) => {
        guard(desk, 'views.all', errors);
        return desk.views;
      }),
      save: os.views.save.handler(({ input, errors }) => {
        guard(desk, 'views.save', errors);
        const { seen, ...asked } = input;
        const view = { ...asked, id: asked.id ?? asId<ViewId>(desk.newId('view')) };
        const now = desk.views.find(({ id }) => id === view.id) ?? null;
        if (!isSameView(now, seen) && !isSameView(now, view)) throw errors['view/changed']();
        const problem = viewProblem(desk.views, view);
        if (problem) throw errors[problem]();
        desk.views = [...desk.views.filter(({ id }) => id !== view.id), view];
        desk.events.publish({ kind: 'views' });
        return view;
      }),
      remove: os.views.remove.handler(({ input, errors }) => {
        guard(desk, 'views.remove', errors);
        const { seen } = input;
        const now = desk.views.find(({ id }) => id === seen.id) ?? null;
        if (now && !isSameView(now, seen)) throw errors['view/changed']();
        desk.views = desk.views.filter(({ id }) => id !== seen.id);
        desk.events.publish({ kind: 'views' });
        return null;
      }),
      left: os.views.left.handler(({ errors }) => {
        guard(desk, 'views.left', errors);
        return desk.left;
      }),
      keepLeft: os.views.keepLeft.handler(({ input, errors }) => {
        guard(desk, 'views.keepLeft', errors);
        desk.left = input;
      }),
    },
  };
}
