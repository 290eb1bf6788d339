// Texts of deciding many letters with one gesture.
import { typeset } from './typeset.ts';

const letters = (count: number): string => `${count} courrier${count > 1 ? 's' : ''}`;

export const BATCH = typeset({
  picked: (count: number) => `${count} coché${count > 1 ? 's' : ''}`,
  isPicked: 'coché',
  clear: 'Tout décocher',
  open: 'Confirmer ensemble',
  title: 'Confirmer ensemble',
  intro: (left: number) =>
    `La machine est sûre de ces propositions. Décochez celles que vous voulez revoir ; tout le lot s’annule ensuite d’un seul geste.${
      left > 0
        ? ` En bas, ${left > 1 ? `les ${left} courriers laissés` : 'le courrier laissé'} de côté, et pourquoi.`
        : ''
    }`,
  forwardTo: (team: string, count: number) => `Transférer à ${team} (${count})`,
  keep: (count: number) => `Garder au service (${count})`,
  include: (who: string) => `Inclure ${who}`,
  left: (count: number) => `Laissés de côté (${count})`,
  whyLeft: {
    decided: 'déjà décidé',
    unread: 'non lu par la machine',
    urgent: 'urgence : à regarder à part',
    legal: 'date limite passée ou toute proche : à regarder à part',
    begun: 'décision commencée, pas encore validée',
    'second-look': 'à revoir : quelqu’un veut le regarder encore',
    unsure: 'la machine n’est pas sûre',
  },
  look: 'Voir',
  confirm: (count: number) => (count === 0 ? 'Confirmer' : `Confirmer ${letters(count)}`),
  nothing: 'Rien ne peut être confirmé ensemble ici : chaque courrier demande un regard.',
  done: (count: number) => `${letters(count)} décidé${count > 1 ? 's' : ''}`,
  refused: (count: number) =>
    count > 1
      ? `${count} courriers n’ont pas été décidés, le bureau les a refusés :`
      : 'Un courrier n’a pas été décidé, le bureau l’a refusé :',
  undone: (count: number) =>
    count > 1 ? `${letters(count)} : décisions annulées.` : 'Décision annulée, le courrier est comme avant.',
  notUndone: (count: number) =>
    count > 1
      ? `${letters(count)} n’ont pas pu être repris : leur message est parti, ou ils ont été modifiés depuis.`
      : 'Un courrier n’a pas pu être repris : son message est parti, ou il a été modifié depuis.',
});
