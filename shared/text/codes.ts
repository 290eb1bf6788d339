// The closed lists of the domain, named in French. Sentences are elsewhere (reasons, errors, history).
import type { LateReason } from '../domain/deadlines/lateness.ts';
import type { TeamKind } from '../domain/directory/directory.ts';
import type { EstablishmentType } from '../domain/establishments/establishment.ts';
import type { LetterState } from '../domain/letters/letter-state.ts';
import type { TextOrigin } from '../domain/reading/text-origin.ts';
import type {
  DocumentKind,
  Legibility,
  SenderKind,
  SignalCode,
  SituationCode,
  TopicCode,
  UrgencyLevel,
} from '../domain/triage/judgement.ts';
import type { Action } from '../domain/triage/suggestion-rules.ts';
import { typeset } from './typeset.ts';

export const STATE_NAMES: Readonly<Record<LetterState, string>> = typeset({
  received: 'En attente de lecture',
  'to-qualify': 'À qualifier',
  forwarded: 'Transféré',
  kept: 'Gardé au service',
  answered: 'Répondu',
  rearranged: 'Réparti en courriers',
});

export const LATE_REASON_NAMES: Readonly<Record<LateReason, string>> = typeset({
  'few-people': 'Pas assez de monde au service',
  'arrived-late': 'Courrier arrivé tard au service',
  waiting: "Attente d'un document ou d'une réponse",
  'hard-to-read': 'Courrier difficile à lire',
  other: 'Autre raison',
});

export const SENDER_NAMES: Readonly<Record<SenderKind, string>> = typeset({
  detained: 'Personne détenue',
  lawyer: 'Avocat·e',
  spip: 'SPIP',
  family: 'Famille ou proche',
  association: 'Association',
  authority: 'Administration',
  unknown: 'Expéditeur non reconnu',
});

export const DOCUMENT_NAMES: Readonly<Record<DocumentKind, string>> = typeset({
  letter: 'Lettre',
  decision: 'Décision administrative',
  envelope: 'Enveloppe',
  other: 'Autre document',
});

export const LEGIBILITY_NAMES: Readonly<Record<Legibility, string>> = typeset({
  printed: 'Imprimé',
  handwritten: 'Manuscrit',
  mixed: 'Imprimé et manuscrit',
  illegible: 'Illisible pour la machine',
});

/** Whose words a text is: said wherever a letter's text is shown. */
export const TEXT_ORIGIN_NAMES: Readonly<Record<TextOrigin, string>> = typeset({
  print: 'Texte lu par la machine : il peut contenir des erreurs.',
  draft: "Brouillon lu par la machine : écriture manuscrite que personne n'a validée. Regardez l'image.",
  'partly-validated': 'Des lignes sont validées par une personne ; le reste est lu par la machine et peut être faux.',
  validated: "Texte validé par une personne, d'après l'image.",
});

export const ACTION_NAMES: Readonly<Record<Action, string>> = typeset({
  forward: 'Transférer',
  keep: 'Garder au service',
  review: 'À décider',
});

export const LEVEL_NAMES: Readonly<Record<UrgencyLevel, string>> = typeset({
  red: 'Urgent : le jour même',
  orange: 'À traiter sous 48 heures',
});
export const LEVEL_SHORT_NAMES: Readonly<Record<UrgencyLevel, string>> = typeset({ red: 'Urgent', orange: '48 h' });

/** What the words on the page are about. */
export const SIGNAL_NAMES: Readonly<Record<SignalCode, string>> = typeset({
  oqtf: 'OQTF (obligation de quitter la France)',
  irtf: 'IRTF (interdiction de retour)',
  itf: 'ITF (interdiction du territoire)',
  expulsion: "Arrêté d'expulsion",
  comex: "Commission d'expulsion (COMEX)",
  destination: 'Pays de renvoi fixé',
  retention: 'Rétention (CRA)',
  dublin: 'Procédure Dublin',
  readmission: 'Remise à un autre État',
  release: 'Sortie de prison proche',
  hearing: 'Audience',
  extradition: "Extradition ou mandat d'arrêt européen",
  'sentence-appeal': 'Appel de la condamnation',
  discipline: 'Commission de discipline',
  asylum: "Demande d'asile",
  'asylum-appeal': 'Recours devant la CNDA',
  'permit-refusal': 'Refus de titre de séjour',
  'permit-expiry': 'Titre de séjour qui expire',
  distress: 'Détresse, danger pour la personne',
});
export const SIGNAL_SHORT_NAMES: Readonly<Record<SignalCode, string>> = typeset({
  oqtf: 'OQTF',
  irtf: 'IRTF',
  itf: 'ITF',
  expulsion: 'Expulsion',
  comex: 'COMEX',
  destination: 'Pays de renvoi',
  retention: 'Rétention',
  dublin: 'Dublin',
  readmission: 'Remise',
  release: 'Sortie',
  hearing: 'Audience',
  extradition: 'Extradition',
  'sentence-appeal': 'Appel',
  discipline: 'Discipline',
  asylum: 'Asile',
  'asylum-appeal': 'CNDA',
  'permit-refusal': 'Refus de titre',
  'permit-expiry': 'Titre expire',
  distress: 'Détresse',
});

/** What keeps a letter at the desk although a team covers the prison. */
export const SITUATION_NAMES: Readonly<Record<SituationCode, string>> = typeset({
  secrecy: 'Demande le secret',
  minor: 'Personne mineure',
  complaint: "Plainte sur l'équipe",
  'open-case': 'Écrit à nouveau, un courrier attend une réponse',
  followed: 'Déjà suivie par le service',
  released: 'Sortie de prison depuis',
  transferred: 'Change de prison',
});

export const ESTABLISHMENT_TYPE_NAMES: Readonly<Record<EstablishmentType, string>> = typeset({
  MA: "Maison d'arrêt",
  CD: 'Centre de détention',
  CP: 'Centre pénitentiaire',
  MC: 'Maison centrale',
  CSL: 'Centre de semi-liberté',
  EPM: 'Établissement pour mineurs',
  EPSNF: 'Établissement public de santé national de Fresnes',
});

export const TEAM_KIND_NAMES: Readonly<Record<TeamKind, string>> = typeset({
  local: 'Équipe locale',
  regional: 'Adresse régionale',
});

const LANGUAGES: Readonly<Record<string, string>> = {
  fr: 'français',
  en: 'anglais',
  es: 'espagnol',
  pt: 'portugais',
  it: 'italien',
  de: 'allemand',
  ro: 'roumain',
  ar: 'arabe',
  ru: 'russe',
  sq: 'albanais',
  tr: 'turc',
  nl: 'néerlandais',
  pl: 'polonais',
};
/** Name of a language from its ISO 639-1 code; the code itself when it has no name here. */
export const languageName = (code: string): string => LANGUAGES[code] ?? code;

const TOPICS: Readonly<Record<TopicCode, string>> = typeset({
  'elo-oqtf': 'OQTF, IRTF',
  'elo-itf': 'Interdiction du territoire',
  'elo-exp': 'Expulsion',
  'elo-cra': 'Rétention, éloignement à la sortie',
  'elo-dub': 'Dublin, remise',
  'sej-1re': 'Première demande de titre',
  'sej-ren': 'Renouvellement de titre',
  'sej-mal': 'Étranger malade',
  'sej-pro': 'Accords bilatéraux',
  asi: 'Asile',
  nat: 'Nationalité, état civil',
  eur: "Citoyen de l'Union européenne",
  'pen-ame': 'Aménagement de peine',
  'pen-jug': 'Jugement, appel, avocat',
  'pen-trf': 'Transfèrement, extradition',
  det: 'Conditions de détention',
  fam: 'Famille',
  soc: 'Hébergement, droits sociaux',
  suivi: 'Relance',
  hors: 'Hors mandat',
});
/** Name of a topic; the code itself when unknown. */
export const topicName = (code: string): string => (TOPICS as Readonly<Record<string, string>>)[code] ?? code;
