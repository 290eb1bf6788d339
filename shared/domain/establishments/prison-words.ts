// The shape of the word tables with which prisons are recognised. The words themselves are reference data.
import type { EstablishmentType } from './establishment.ts';

/** A logistic model; `weights` belong to the features of trust.ts, in their order. */
export type PrisonTrust = { readonly bias: number; readonly weights: readonly number[] };

/** What a type word says: a kind of prison, « prison » without a kind, or a place that is no prison. */
export type SaidType = EstablishmentType | 'any' | 'none';

export type PrisonWords = {
  readonly trust: PrisonTrust;
  readonly types: readonly (readonly [words: string, type: SaidType])[];
  /** Small words that may stand between a type and a name. */
  readonly fillers: readonly string[];
  /** Somebody is held. */
  readonly held: readonly string[];
  /** « Chilien », « malienne »: what somebody is, between « je suis » and where they are. */
  readonly peoples: readonly string[];
  /** Towns that no prison is called like, squashed: read exactly so, they are no misread prison. */
  readonly towns: ReadonlySet<string>;
  /** The commonest words of the language: behind a doubtful type word they are no misread name. */
  readonly common: ReadonlySet<string>;
  /** « Mon frère », « un codétenu »: who is held is not the writer. */
  readonly relations: readonly string[];
  /** Short first words of a line that are no misread type word: titles, labels, parts of addresses. */
  readonly notTypes: readonly string[];
  /** A town after one of these is not a prison's town. */
  readonly elsewhere: readonly string[];
  /** The prison named after one of these is a former one. */
  readonly earlier: readonly string[];
  /** With a word of moving: the prison is only wished for. */
  readonly wished: readonly string[];
  readonly moves: readonly string[];
  /** Towns whose name alone does not tell which of these prisons is meant. */
  readonly sharedTowns: readonly (readonly [town: string, ids: readonly string[]])[];
  /** Towns that other places are called like: alone they do not tell where somebody is. */
  readonly namesakes: readonly string[];
  /** Names by which people mean the prison and not the town: « il est à Fleury ». */
  readonly prisonNames: readonly string[];
  /** Places with a prison-like name that are none of the establishments: closed, or for removal. */
  readonly otherPlaces: readonly string[];
};
