// The prisons that clues speak for, set against each other and against « none of them ».

import { type Clues, doubtOf, type Found, LEAST_NAMED, namedBy, strengthOf } from './clues.ts';
import type { Establishment } from './establishment.ts';

export type Ranked = {
  readonly establishment: Establishment;
  /** Odds against all rivals and against « none »: shares add up to less than 1. Not yet a probability: see trust.ts. */
  readonly share: number;
  readonly found: readonly Found[];
  /** -log of the doubt that its own clues leave. */
  readonly support: number;
  /** How surely it was named as a prison, 0 to 1; the same of the best rival, and the rival's support. */
  readonly named: number;
  readonly rivalNamed: number;
  readonly rivalSupport: number;
};

/** What is left of the odds of a prison when the postal code is a rival's. */
const OTHER_POSTAL_CODE = 0.4;
/** What is left of the odds of a place that is only a town somewhere when another was named as a prison. */
const ONLY_A_TOWN = 0.15;
/** The same where the town is that of the named one: « EPSNF de Fresnes, 94260 Fresnes » speaks for no other of Fresnes. */
const SAME_TOWN = 0.03;
const NAMED_IN_TOWN = 0.6;
/** A prison named as such, this surely. */
const NAMED_AS_PRISON = 0.75;
const HARDLY_NAMED = 0.1;

type Side = { readonly establishment: Establishment | null; readonly kinds: Parameters<typeof strengthOf>[0] };

const supportOf = ({ kinds }: Side): number => -Math.log(Math.max(1e-4, doubtOf(kinds)));

/** The writer's own prison, or that of the person a relative writes about: not both. */
function sides(clues: Clues, ofOthers: boolean): Side[] {
  return [...clues].flatMap(([establishment, kinds]) => {
    const kept = new Map([...kinds].filter(([clue]) => (ofOthers ? kinds.has('kin') : clue !== 'kin')));
    return kept.size > 0 ? [{ establishment, kinds: kept }] : [];
  });
}

const isTownOfNamed = ({ establishment, kinds }: Side, all: readonly Side[]): boolean =>
  namedBy(kinds) < HARDLY_NAMED &&
  all.some(
    (other) =>
      other.establishment !== establishment &&
      other.establishment?.city === establishment?.city &&
      namedBy(other.kinds) >= NAMED_IN_TOWN,
  );

/** Best first. `ofOthers`: a relative writes. */
export function rank(clues: Clues, ofOthers: boolean): Ranked[] {
  const all = sides(clues, ofOthers);
  const addressed = all.some(({ kinds }) => kinds.has('postal') && strengthOf(kinds) >= LEAST_NAMED);
  const someNamed = all.some(({ kinds }) => namedBy(kinds) >= NAMED_AS_PRISON);
  const odds = all.map((side) => {
    const strength = strengthOf(side.kinds);
    const elsewhere = addressed && !side.kinds.has('postal') && !side.kinds.has('held') ? OTHER_POSTAL_CODE : 1;
    const onlyTown = isTownOfNamed(side, all)
      ? SAME_TOWN
      : someNamed && namedBy(side.kinds) < HARDLY_NAMED
        ? ONLY_A_TOWN
        : 1;
    return { side, odds: (elsewhere * onlyTown * strength) / (1 - strength) };
  });
  const total = odds.reduce((sum, one) => sum + one.odds, 1);
  return odds
    .flatMap(({ side, odds: own }) => {
      const rivals = all.filter((other) => other !== side);
      return side.establishment
        ? [
            {
              establishment: side.establishment,
              share: own / total,
              found: [...side.kinds.values()],
              support: supportOf(side),
              named: namedBy(side.kinds),
              rivalNamed: Math.max(0, ...rivals.map(({ kinds }) => namedBy(kinds))),
              rivalSupport: Math.max(0, ...rivals.map(supportOf)),
            },
          ]
        : [];
    })
    .sort((a, b) => b.share - a.share);
}
