// Learns from a desk's confirmed letters how much its clues are worth there, and says whether that is any better than
// what was delivered. Pure; who decides, and where it is kept, is a service's business.
import type { EstablishmentId } from '../../kernel/ids.ts';
import { fitLogistic, type LogisticSample } from '../../kernel/logistic.ts';
import { type DeskTrust, TRUST_TERMS } from './desk-trust.ts';
import { confidenceOf, type TrustFinding } from './trust.ts';

/**
 * A letter a person decided. `confirmed` null: they left its prison open, so any answer is one too many. `finding` null:
 * the machine found nothing there.
 */
export type ConfirmedLetter = { readonly confirmed: EstablishmentId | null; readonly finding: TrustFinding | null };

/** Of all letters: answered means sure enough to be proposed. */
export type TrustFigures = {
  readonly letters: number;
  readonly answered: number;
  readonly right: number;
  readonly wrong: number;
};

export const TRUST_VERDICTS = [
  'better',
  'few-letters',
  'few-prisons',
  'few-mistakes',
  'more-wrong',
  'no-better',
  'one-prison',
] as const;
/** `better`: worth proposing. The others say why it is not. */
export type TrustVerdict = (typeof TRUST_VERDICTS)[number];

export type TrustFit = {
  readonly verdict: TrustVerdict;
  readonly trust: DeskTrust;
  readonly delivered: TrustFigures;
  /** Every letter weighed by what the letters of other prisons taught: never by what it taught itself. */
  readonly learnt: TrustFigures;
};

export const LEAST_LETTERS = 50;
const LEAST_PRISONS = 5;
/** Without mistakes to learn from, the letters can only teach to be surer. */
const LEAST_MISTAKES = 5;

/** All letters of a prison together count as at most so many. */
const MOST_OF_A_PRISON = 10;
/** How hard it is to move away from what was delivered: as if so many letters of doubtful outcome had confirmed it. */
const PENALTY = 6;
/** So that « sure » stays as rare in mistakes as it was delivered: right far more often than its number says. */
const MISTAKE_COUNTS = 3;
const FOLDS = 10;

/** A wrong answer sends a letter to the wrong people; a letter left open costs a minute. */
const WRONG_COSTS = 20;
/** A gain of one letter may be chance. */
const LEAST_GAIN = 3;

const isRight = ({ finding, confirmed }: ConfirmedLetter): boolean =>
  confirmed !== null && finding?.establishmentId === confirmed;

/** The prison that a letter is about, as far as anybody knows. */
const prisonOf = ({ finding, confirmed }: ConfirmedLetter): EstablishmentId | null =>
  confirmed ?? finding?.establishmentId ?? null;

/** The letters of each prison, the most frequent first. */
function byPrison(letters: readonly ConfirmedLetter[]): ConfirmedLetter[][] {
  const groups = new Map<EstablishmentId | null, ConfirmedLetter[]>();
  for (const letter of letters) {
    const group = groups.get(prisonOf(letter)) ?? [];
    group.push(letter);
    groups.set(prisonOf(letter), group);
  }
  return [...groups.values()].sort((a, b) => b.length - a.length);
}

/** Findings that no constants can make sure teach nothing. */
const sampleOf = (letter: ConfirmedLetter, weight: number): LogisticSample[] =>
  letter.finding && letter.finding.most >= 1
    ? [
        {
          features: TRUST_TERMS.map((term) => letter.finding?.read.terms[term] ?? 0),
          offset: letter.finding.read.delivered,
          right: isRight(letter) ? 1 : 0,
          weight: isRight(letter) ? weight : weight * MISTAKE_COUNTS,
        },
      ]
    : [];

function trustFrom(prisons: readonly (readonly ConfirmedLetter[])[]): DeskTrust {
  const samples = prisons.flatMap((letters) =>
    letters.flatMap((letter) => sampleOf(letter, Math.min(1, MOST_OF_A_PRISON / letters.length))),
  );
  const weights = fitLogistic(
    samples,
    TRUST_TERMS.map(() => PENALTY),
  );
  const learnt = TRUST_TERMS.map((term, index) => [term, Math.round((weights[index] ?? 0) * 1000) / 1000] as const);
  return Object.fromEntries(learnt) as DeskTrust;
}

/** Prisons shared out so that each fold has about as many letters. */
function foldsOf(prisons: readonly ConfirmedLetter[][]): ConfirmedLetter[][][] {
  const folds = Array.from({ length: Math.min(FOLDS, prisons.length) }, (): ConfirmedLetter[][] => []);
  const size = (fold: readonly ConfirmedLetter[][]): number => fold.reduce((sum, one) => sum + one.length, 0);
  for (const prison of prisons) folds.sort((a, b) => size(a) - size(b))[0]?.push(prison);
  return folds;
}

type Weighed = { readonly letter: ConfirmedLetter; readonly trust: DeskTrust | null };

function figuresOf(weighed: readonly Weighed[], sure: number): TrustFigures {
  const answered = weighed.filter(({ letter, trust }) => letter.finding && confidenceOf(letter.finding, trust) >= sure);
  const right = answered.filter(({ letter }) => isRight(letter)).length;
  return { letters: weighed.length, answered: answered.length, right, wrong: answered.length - right };
}

const worth = ({ right, wrong }: TrustFigures): number => right - WRONG_COSTS * wrong;

function verdictOf(prisons: readonly ConfirmedLetter[][], weighed: readonly Weighed[], sure: number): TrustVerdict {
  const letters = prisons.flat();
  if (letters.length < LEAST_LETTERS) return 'few-letters';
  if (prisons.length < LEAST_PRISONS) return 'few-prisons';
  if (letters.filter((one) => one.finding && !isRight(one)).length < LEAST_MISTAKES) return 'few-mistakes';
  const compared = (of: readonly Weighed[]) => ({
    delivered: figuresOf(
      of.map(({ letter }) => ({ letter, trust: null })),
      sure,
    ),
    learnt: figuresOf(of, sure),
  });
  const all = compared(weighed);
  if (all.learnt.wrong > all.delivered.wrong) return 'more-wrong';
  if (worth(all.learnt) - worth(all.delivered) < LEAST_GAIN) return 'no-better';
  // What only the commonest prison gains by, the letters of all others would pay for.
  const commonest = new Set(prisons[0]);
  const others = compared(weighed.filter(({ letter }) => !commonest.has(letter)));
  if (others.learnt.wrong > others.delivered.wrong) return 'more-wrong';
  return worth(others.learnt) < worth(others.delivered) ? 'one-prison' : 'better';
}

/**
 * Pauses after each piece of work: of thousands of letters all of it takes a second. `sure`: the confidence from which a
 * prison is proposed.
 */
export function* fittingDeskTrust(letters: readonly ConfirmedLetter[], sure: number): Generator<undefined, TrustFit> {
  const prisons = byPrison(letters);
  const weighed: Weighed[] = [];
  for (const fold of foldsOf(prisons)) {
    const trust = trustFrom(prisons.filter((prison) => !fold.includes(prison)));
    for (const letter of fold.flat()) weighed.push({ letter, trust });
    yield;
  }
  return {
    verdict: verdictOf(prisons, weighed, sure),
    trust: trustFrom(prisons),
    delivered: figuresOf(
      letters.map((letter) => ({ letter, trust: null })),
      sure,
    ),
    learnt: figuresOf(weighed, sure),
  };
}

/** All of it at once. */
export function fitDeskTrust(letters: readonly ConfirmedLetter[], sure: number): TrustFit {
  const fitting = fittingDeskTrust(letters, sure);
  for (;;) {
    const step = fitting.next();
    if (step.done) return step.value;
  }
}
