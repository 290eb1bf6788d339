// A prison, as the reference data has it. Matching noisy text to one is next door.
import type { EstablishmentId } from '../../kernel/ids.ts';

/** Kinds of French prisons: maison d'arrêt, centre de détention, centre pénitentiaire, maison centrale, … */
export const ESTABLISHMENT_TYPES = ['MA', 'CD', 'CP', 'MC', 'CSL', 'EPM', 'EPSNF'] as const;
export type EstablishmentType = (typeof ESTABLISHMENT_TYPES)[number];

export type Establishment = {
  readonly id: EstablishmentId;
  readonly name: string;
  readonly type: EstablishmentType;
  readonly city: string;
  readonly postalCode: string;
  /** « Nord (59) » */
  readonly department: string;
  /** Empty when unknown. */
  readonly street: string;
  /** Other names in use, closed prisons it replaced among them. */
  readonly aliases: readonly string[];
};
