// The views of the list that this desk keeps under a name, and the list as it was left.
import type { LeftList } from '../../shared/domain/letters/left-list.ts';
import type { SavedView } from '../../shared/domain/letters/saved-view.ts';
import type { ViewId } from '../../shared/kernel/ids.ts';

export type ViewRecords = {
  all(): Promise<readonly SavedView[]>;
  /** Adds it, or replaces the one with its id. */
  put(view: SavedView): Promise<void>;
  /** Nothing happens where there is none. */
  remove(id: ViewId): Promise<void>;
  /** `NOTHING_LEFT` where nobody left any. */
  left(): Promise<LeftList>;
  keepLeft(left: LeftList): Promise<void>;
};
