// The views of the list that this desk keeps under a name.
import type { SavedView } from '../../shared/domain/letters/saved-view.ts';
import type { ViewId } from '../../shared/kernel/ids.ts';

export type ViewRecords = {
  all(): Promise<readonly SavedView[]>;
  /** Adds it, or replaces the one with its id. */
  put(view: SavedView): Promise<void>;
  /** Nothing happens where there is none. */
  remove(id: ViewId): Promise<void>;
};
