// What to do with a letter, proposed from a judgement and the directory. Rules in order: the first that
// applies decides and leaves its reason. Never a decision: a person confirms.
import type { CalendarDate } from '../../kernel/calendar-date.ts';
import type { EstablishmentId, TeamId } from '../../kernel/ids.ts';
import { type Directory, nextCoverageStart, teamCovering } from '../directory/directory.ts';
import type { Judgement } from './judgement.ts';

export const ACTIONS = ['forward', 'keep', 'review'] as const;
export type Action = (typeof ACTIONS)[number];

export const SUGGESTION_RULES = [
  'illegible',
  'urgent',
  'no-establishment',
  'unsure-establishment',
  'outside-request',
  'not-yet-covered',
  'no-team',
  'unsure-sender',
  'envelope-only',
  'team-covers',
] as const;
export type SuggestionRule = (typeof SUGGESTION_RULES)[number];

/** Why: the rule and the facts its sentence needs (ids, dates, codes). The words are chosen in `shared/text`. */
export type Reason = { readonly rule: SuggestionRule; readonly facts: Readonly<Record<string, string>> };

export type Suggestion = {
  readonly action: Action;
  readonly team: { readonly id: TeamId; readonly email: string } | null;
  readonly reasons: readonly Reason[];
};

/**
 * Below this confidence a prison is shown but nothing is proposed on it. A wrong forward puts a letter in the
 * wrong hands; a review costs a minute: the bar is high.
 */
export const SURE_ENOUGH = 0.9;

type Case = { readonly judgement: Judgement; readonly directory: Directory; readonly receivedOn: CalendarDate };

const suggestion = (action: Action, rule: SuggestionRule, facts: Reason['facts'] = {}): Suggestion => ({
  action,
  team: null,
  reasons: [{ rule, facts }],
});

/**
 * Proposes forward, keep or review.
 * Forward only when the prison is sure, a team covered it on the reception date, the person writes from inside
 * and nothing is red. Source: the desk's own rule, « transférée à l'équipe, sauf urgence ou situation particulière ».
 */
export function suggest({ judgement, directory, receivedOn }: Case): Suggestion {
  if (judgement.legibility === 'illegible') return suggestion('review', 'illegible');
  const red = judgement.signals.filter((signal) => signal.level === 'red');
  if (red.length > 0) {
    return suggestion('keep', 'urgent', { signals: [...new Set(red.map((signal) => signal.code))].join(',') });
  }
  const found = judgement.establishment;
  if (!found) return suggestion('review', 'no-establishment');
  if (found.confidence < SURE_ENOUGH) return suggestion('review', 'unsure-establishment', { establishment: found.id });
  return suggestForPrison({ judgement, directory, receivedOn }, found.id);
}

function suggestForPrison({ judgement, directory, receivedOn }: Case, prison: EstablishmentId): Suggestion {
  const { sender, kind } = judgement;
  if (sender !== 'detained' && sender !== 'unknown') return suggestion('keep', 'outside-request', { sender });
  const team = teamCovering(directory, prison, receivedOn);
  if (!team) {
    const from = nextCoverageStart(directory, prison, receivedOn);
    return from
      ? suggestion('keep', 'not-yet-covered', { establishment: prison, from })
      : suggestion('keep', 'no-team', { establishment: prison });
  }
  if (sender === 'unknown') return suggestion('review', 'unsure-sender');
  if (kind === 'envelope') return suggestion('review', 'envelope-only');
  return {
    action: 'forward',
    team: { id: team.id, email: team.email },
    reasons: [{ rule: 'team-covers', facts: { establishment: prison, team: team.id } }],
  };
}
