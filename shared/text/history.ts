// What happened to a letter, one sentence an event. Facts are ids, codes and numbers.
import { LATE_REASONS } from '../domain/deadlines/lateness.ts';
import { FILE_ERROR_CAUSES, FILE_ERRORS } from '../domain/letters/file-error.ts';
import { LATE_REASON_NAMES } from './codes.ts';
import { fileErrorText } from './file-errors.ts';
import { teamInSentence } from './in-sentence.ts';
import type { NamesOf } from './reasons.ts';
import { counted, typesetText } from './typeset.ts';

type Facts = Readonly<Record<string, string>>;
type Sentence = (facts: Facts, names: NamesOf) => string;

const failure = (facts: Facts): string => {
  const code = FILE_ERRORS.find((known) => known === facts.code);
  if (!code) return 'La lecture par la machine a échoué.';
  const cause = FILE_ERROR_CAUSES.find((known) => known === facts.cause) ?? null;
  return `La lecture par la machine a échoué. ${fileErrorText({ code, cause, facts: {} })}`;
};

/** « , dans un lot de 9 courriers » for a letter decided in a batch: the others may have gone elsewhere. */
const together = ({ batch }: Facts): string => (Number(batch ?? 1) > 1 ? `, dans un lot de ${batch} courriers` : '');

const pageName = (page: string | undefined): string => (page ? `Page ${page}` : 'Une page');

const SENTENCES: Readonly<Record<string, Sentence>> = {
  imported: () => 'Enregistré dans le bureau.',
  read: () => 'Lu par la machine.',
  'reading-failed': failure,
  'reading-cancelled': () => 'Lecture par la machine annulée.',
  forwarded: (facts, names) => {
    const team = names.team(facts.team ?? facts.teamId ?? '');
    return `Transféré à ${team ? teamInSentence(team) : "l'équipe"}${together(facts)}.`;
  },
  kept: (facts) => `Gardé au service${together(facts)}.`,
  answered: ({ late, reason, note }) => {
    if (!late) return 'Marqué comme répondu.';
    const why = LATE_REASONS.find((known) => known === reason);
    const because = [why && why !== 'other' ? LATE_REASON_NAMES[why].toLowerCase() : null, note]
      .filter(Boolean)
      .join(', ');
    return `Marqué comme répondu, ${counted(Number(late), 'jour', 'jours')} après l'échéance${because ? ` (${because})` : ''}.`;
  },
  assigned: ({ to }) => (to ? `Attribué à ${to}.` : "N'est plus attribué à personne."),
  'second-look': () => 'Mis à revoir.',
  'second-look-done': () => "N'est plus à revoir.",
  'clock-stopped': ({ reason }) => `Compteur du service arrêté${reason ? ` : ${reason}` : ''}.`,
  'clock-restarted': ({ days }) =>
    `Compteur du service relancé${days ? `, après ${counted(Number(days), 'jour', 'jours')}` : ''}.`,
  undone: ({ state, what, to, still }) => {
    if (what === 'second-look') return `Annulé : ${still ? 'à nouveau' : "n'est plus"} à revoir.`;
    if (what === 'assignee') return `Attribution annulée : ${to ? `à nouveau suivi par ${to}` : 'suivi par personne'}.`;
    if (what === 'pages') return 'Annulé : les pages sont à nouveau comme avant.';
    if (what === 'clock-stopped') return 'Arrêt du compteur annulé.';
    if (what === 'clock-restarted') return 'Relance du compteur annulée.';
    return state === 'forwarded' || state === 'kept'
      ? 'Dernier changement annulé.'
      : 'Décision annulée : à qualifier à nouveau.';
  },
  reopened: () => 'Décision annulée : à qualifier à nouveau.',
  'message-exported': () => 'Message de transfert téléchargé.',
  transcribed: ({ page }) => `${pageName(page)} : des lignes ont été transcrites.`,
  rearranged: ({ letters }) => `Réparti en ${letters ?? 'plusieurs'} courrier${letters === '1' ? '' : 's'}.`,
  'pages-said': ({ roles, turned }) => {
    const count = Number(turned ?? 0);
    const said = Number(roles) > 0 || count === 0 ? ['Nature des pages changée'] : [];
    const read = `${counted(count, 'page tournée', 'pages tournées')}, le courrier est relu`;
    return `${[...said, ...(count > 0 ? [read] : [])].join(' ; ')}.`;
  },
  separated: ({ place, of }) => (place && of ? `Sorti d'une pile : courrier ${place} sur ${of}.` : "Sorti d'une pile."),
  restored: () => 'Pile rétablie : ses courriers ont été retirés.',
  withdrawn: () => 'Retiré : ses pages sont revenues dans leur pile.',
  'person-linked': () => 'Relié à un autre courrier de la même personne.',
  'person-unlinked': () => 'N’est plus relié aux autres courriers de la personne.',
  'training-allowed': ({ page }) => `${pageName(page)} : utilisable pour l'entraînement de la lecture.`,
  'training-withdrawn': ({ page }) => `${pageName(page)} : plus utilisable pour l'entraînement de la lecture.`,
};

/** One event as a sentence; the event's own word when it is not known here. */
export const historyText = (event: string, facts: Facts, names: NamesOf): string =>
  typesetText(SENTENCES[event]?.(facts, names) ?? event);
