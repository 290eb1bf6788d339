// The views of the list of the fake desk.
import { implement } from '@orpc/server';
import { contract } from '#shared/contract/index.ts';
import type { LeftList } from '#shared/domain/letters/left-list.ts';
import { type SavedView, viewProblem } from '#shared/domain/letters/saved-view.ts';
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
        const view = { ...input, id: input.id ?? asId<ViewId>(desk.newId('view')) };
        const problem = viewProblem(desk.views, view);
        if (problem) throw errors[problem]();
        desk.views = [...desk.views.filter(({ id }) => id !== view.id), view];
        return view;
      }),
      remove: os.views.remove.handler(({ input, errors }) => {
        guard(desk, 'views.remove', errors);
        desk.views = desk.views.filter(({ id }) => id !== input.id);
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
