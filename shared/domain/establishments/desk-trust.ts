// What a desk's own confirmed letters may change of the trust in a prison: a few numbers on top of the delivered ones.
// None of them knows which prison it is about, so none can learn to answer the commonest one.
import type { PrisonTrust } from './prison-words.ts';
import type { Ranked } from './rank.ts';
import type { Clue } from './weigh.ts';

/** Each is something that a person can see in a letter; the order is that of the numbers that are stored. */
export const TRUST_TERMS = ['always', 'sure', 'head', 'sentence', 'address', 'place', 'again', 'rival'] as const;
export type TrustTerm = (typeof TRUST_TERMS)[number];

/** Added to the delivered log-odds, each times its term. All zero: exactly as delivered. */
export type DeskTrust = Readonly<Record<TrustTerm, number>>;

/** What the delivered trust makes of a finding, as log-odds, and what the desk may weigh anew. */
export type Weighing = { readonly delivered: number; readonly terms: DeskTrust };

const SURE_SCALE = 4;
const clip = (value: number): number => Math.min(1.5, Math.max(-1, value));

/** Each about 0 to 1. */
export function termsOf({ found, rivalNamed }: Pick<Ranked, 'found' | 'rivalNamed'>, delivered: number): DeskTrust {
  const most = (...clues: readonly Clue[]): number =>
    Math.max(0, ...found.filter(({ clue }) => clues.includes(clue)).map(({ weight }) => weight));
  return {
    always: 1,
    sure: clip(delivered / SURE_SCALE),
    head: most('typed'),
    sentence: most('held', 'kin'),
    address: most('postal', 'street'),
    place: most('town', 'date', 'code'),
    again: most('echo'),
    rival: rivalNamed,
  };
}

/** The log-odds with what the desk learnt; as delivered where it learnt nothing. */
export const weighedBy = ({ delivered, terms }: Weighing, desk: DeskTrust | null): number =>
  desk ? TRUST_TERMS.reduce((sum, term) => sum + desk[term] * terms[term], delivered) : delivered;

/** Names the delivered constants: what was learnt on top of some means nothing on top of others. */
export const constantsOf = ({ bias, weights }: PrisonTrust): string => JSON.stringify([bias, ...weights]);

/** What was learnt, where it was learnt on top of the constants in use now. */
export const usableTrust = (
  learnt: { readonly constants: string; readonly trust: DeskTrust } | null,
  delivered: PrisonTrust,
): DeskTrust | null => (learnt?.constants === constantsOf(delivered) ? learnt.trust : null);
