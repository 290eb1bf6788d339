// Clues that speak for a prison, gathered: of each kind the best counts, kinds add up.
import type { Evidence } from '../triage/judgement.ts';
import type { Establishment } from './establishment.ts';
import type { Clue } from './weigh.ts';

export type Found = { readonly clue: Clue; readonly weight: number; readonly evidence: Evidence };
/** By establishment; null is a place that is none of them. */
export type Clues = Map<Establishment | null, Map<Clue, Found>>;

/** A prison less likely than this is not named at all. */
export const LEAST_NAMED = 0.3;
const CEILING = 0.985;

export function note(clues: Clues, establishment: Establishment | null, found: Found): void {
  const kinds = clues.get(establishment) ?? new Map<Clue, Found>();
  const other = kinds.get(found.clue);
  if (!other || other.weight < found.weight) kinds.set(found.clue, found);
  clues.set(establishment, kinds);
}

/** What is left to doubt when every kind of clue is believed: 1 nothing said, near 0 surely. */
export const doubtOf = (kinds: ReadonlyMap<Clue, Found>): number =>
  [...kinds.values()].reduce((doubt, found) => doubt * (1 - found.weight), 1);

export const strengthOf = (kinds: ReadonlyMap<Clue, Found>): number => Math.min(CEILING, 1 - doubtOf(kinds));

/** How surely the prison was named as such: the better of head and sentence. */
export const namedBy = (kinds: ReadonlyMap<Clue, Found>): number =>
  Math.max(kinds.get('typed')?.weight ?? 0, kinds.get('held')?.weight ?? 0);
