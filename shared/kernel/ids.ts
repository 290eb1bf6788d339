// Identifiers that cannot be mistaken for one another at compile time.
// Plain strings at run time; who makes them is the business of the shells.

declare const brand: unique symbol;

/** A value of type `T` that only passes where the name `Name` is asked for. */
export type Branded<T, Name extends string> = T & { readonly [brand]: Name };

export type LetterId = Branded<string, 'LetterId'>;
export type TeamId = Branded<string, 'TeamId'>;
export type CoverageId = Branded<string, 'CoverageId'>;
export type EstablishmentId = Branded<string, 'EstablishmentId'>;
export type JobId = Branded<string, 'JobId'>;
/** Letters that a person at the desk said are from one and the same person. */
export type PersonId = Branded<string, 'PersonId'>;
/** A view of the list of letters under a name. */
export type ViewId = Branded<string, 'ViewId'>;
export type OutboxId = Branded<string, 'OutboxId'>;
/** The address of stored content: 64 lowercase hex digits, a keyed hash of the clear bytes. */
export type ContentId = Branded<string, 'ContentId'>;

/** Names a plain string as an id. For the edges (store, contract) only. */
export const asId = <Id extends Branded<string, string>>(value: string): Id => value as Id;
