// Texts of taking back a change: around a letter, or in the tables of the desk.
import { typeset } from './typeset.ts';

export const UNDO = typeset({
  takenBack: (said: string) => `Annulé : ${said}`,
  changedSince: (said: string) =>
    `Pas annulé : ${said}. Cela a encore été modifié depuis, et reste comme c'est maintenant.`,
  nothing: "Il n'y a rien à annuler ici depuis le lancement de l'application.",
});

/** What was taken back, where it was no decision. */
export const LETTER_UNDO = typeset({
  stack: 'Pile rétablie : ses pages sont à nouveau ensemble.',
  pages: 'Annulé : les pages du courrier sont à nouveau comme avant.',
  assignee: 'Attribution annulée : le courrier est suivi comme avant.',
  'second-look': 'Annulé : le courrier est à revoir, ou non, comme avant.',
  person: 'Annulé : le courrier est relié à une personne, ou non, comme avant.',
  clock: 'Changement du compteur annulé : il est comme avant.',
});
