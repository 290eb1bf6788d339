// The same judgements for a person: one row a letter, and under an urgent one the words that make it urgent.
import type { LimitedJudgement } from '#shared/domain/deadlines/limits-of-letter.ts';
import type { Judgement } from '#shared/domain/triage/judgement.ts';
import type { Suggestion } from '#shared/domain/triage/suggestion.ts';
import { ACTION_NAMES, LEVEL_SHORT_NAMES, SENDER_NAMES, SIGNAL_SHORT_NAMES } from '#shared/text/codes.ts';
import { dateInFigures } from '#shared/text/correspondence.ts';
import { dueText, NOT_LEGAL_ADVICE } from '#shared/text/limits.ts';
import { shortPrisonName } from '#shared/text/prison-names.ts';
import type { NamesOf } from '#shared/text/reasons.ts';
import { LIMIT } from '#shared/text/ui-limits.ts';
import { percentSure } from '#shared/text/ui-triage.ts';
import { table } from './output.ts';
import type { Judged } from './triage-line.ts';

const HEADER = ['Courrier', 'Expéditeur', 'Prison', 'Urgence', 'Proposition', 'Échéance'];
const LIMITS = [24, 26, 30, 20, 17, 10];
const WIDTH = 130;
/** Handwriting nobody validated: not the person's words. */
const DRAFT = 'brouillon de lecture : ';

/** A person inside is the rule: the kind of sender is said where it is another one. */
function senderCell({ sender, person }: Judgement): string {
  const name = [person?.surname, person?.givenNames].filter(Boolean).join(' ');
  if (!name) return SENDER_NAMES[sender];
  return sender === 'detained' ? name : `${name} (${sender === 'unknown' ? '?' : SENDER_NAMES[sender].toLowerCase()})`;
}

const prisonCell = ({ establishment }: Judgement): string =>
  establishment ? `${shortPrisonName(establishment.name)} (${percentSure(establishment.confidence)} %)` : '—';

/** The signals of the highest level present. */
function mostUrgent({ signals }: LimitedJudgement): LimitedJudgement['signals'] {
  const red = signals.filter(({ level }) => level === 'red');
  return red.length > 0 ? red : signals;
}

function urgencyCell(judgement: LimitedJudgement): string {
  const signals = mostUrgent(judgement);
  const [first] = signals;
  if (!first) return '—';
  const names = new Set(signals.map(({ code }) => SIGNAL_SHORT_NAMES[code]));
  return `${LEVEL_SHORT_NAMES[first.level]} : ${[...names].join(', ')}`;
}

/** « Équipe prison d’Amiens » is « Amiens » behind an arrow. */
function suggestionCell({ action, team }: Suggestion, names: NamesOf): string {
  if (!team) return ACTION_NAMES[action];
  return `→ ${(names.team(team.id) ?? team.email).replace(/^Équipe prison (?:de |d[’'])/, '')}`;
}

/** The words behind the urgency, under the row and right-bound to the table's width. */
function evidenceLine({ judgement, origin }: Judged, indent: number): string[] {
  const texts = new Set(mostUrgent(judgement).map(({ evidence }) => evidence.text.replace(/\s+/g, ' ')));
  if (texts.size === 0) return [];
  const isDraft = origin === 'draft' || origin === 'partly-validated';
  const words = (isDraft ? DRAFT : '') + [...texts].map((text) => `« ${text} »`).join(' ');
  const room = WIDTH - indent;
  return [' '.repeat(indent) + (words.length > room ? `${words.slice(0, room - 1)}…` : words)];
}

/** The legal limits of the letter, each on a line of its own. */
const limitLines = ({ signals }: LimitedJudgement, indent: number): string[] => [
  ...new Set(
    signals.flatMap(({ code, limit }) => {
      if (!limit) return [];
      const argued = limit.atLatest ? `, ${LIMIT.arguable(dateInFigures(limit.atLatest)).toLowerCase()}` : '';
      const day = limit.dated ? `${LIMIT.by} ${dueText(limit)}${argued}` : LIMIT.undatedShort;
      const doubt = limit.toVerify ? ` (${LIMIT.toVerify})` : '';
      return [`${' '.repeat(indent)}${SIGNAL_SHORT_NAMES[code]} : ${day}. ${limit.basis}${doubt}`];
    }),
  ),
];

export function triageTable(letters: readonly Judged[], names: NamesOf): string[] {
  const rows = letters.map((letter) => [
    letter.source.split(/[\\/]/).at(-1) ?? letter.source,
    senderCell(letter.judgement),
    prisonCell(letter.judgement),
    urgencyCell(letter.judgement),
    suggestionCell(letter.suggestion, names),
    dateInFigures(letter.dueOn),
  ]);
  const [header = '', rule = '', ...lines] = table(HEADER, rows, LIMITS);
  return [
    header,
    rule,
    ...letters.flatMap((letter, index) => [
      lines[index] ?? '',
      ...evidenceLine(letter, 4),
      ...limitLines(letter.judgement, 4),
    ]),
    ...(letters.some(({ judgement }) => judgement.signals.some(({ limit }) => limit)) ? [NOT_LEGAL_ADVICE] : []),
  ];
}
