// What to do with a letter, proposed from a judgement and the directory by the table of rules. Never a decision: a
// person confirms.
import type { CalendarDate } from '../../kernel/calendar-date.ts';
import type { TeamId } from '../../kernel/ids.ts';
import { type Directory, lastCoverageEnd, nextCoverageStart, teamCovering } from '../directory/directory.ts';
import type { Judgement } from './judgement.ts';
import { type Action, type Reason, SUGGESTION_TABLE, type SuggestionFacts } from './suggestion-rules.ts';

export type Suggestion = {
  readonly action: Action;
  readonly team: { readonly id: TeamId; readonly email: string } | null;
  readonly reasons: readonly Reason[];
};

/**
 * Below this confidence a prison is shown but nothing is proposed on it. A wrong forward puts a letter in the
 * wrong hands; a review costs a minute: the bar is high. At this one 99 of 100 prisons read from handwriting are right
 * on the texts that rules are made with (98.9 at 0.9).
 */
export const SURE_ENOUGH = 0.92;

/**
 * Below this share of small words too much was misread, or not read, to say that a letter holds nothing urgent.
 * Chosen on the two thirds of the labelled set used for tuning: 1 in 50 printed letters and 1 in 14 as read from
 * handwriting that could be forwarded fall below, and a quarter of those that must not be.
 */
export const LEAST_UNDERSTOOD = 0.26;

type Case = { readonly judgement: Judgement; readonly directory: Directory; readonly receivedOn: CalendarDate };

/** What the rules look at, gathered. */
function factsOf({ judgement, directory, receivedOn }: Case): SuggestionFacts {
  const { establishment, signals, doubts, situations, legibility, understood, sender, kind, otherPrison } = judgement;
  const prison = establishment?.id ?? null;
  const team = prison ? teamCovering(directory, prison, receivedOn) : null;
  return {
    red: signals.filter((signal) => signal.level === 'red').map((signal) => signal.code),
    doubts: (doubts ?? []).filter(({ faint }) => !faint).map(({ code }) => code),
    faintDoubts: (doubts ?? []).filter(({ faint }) => faint).map(({ code }) => code),
    situations: (situations ?? []).map((situation) => situation.code),
    isSeveral: judgement.several ?? false,
    isIllegible: legibility === 'illegible',
    isLittleUnderstood: (understood ?? 1) < LEAST_UNDERSTOOD,
    passages: (judgement.passages ?? []).map(({ why }) => why),
    sender,
    kind,
    prison,
    otherPrison: otherPrison?.id ?? null,
    facingPrison: judgement.facingPrison?.id ?? null,
    isPlaceContradicted: judgement.otherPlace !== undefined,
    otherWriter: judgement.otherWriter?.text ?? null,
    isPrisonSure: (establishment?.confidence ?? 0) >= SURE_ENOUGH,
    team: team && { id: team.id, email: team.email },
    coverageBegins: prison ? nextCoverageStart(directory, prison, receivedOn) : null,
    coverageEnded: prison ? lastCoverageEnd(directory, prison, receivedOn) : null,
  };
}

/** Proposes from facts: the first row of the table that applies. */
export function suggestFrom(facts: SuggestionFacts): Suggestion {
  const row = SUGGESTION_TABLE.find(({ when }) => when(facts));
  // The last row always applies; without it nothing may leave.
  if (!row) return { action: 'review', team: null, reasons: [] };
  const team = row.action === 'forward' ? facts.team : null;
  return { action: row.action, team, reasons: [{ rule: row.rule, facts: row.reason(facts) }] };
}

/** Proposes forward, keep or review for a letter received on that day. */
export const suggest = (given: Case): Suggestion => suggestFrom(factsOf(given));
