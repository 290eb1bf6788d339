// What the desk decided on names of prisons that it was proposed to learn.
import type { AliasState, DeskAlias } from '../../shared/domain/establishments/desk-aliases.ts';
import type { Instant } from './clock.ts';

export type StoredAlias = DeskAlias & {
  readonly state: AliasState;
  /** Name of the person, typed in. */
  readonly by: string;
  readonly at: Instant;
};

export type AliasRecords = {
  /** Every decision, the newest last; one a name and prison. */
  all(): Promise<readonly StoredAlias[]>;
  /** Those in use. */
  confirmed(): Promise<readonly DeskAlias[]>;
  /** Replaces what was decided of this name and prison. */
  decide(alias: StoredAlias): Promise<void>;
  /** As if nobody had decided: it may be proposed again. */
  forget(alias: DeskAlias): Promise<void>;
};
