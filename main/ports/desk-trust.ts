// What the desk learnt of the trust in a prison, and who put it to use. Everything is kept: it is its own history.
import type { TrustFit } from '../../shared/domain/establishments/desk-trust-fit.ts';
import type { Instant } from './clock.ts';

export type NewFit = TrustFit & {
  readonly at: Instant;
  /** The delivered constants it was learnt on top of: with others it means nothing. */
  readonly constants: string;
  /** How many letters the desk had decided by then. */
  readonly decided: number;
};
/** `number` rises with each. */
export type StoredFit = NewFit & { readonly number: number };

/** `fit` null: back to what was delivered. */
export type TrustChoice = { readonly fit: number | null; readonly by: string; readonly at: Instant };

export type TrustRecords = {
  add(fit: NewFit): Promise<void>;
  newest(): Promise<StoredFit | null>;
  find(number: number): Promise<StoredFit | null>;
  /** What was put to use last; null where nothing was, or was given up again. */
  inUse(): Promise<StoredFit | null>;
  choose(choice: TrustChoice): Promise<void>;
  /** The newest first, at most this many. */
  choices(limit: number): Promise<readonly TrustChoice[]>;
};
