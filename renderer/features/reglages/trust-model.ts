// What learnt weights change, in words: the largest changes first, those nobody would notice left out.
import { type DeskTrust, TRUST_TERMS, type TrustTerm } from '#shared/domain/establishments/desk-trust.ts';
import { TRUST_WEIGHTS } from '#shared/text/ui-trust.ts';

const NOTICED = 0.15;
const MUCH = 0.7;

export function trustChanges(trust: DeskTrust): { readonly term: TrustTerm; readonly says: string }[] {
  const { more, muchMore, less, muchLess } = TRUST_WEIGHTS;
  return TRUST_TERMS.map((term) => ({ term, change: trust[term] }))
    .filter(({ change }) => Math.abs(change) >= NOTICED)
    .sort((a, b) => Math.abs(b.change) - Math.abs(a.change))
    .map(({ term, change }) => ({
      term,
      says: change > 0 ? (change >= MUCH ? muchMore : more) : change <= -MUCH ? muchLess : less,
    }));
}
