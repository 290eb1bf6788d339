// A change a person made in what everybody at the desk shares (directory, limits, views, names of prisons, trust, the
// watched folder), with what it takes to put back what was there.
import type { LimitValue } from '../deadlines/legal-limit.ts';
import type { Coverage, Team } from '../directory/directory.ts';
import type { AliasState, DeskAlias } from '../establishments/desk-aliases.ts';
import type { SavedView } from '../letters/saved-view.ts';

/** `before` null: it was made new; `after` null: it was taken away. */
export type TableStep =
  | {
      readonly kind: 'team';
      readonly before: Team | null;
      readonly after: Team | null;
      /** What a team that was taken away covered: it went with it, and comes back with it. */
      readonly covered: readonly Coverage[];
    }
  | { readonly kind: 'coverage'; readonly before: Coverage | null; readonly after: Coverage | null }
  | {
      readonly kind: 'limit';
      readonly id: string;
      readonly before: LimitValue;
      readonly after: LimitValue;
      /** The name that was typed in: taking back is a change in the same name. */
      readonly by: string;
    }
  | { readonly kind: 'view'; readonly before: SavedView | null; readonly after: SavedView | null }
  | (DeskAlias & {
      readonly kind: 'alias';
      /** Null: nobody had decided. */
      readonly before: AliasState | null;
      readonly after: AliasState | null;
      readonly by: string;
    })
  | {
      readonly kind: 'trust';
      /** Numbers of fits; null: what was delivered. */
      readonly before: number | null;
      readonly after: number | null;
      readonly by: string;
    }
  | {
      readonly kind: 'watched';
      /** Paths; null: none was watched. */
      readonly before: string | null;
      readonly after: string | null;
    };
export type TableKind = TableStep['kind'];

/** `number` rises with each step of one run of the application. */
export type KeptTableStep = {
  readonly number: number;
  readonly step: TableStep;
  /** The window it was made in: Ctrl+Z takes back what was done there. */
  readonly window: string;
};
