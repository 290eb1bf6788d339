// Facts the services tell the world after they happened. They carry ids and numbers, never content.
import type { LetterId } from '../../shared/kernel/ids.ts';

export type DeskFact =
  | { readonly kind: 'letters'; readonly id: LetterId | null }
  /** `progress` is the share of the letter's pages read, 0 to 1. */
  | { readonly kind: 'reading'; readonly id: LetterId; readonly progress: number }
  | { readonly kind: 'intake' }
  | { readonly kind: 'directory' }
  | { readonly kind: 'outbox' }
  | { readonly kind: 'limits' }
  /** More letters of an older desk can be found by their words. */
  | { readonly kind: 'search' }
  | { readonly kind: 'views' }
  /** A grid half done was kept, or taken away with its letters made. */
  | { readonly kind: 'boards' }
  /** What the desk learnt of the trust in a prison, or what is used of it, changed. */
  | { readonly kind: 'learning' }
  | { readonly kind: 'desk' };

/** Never throws, never waits: listeners are told in their own time. */
export type Announce = (fact: DeskFact) => void;
