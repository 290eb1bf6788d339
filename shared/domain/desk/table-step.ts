// A change a person made in the tables of the desk (directory, limits), with what it takes to put back what was there.
import type { LimitValue } from '../deadlines/legal-limit.ts';
import type { Coverage, Team } from '../directory/directory.ts';

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
    };

/** `number` rises with each step of one run of the application. */
export type KeptTableStep = { readonly number: number; readonly step: TableStep };
