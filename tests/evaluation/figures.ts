// Outcomes added up: the figures that are promised, the table of reliability, each signal.
import { median } from '#shared/domain/measures/statistics.ts';
import type { Outcome } from './outcome.ts';

export type Figures = {
  readonly texts: number;
  /** Right at any confidence, of the texts that name a prison. */
  readonly prisonTop1: number | null;
  /** Right, of all that were sure enough for a suggestion; a sure answer where none is due is wrong. */
  readonly prisonPrecision: number | null;
  /** Sure enough, of the texts that name a prison. */
  readonly prisonAnswered: number | null;
  readonly prisonSureWrong: number;
  readonly senderRight: number | null;
  readonly ecrouExact: number | null;
  readonly ecrouWrong: number | null;
  readonly surnameRight: number | null;
  readonly surnameWrong: number | null;
  readonly nationalityRight: number | null;
  readonly aliasesRight: number | null;
  readonly signalPrecision: number | null;
  readonly signalRecall: number | null;
  readonly datesRight: number | null;
  /** Times of day beside the dates of signals that were found. */
  readonly timesRight: number | null;
  readonly redKept: number | null;
  /** Kept, of the letters with something particular and nothing red. */
  readonly particularKept: number | null;
  /** Forwarded, of the letters that nothing keeps at the desk: what caution costs. */
  readonly forwarded: number | null;
  readonly wrongForwards: number;
  readonly medianMs: number | null;
  readonly p95Ms: number | null;
};

const share = (right: number, of: number): number | null => (of === 0 ? null : right / of);
const count = <T>(list: readonly T[], holds: (one: T) => boolean): number => list.filter(holds).length;
const sum = (list: readonly number[]): number => list.reduce((total, one) => total + one, 0);

function quantile(values: readonly number[], at: number): number | null {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * at))] ?? null;
}

const known = (
  outcomes: readonly Outcome[],
  pick: (one: Outcome) => Outcome['ecrou'],
): NonNullable<Outcome['ecrou']>[] => outcomes.flatMap((one) => pick(one) ?? []);

function rightOf(outcomes: readonly Outcome[], pick: (one: Outcome) => Outcome['ecrou']): number | null {
  const told = known(outcomes, pick);
  return share(
    count(told, (one) => one === 'right'),
    told.length,
  );
}

export function figuresOf(outcomes: readonly Outcome[]): Figures {
  const told = outcomes.filter((one) => one.prisonRight !== null);
  const named = told.filter((one) => one.hasPrison);
  const sure = told.filter((one) => one.sure);
  const ecrou = known(outcomes, (one) => one.ecrou);
  const surname = known(outcomes, (one) => one.surname);
  const signals = outcomes.flatMap((one) => one.signals);
  const right = sum(signals.map((one) => one.right));
  const red = outcomes.filter((one) => one.red !== null);
  const particular = outcomes.filter((one) => one.particular !== null);
  const free = outcomes.filter((one) => one.mayForward);
  return {
    texts: outcomes.length,
    prisonTop1: share(
      count(named, (one) => one.prisonRight === true),
      named.length,
    ),
    prisonPrecision: share(
      count(sure, (one) => one.prisonRight === true),
      sure.length,
    ),
    prisonAnswered: share(
      count(named, (one) => one.sure),
      named.length,
    ),
    prisonSureWrong: count(sure, (one) => !one.prisonRight),
    senderRight: share(
      count(outcomes, (one) => one.senderRight === true),
      count(outcomes, (one) => one.senderRight !== null),
    ),
    ecrouExact: share(
      count(ecrou, (one) => one === 'right'),
      ecrou.length,
    ),
    ecrouWrong: share(
      count(ecrou, (one) => one === 'wrong'),
      ecrou.length,
    ),
    surnameRight: share(
      count(surname, (one) => one === 'right'),
      surname.length,
    ),
    surnameWrong: share(
      count(surname, (one) => one === 'wrong'),
      surname.length,
    ),
    nationalityRight: rightOf(outcomes, (one) => one.nationality),
    aliasesRight: rightOf(outcomes, (one) => one.aliases),
    signalPrecision: share(right, right + sum(signals.map((one) => one.extra))),
    signalRecall: share(right, right + sum(signals.map((one) => one.missed))),
    datesRight: share(sum(outcomes.map((one) => one.dates.right)), sum(outcomes.map((one) => one.dates.of))),
    timesRight: share(sum(outcomes.map((one) => one.times.right)), sum(outcomes.map((one) => one.times.of))),
    redKept: share(
      count(red, (one) => one.red === 'kept'),
      red.length,
    ),
    particularKept: share(
      count(particular, (one) => one.particular === 'kept'),
      particular.length,
    ),
    forwarded: share(
      count(free, (one) => one.forward === 'right'),
      free.length,
    ),
    wrongForwards: count(outcomes, (one) => one.forward === 'wrong'),
    medianMs: median(outcomes.map((one) => one.milliseconds)),
    p95Ms: quantile(
      outcomes.map((one) => one.milliseconds),
      0.95,
    ),
  };
}

type SignalFigures = {
  readonly code: string;
  readonly of: number;
  readonly precision: number | null;
  readonly recall: number | null;
};

export function signalFigures(outcomes: readonly Outcome[]): SignalFigures[] {
  const signals = outcomes.flatMap((one) => one.signals);
  return [...new Set(signals.map((one) => one.code))].sort().map((code) => {
    const own = signals.filter((one) => one.code === code);
    const right = sum(own.map((one) => one.right));
    const missed = sum(own.map((one) => one.missed));
    return {
      code,
      of: right + missed,
      precision: share(right, right + sum(own.map((one) => one.extra))),
      recall: share(right, right + missed),
    };
  });
}

type ReliabilityRow = {
  readonly from: number;
  readonly to: number;
  readonly letters: number;
  readonly said: number;
  readonly right: number;
};

const EDGES = [0, 0.3, 0.5, 0.7, 0.8, 0.9, 0.95, 0.98, 0.99, 1.001];

/** What the machine says of its sureness beside how often it is right. */
export function reliability(outcomes: readonly Outcome[]): ReliabilityRow[] {
  const answers = outcomes.flatMap((one) =>
    one.said && one.prisonRight !== null ? [{ confidence: one.said.confidence, right: one.prisonRight }] : [],
  );
  return EDGES.slice(0, -1).flatMap((from, index) => {
    const to = EDGES[index + 1] ?? 1;
    const here = answers.filter(({ confidence }) => confidence >= from && confidence < to);
    if (here.length === 0) return [];
    const mean = sum(here.map((one) => one.confidence)) / here.length;
    return [
      {
        from,
        to: Math.min(to, 1),
        letters: here.length,
        said: mean,
        right: count(here, (one) => one.right) / here.length,
      },
    ];
  });
}

/** Groups of texts that are a class by themselves. */
const OWN_CLASS = [
  'by-hand',
  'scans',
  'voices',
  'voices-misread',
  'voices-2',
  'voices-2-misread',
  'voices-3',
  'voices-3-misread',
  'voices-4',
  'voices-4-misread',
  'voices-5',
  'voices-5-misread',
  'voices-6',
  'voices-6-misread',
  'sentences',
  'passages',
  'whole-letters',
] as const;
/** The classes that are reported apart: what was typed or printed, handwriting, bad handwriting, cases by hand, … */
const CLASSES = ['printed', 'hand', 'poor-hand', ...OWN_CLASS] as const;
export type TextClass = (typeof CLASSES)[number];

export function classOf({ group, strength }: Pick<Outcome, 'group' | 'strength'>): TextClass {
  const own = OWN_CLASS.find((name) => name === group);
  if (own) return own;
  return strength === 'hand' || strength === 'poor-hand' ? strength : 'printed';
}

/** Figures by class, only of classes that are there. */
export const figuresByClass = (outcomes: readonly Outcome[]): Partial<Record<TextClass, Figures>> =>
  Object.fromEntries(
    CLASSES.flatMap((name) => {
      const own = outcomes.filter((one) => classOf(one) === name);
      return own.length > 0 ? [[name, figuresOf(own)]] : [];
    }),
  );
