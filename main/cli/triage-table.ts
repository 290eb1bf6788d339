// The same judgements for a person: one row a letter.
import type { Judgement } from '#shared/domain/triage/judgement.ts';
import type { Suggestion } from '#shared/domain/triage/suggestion.ts';
import { ACTION_NAMES, LEVEL_NAMES, SENDER_NAMES, SIGNAL_SHORT_NAMES } from '#shared/text/codes.ts';
import { dateInFigures } from '#shared/text/correspondence.ts';
import { table } from './output.ts';
import type { Judged } from './triage-line.ts';

const HEADER = ['Courrier', 'Expéditeur', 'Prison', 'Urgence', 'Proposition', 'Échéance'];
const LIMITS = [30, 34, 40, 58, 34, 10];

function senderCell({ sender, person }: Judgement): string {
  const name = [person?.surname, person?.givenNames].filter(Boolean).join(' ');
  return name ? `${name} (${SENDER_NAMES[sender].toLowerCase()})` : SENDER_NAMES[sender];
}

function prisonCell({ establishment }: Judgement): string {
  return establishment ? `${establishment.name} (${Math.round(establishment.confidence * 100)} %)` : '—';
}

/** The most urgent signals with the words that say them. */
function urgencyCell({ signals }: Judgement): string {
  const [first] = [...signals].sort((a, b) => Number(b.level === 'red') - Number(a.level === 'red'));
  if (!first) return '—';
  const codes = [
    ...new Set(signals.filter(({ level }) => level === first.level).map(({ code }) => SIGNAL_SHORT_NAMES[code])),
  ];
  return `${LEVEL_NAMES[first.level]} : ${codes.join(', ')} « ${first.evidence.text} »`;
}

const suggestionCell = ({ action, team }: Suggestion): string =>
  team ? `${ACTION_NAMES[action]} → ${team.email}` : ACTION_NAMES[action];

export const triageTable = (letters: readonly Judged[]): string[] =>
  table(
    HEADER,
    letters.map((letter) => [
      letter.source.split(/[\\/]/).at(-1) ?? letter.source,
      senderCell(letter.judgement),
      prisonCell(letter.judgement),
      urgencyCell(letter.judgement),
      suggestionCell(letter.suggestion),
      dateInFigures(letter.dueOn),
    ]),
    LIMITS,
  );
