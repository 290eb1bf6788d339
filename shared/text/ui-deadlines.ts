// Texts of the Échéances screen.
import { counted, typeset } from './typeset.ts';

export const DEADLINES = typeset({
  title: 'Échéances',
  intro:
    'Les courriers auxquels le service doit une réponse, rangés par leur vraie échéance : la réponse dix jours après la réception, ou un délai légal qui finit avant.',
  groups: {
    late: 'En retard',
    today: "Aujourd'hui",
    urgent: 'Urgents, pas encore triés',
    week: 'Cette semaine',
    later: 'Plus tard',
    stopped: 'Compteur arrêté',
  },
  groupCount: (count: number) => counted(count, 'courrier', 'courriers'),
  columns: {
    workBy: 'Au plus tard le',
    prison: 'Prison',
    person: 'Personne',
    state: 'État',
    signals: 'Urgences',
    received: 'Reçu le',
    actions: 'Actions',
  },
  toCheck: 'à vérifier',
  replyCount: 'Réponse du service',
  limitCount: 'Délai légal',
  count: 'Voir le calcul',
  hideCount: 'Masquer le calcul',
  openShort: 'Ouvrir',
  openLetter: (what: string) => `Ouvrir le courrier ${what}`,
  answered: 'Répondu',
  markAnswered: (what: string) => `Marquer comme répondu le courrier ${what}`,
  markedAnswered: 'Marqué comme répondu',
  emptyTitle: 'Aucune réponse en attente',
  emptyText: 'Tous les courriers ont reçu leur réponse, ou sont partis chez une équipe.',
});

/** Forwarded letters whose message is still here. */
export const MESSAGES = typeset({
  title: 'Messages à envoyer',
  count: (count: number) => counted(count, 'message', 'messages'),
  note: "Ces courriers sont transférés, mais leur message n'a pas été téléchargé : l'équipe n'a encore rien reçu.",
  to: (address: string) => `à ${address}`,
  take: 'Télécharger (.eml)',
  takeOf: (team: string, reference: string) => `Télécharger le message à ${team}, courrier ${reference}`,
  letterOf: (reference: string) => `Ouvrir le courrier ${reference}`,
});

export const LATE = typeset({
  title: (days: number) => `Répondu ${counted(days, 'jour', 'jours')} après l'échéance`,
  why: "Qu'est-ce qui a pris du temps ?",
  note: 'Précision (facultative)',
  answered: 'Marquer comme répondu',
  withoutReason: 'Marquer sans dire pourquoi',
});

export const FOLLOW_UP = typeset({
  more: (what: string) => `Plus d'actions pour le courrier ${what}`,
  assign: 'Attribuer…',
  assignTitle: 'Qui suit ce courrier ?',
  assignee: 'Nom ou initiales',
  assigneeNote: "Laissez vide pour n'attribuer à personne.",
  assigned: (to: string) => `Suivi par ${to}`,
  assignedDone: (to: string) => `Attribué à ${to}`,
  unassignedDone: "N'est plus attribué à personne",
  filter: 'Suivi par',
  everyone: 'Tout le monde',
  nobody: 'Personne',
  stop: 'Arrêter le compteur…',
  stopTitle: 'Arrêter le compteur du service',
  stopNote: 'Le compteur des dix jours attend. Les délais légaux, eux, continuent de courir.',
  stopReason: 'Pourquoi',
  stopReasonMissing: 'Dites pourquoi le compteur est arrêté.',
  stopReasonExample: 'On attend la décision, demandée à la personne',
  standing: 'En attente',
  since: (day: string) => `depuis le ${day}`,
  stoppedDone: 'Compteur arrêté',
  restart: 'Relancer le compteur',
  restartedDone: 'Compteur relancé',
  noneOf: 'Aucun courrier suivi par cette personne',
  noneOfText: 'Choisissez une autre personne, ou « Tout le monde ».',
});

export const MONTH = typeset({
  view: 'Vue',
  views: { list: 'Liste', month: 'Mois' },
  previous: 'Mois précédent',
  next: 'Mois suivant',
  today: "Aujourd'hui",
  days: ['Lundi', 'Mardi', 'Mercredi', 'Jeudi', 'Vendredi', 'Samedi', 'Dimanche'],
  calendar: (month: string) => `Échéances de ${month}`,
  day: (day: string, count: number) => `${day} : ${counted(count, 'échéance', 'échéances')}`,
  more: (count: number) => counted(count, 'autre', 'autres'),
  late: (count: number) => `${counted(count, 'courrier', 'courriers')} en retard`,
  nothing: 'Aucune échéance ce mois-ci.',
  pick: 'Choisissez un jour pour voir ses courriers.',
});
