// Texts of the Échéances screen.
import { counted, typeset } from './typeset.ts';

export const DEADLINES = typeset({
  title: 'Échéances',
  intro:
    'Les courriers auxquels le service doit une réponse, rangés par leur vraie échéance : la réponse dix jours après la réception, ou un délai légal qui finit avant.',
  groups: { late: 'En retard', today: "Aujourd'hui", week: 'Cette semaine', later: 'Plus tard' },
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
