// What the rules found of danger on a page, weighed by the classifier: what is hardly likely becomes something to look
// at, what no rule saw becomes a signal or something to look at. Nothing that could be red is dropped without a trace.
// Pure.
import type { Doubt, Evidence, Signal, SignalCode } from './judgement.ts';
import { type ChanceWeights, chanceOf, type RuleSays } from './signal-classifier.ts';
import type { SignalUrgency } from './signal-words.ts';

/** From this chance on a signal of the rules stays one: it was named. Bad handwriting says little beside a name… */
const STAYS = 0.4;
/** … and from here on what no rule saw is said to be one. */
const SAID = 0.5;
/** From here on what is not said to be one keeps a letter at the desk… */
const LIKELY = 0.2;
/** … and from here on somebody looks at it before it is forwarded: of twenty such, one was meant. */
const WORTH_A_LOOK = 0.05;
/** Below this, a word that a faint rule would have had looked at says nothing: of five hundred such, one was meant. */
const DISMISSED = 0.02;

/** The best stretch of the page for one code. */
export type Weighed = {
  readonly code: SignalCode;
  readonly score: number;
  /** Of how many. */
  readonly stretches: number;
  readonly evidence: () => Evidence;
  /** The signals that its words stand for, with their day; none where they are over or far off. */
  readonly said: () => readonly Signal[];
};

/** What the rules found on a page. */
export type RuleFindings = {
  readonly signals: readonly Signal[];
  readonly doubts: readonly Doubt[];
  /** Named, and taken back by their sentence. */
  readonly undone: ReadonlySet<SignalCode>;
};

export function ruleSays(code: SignalCode, { signals, doubts, undone }: RuleFindings): RuleSays {
  const own = signals.filter((signal) => signal.code === code);
  if (own.length > 0) return own.some(({ date }) => date !== null) ? 'dated' : 'signal';
  const open = doubts.filter((doubt) => doubt.code === code);
  if (open.some(({ faint }) => !faint)) return 'doubt';
  if (undone.has(code)) return 'undone';
  return open.length > 0 ? 'faint' : 'nothing';
}

type Said = { readonly signals: readonly Signal[]; readonly doubts: readonly Doubt[] };

/** A signal of the rules that all its words together speak against: it was named, and somebody reads the letter. */
const doubted = (signals: readonly Signal[]): Doubt[] =>
  signals.slice(0, 1).map(({ code, evidence }) => ({ code, evidence }));

/** What the rules had no signal for. */
function perhaps(
  { code, evidence }: Weighed,
  says: RuleSays,
  doubts: readonly Doubt[],
  chance: number,
): readonly Doubt[] {
  if (chance < DISMISSED) return doubts.filter(({ faint }) => !faint);
  const isLikely = chance >= (says === 'undone' ? SAID : LIKELY);
  if (chance < WORTH_A_LOOK || (doubts.length > 0 && !isLikely)) return doubts;
  const doubt = { code, evidence: doubts[0]?.evidence ?? evidence() };
  return [isLikely ? doubt : { ...doubt, faint: true }];
}

/** Of one code: what is left of what was found, and what comes to it. */
function weigh(one: Weighed, found: RuleFindings, urgency: SignalUrgency, weights: ChanceWeights): Said {
  const { code } = one;
  const says = ruleSays(code, found);
  const chance = chanceOf({ ...one, says }, weights);
  const signals = found.signals.filter((signal) => signal.code === code);
  const doubts = found.doubts.filter((doubt) => doubt.code === code);
  if (chance >= STAYS && signals.length > 0) return { signals, doubts };
  const canBeRed = urgency[code].red !== 'never';
  if (signals.length > 0) return { signals: [], doubts: canBeRed ? doubted(signals) : [] };
  // Five of six that their sentence takes back are none, and in plain sentences it is right: no signal, whatever the
  // words say beside it.
  if (chance < SAID || says === 'undone') {
    return { signals, doubts: canBeRed ? perhaps(one, says, doubts, chance) : doubts };
  }
  const said = one.said();
  return said.length > 0 ? { signals: said, doubts: [] } : { signals, doubts };
}

/** Signals and doubts of a page; at most one of `page` for each code, codes without one stay as they are. */
export function weighedSignals(
  found: RuleFindings,
  page: readonly Weighed[],
  urgency: SignalUrgency,
  weights: ChanceWeights,
): Said {
  const codes = new Set(page.map(({ code }) => code));
  const each = page.map((one) => weigh(one, found, urgency, weights));
  return {
    signals: [...found.signals.filter(({ code }) => !codes.has(code)), ...each.flatMap(({ signals }) => signals)],
    doubts: [...found.doubts.filter(({ code }) => !codes.has(code)), ...each.flatMap(({ doubts }) => doubts)],
  };
}
