// The rules of the suggestion as a table, in order: the first whose condition holds decides and leaves its reason.
// What they judge is gathered in suggestion.ts; how they are said to a person is in `shared/text`.
import type { CalendarDate } from '../../kernel/calendar-date.ts';
import type { EstablishmentId, TeamId } from '../../kernel/ids.ts';
import type { DocumentKind, Passage, SenderKind, SignalCode, SituationCode } from './judgement.ts';

export const ACTIONS = ['forward', 'keep', 'review'] as const;
export type Action = (typeof ACTIONS)[number];

export const SUGGESTION_RULES = [
  'urgent',
  'several-letters',
  'likely-urgent',
  'particular',
  'illegible',
  'outside-request',
  'perhaps-urgent',
  'two-prisons',
  'other-writer',
  'no-establishment',
  'other-place',
  'unsure-establishment',
  'not-yet-covered',
  'coverage-ended',
  'no-team',
  'unsure-sender',
  'envelope-only',
  'passage-to-read',
  'little-understood',
  'team-covers',
] as const;
export type SuggestionRule = (typeof SUGGESTION_RULES)[number];

/** Why: the rule and the facts its sentence needs (ids, dates, codes). The words are chosen in `shared/text`. */
export type Reason = { readonly rule: SuggestionRule; readonly facts: Readonly<Record<string, string>> };

/** Everything the rules look at. Dates are about the coverage of the prison seen from the day of reception. */
export type SuggestionFacts = {
  /** Codes of the red signals. */
  readonly red: readonly SignalCode[];
  /** Codes of misread words that are words of danger likelier than not. */
  readonly doubts: readonly SignalCode[];
  /** Codes of what may be one, too little to keep a letter for. */
  readonly faintDoubts: readonly SignalCode[];
  readonly situations: readonly SituationCode[];
  /** Separator sheets lie between its pages: it is a stack that nobody has cut yet. */
  readonly isSeveral: boolean;
  readonly isIllegible: boolean;
  /** Too few of the words are understood to say that nothing is urgent. */
  readonly isLittleUnderstood: boolean;
  /** Why passages are for a person to read. */
  readonly passages: readonly Passage['why'][];
  readonly sender: SenderKind;
  readonly kind: DocumentKind;
  readonly prison: EstablishmentId | null;
  /** Another prison that the letter names as the writer's. */
  readonly otherPrison: EstablishmentId | null;
  /** The prison it stands beside, where neither is the one found. */
  readonly facingPrison: EstablishmentId | null;
  /** Words of the letter seem to say another place, which was not read. */
  readonly isPlaceContradicted: boolean;
  /** What the envelope says of its writer where it is not what the letter says. */
  readonly otherWriter: string | null;
  /** The prison is sure enough to act on. */
  readonly isPrisonSure: boolean;
  readonly team: { readonly id: TeamId; readonly email: string } | null;
  readonly coverageBegins: CalendarDate | null;
  readonly coverageEnded: CalendarDate | null;
};

export type SuggestionRow = {
  readonly rule: SuggestionRule;
  readonly when: (facts: SuggestionFacts) => boolean;
  readonly action: Action;
  /** What the sentence of the reason needs. */
  readonly reason: (facts: SuggestionFacts) => Reason['facts'];
};

const none = (): Reason['facts'] => ({});
const prisonOf = ({ prison }: SuggestionFacts): Reason['facts'] => ({ establishment: prison ?? '' });

/**
 * Source: the desk's own rule, « transférée à l'équipe, sauf urgence ou situation particulière ». A wrong forward puts
 * a letter in the wrong hands, a review costs a minute: only what no other row stops is forwarded.
 */
export const SUGGESTION_TABLE: readonly SuggestionRow[] = [
  {
    rule: 'urgent',
    when: ({ red }) => red.length > 0,
    action: 'keep',
    reason: ({ red }) => ({ signals: [...new Set(red)].join(',') }),
  },
  // Decided as one, the letter of one person would go where that of another belongs.
  { rule: 'several-letters', when: ({ isSeveral }) => isSeveral, action: 'review', reason: none },
  // Kept to be looked at: a red letter that lies among those to be sorted out is a day lost.
  {
    rule: 'likely-urgent',
    when: ({ doubts }) => doubts.length > 0,
    action: 'keep',
    reason: ({ doubts }) => ({ signals: doubts.join(',') }),
  },
  {
    rule: 'particular',
    when: ({ situations }) => situations.length > 0,
    action: 'keep',
    reason: ({ situations }) => ({ situations: situations.join(',') }),
  },
  { rule: 'illegible', when: ({ isIllegible }) => isIllegible, action: 'review', reason: none },
  {
    rule: 'outside-request',
    when: ({ sender }) => sender !== 'detained' && sender !== 'unknown',
    action: 'keep',
    reason: ({ sender }) => ({ sender }),
  },
  {
    rule: 'perhaps-urgent',
    when: ({ faintDoubts }) => faintDoubts.length > 0,
    action: 'review',
    reason: ({ faintDoubts }) => ({ signals: faintDoubts.join(',') }),
  },
  {
    rule: 'two-prisons',
    when: ({ otherPrison }) => otherPrison !== null,
    action: 'review',
    reason: ({ prison, facingPrison, otherPrison }) => ({
      establishment: prison ?? facingPrison ?? '',
      other: otherPrison ?? '',
    }),
  },
  {
    rule: 'other-writer',
    when: ({ otherWriter }) => otherWriter !== null,
    action: 'review',
    reason: ({ otherWriter }) => ({ words: otherWriter ?? '' }),
  },
  { rule: 'no-establishment', when: ({ prison }) => prison === null, action: 'review', reason: none },
  { rule: 'other-place', when: (facts) => facts.isPlaceContradicted, action: 'review', reason: prisonOf },
  {
    rule: 'unsure-establishment',
    when: ({ isPrisonSure }) => !isPrisonSure,
    action: 'review',
    reason: prisonOf,
  },
  {
    rule: 'not-yet-covered',
    when: ({ team, coverageBegins }) => team === null && coverageBegins !== null,
    action: 'keep',
    reason: (facts) => ({ ...prisonOf(facts), from: facts.coverageBegins ?? '' }),
  },
  {
    rule: 'coverage-ended',
    when: ({ team, coverageEnded }) => team === null && coverageEnded !== null,
    action: 'keep',
    reason: (facts) => ({ ...prisonOf(facts), last: facts.coverageEnded ?? '' }),
  },
  { rule: 'no-team', when: ({ team }) => team === null, action: 'keep', reason: prisonOf },
  { rule: 'unsure-sender', when: ({ sender }) => sender === 'unknown', action: 'review', reason: none },
  { rule: 'envelope-only', when: ({ kind }) => kind === 'envelope', action: 'review', reason: none },
  {
    rule: 'passage-to-read',
    when: ({ passages }) => passages.length > 0,
    action: 'review',
    reason: ({ passages }) => ({ why: passages.join(',') }),
  },
  {
    rule: 'little-understood',
    when: ({ isLittleUnderstood }) => isLittleUnderstood,
    action: 'review',
    reason: none,
  },
  {
    rule: 'team-covers',
    when: () => true,
    action: 'forward',
    reason: (facts) => ({ ...prisonOf(facts), team: facts.team?.id ?? '' }),
  },
];
