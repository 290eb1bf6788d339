// From clues to a probability: how often a prison with such clues is the right one. A small logistic model whose
// constants are fitted on the labelled set (tests/evaluation/fit.ts) and kept as reference data.
import type { EstablishmentId } from '../../kernel/ids.ts';
import { type DeskTrust, termsOf, type Weighing, weighedBy } from './desk-trust.ts';
import type { PrisonTrust } from './prison-words.ts';
import type { Ranked } from './rank.ts';
import type { Clue } from './weigh.ts';

const logit = (share: number): number => Math.log(share / (1 - share));
const clip = (value: number, least: number, most: number): number => Math.min(most, Math.max(least, value));

const weightOf = (found: Ranked['found'], clue: Clue): number => found.find((one) => one.clue === clue)?.weight ?? 0;

/** What the model looks at; each about 0 to 5, more or less. */
export function trustFeatures({ share, support, named, rivalNamed, rivalSupport, found }: Ranked): number[] {
  const odds = clip(logit(clip(share, 0.001, 0.999)), -3, 5);
  return [
    odds,
    Math.max(0, odds - 2.5),
    Math.min(support, 6),
    Math.max(0, Math.min(support, 6) - 3),
    named,
    Math.max(0, named - 0.85) * 10,
    rivalNamed,
    Math.max(0, rivalNamed - 0.5),
    // One at the same address that nobody named is a weak rival.
    Math.min(rivalSupport, Math.max(1.5, 5 * rivalNamed)),
    Math.min(found.length, 5),
    found.some(({ clue }) => clue === 'postal' || clue === 'street') ? 1 : 0,
    weightOf(found, 'echo'),
    Math.max(weightOf(found, 'date'), weightOf(found, 'town')),
    Math.min(weightOf(found, 'typed'), weightOf(found, 'held')),
    Math.max(0, 0.75 - named),
  ];
}

/** Never certain: reading and writing hold surprises that no model has seen. */
const CEILING = 0.998;

/** What the delivered constants say, and what a desk may weigh anew. */
export function weighingOf(ranked: Ranked, trust: PrisonTrust): Weighing {
  const features = trustFeatures(ranked);
  const delivered = features.reduce((sum, feature, index) => sum + feature * (trust.weights[index] ?? 0), trust.bias);
  return { delivered, terms: termsOf(ranked, delivered) };
}

export const chanceOf = (weighing: Weighing, desk: DeskTrust | null): number =>
  Math.min(CEILING, 1 / (1 + Math.exp(-weighedBy(weighing, desk))));

/** One finding in all that its confidence hangs on, so that the same finding can be weighed by other constants. */
export type TrustFinding = {
  readonly establishmentId: EstablishmentId;
  readonly read: Weighing;
  /** Where something was heard in the handwriting: how surely the prison is named, and what is found without hearing. */
  readonly unheard: { readonly named: number; readonly read: Weighing | null } | null;
  /** The finding is worth no more than this, whatever the constants: only a town, or contradicted. */
  readonly most: number;
};

/** What was heard is worth no more than its own chance: the constants know texts only. */
export function confidenceOf({ read, unheard, most }: TrustFinding, desk: DeskTrust | null): number {
  const told = Math.min(chanceOf(read, desk), most);
  if (!unheard) return told;
  return Math.min(told, Math.max(unheard.named, unheard.read ? chanceOf(unheard.read, desk) : 0));
}
