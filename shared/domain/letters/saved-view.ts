// A view of the list of letters that a person gave a name: which letters, with which words. Pure.
import { fold } from '../../kernel/fold.ts';
import type { ViewId } from '../../kernel/ids.ts';

/** The letters a list can show. */
export const LIST_FILTERS = ['to-qualify', 'urgent', 'second-look', 'all'] as const;
export type ListFilter = (typeof LIST_FILTERS)[number];

/** What a list shows: the letters of a filter that hold all these words. */
export type ListQuestion = { readonly filter: ListFilter; readonly words: string };
export type SavedView = ListQuestion & { readonly id: ViewId; readonly name: string };

/** A menu of more is no help. */
export const MOST_VIEWS = 40;
export const MOST_VIEW_NAME_SIGNS = 60;

export type ViewProblem = 'view/name-taken' | 'view/too-many';

/** Whether a view is still as somebody saw it; null: there is none. */
export const isSameView = (a: SavedView | null, b: SavedView | null): boolean =>
  a === null || b === null
    ? a === b
    : a.id === b.id && a.name === b.name && a.filter === b.filter && a.words === b.words;

const sameName = (a: string, b: string): boolean => fold(a) === fold(b);

/** Why `view` cannot be kept beside the others; one with a known id takes that one's place. */
export function viewProblem(views: readonly SavedView[], view: SavedView): ViewProblem | null {
  const others = views.filter(({ id }) => id !== view.id);
  if (others.some(({ name }) => sameName(name, view.name))) return 'view/name-taken';
  return others.length >= MOST_VIEWS ? 'view/too-many' : null;
}

/** The view that shows just this, if there is one. */
export const viewShowing = (views: readonly SavedView[], { filter, words }: ListQuestion): SavedView | null =>
  views.find((view) => view.filter === filter && fold(view.words) === fold(words.trim())) ?? null;
