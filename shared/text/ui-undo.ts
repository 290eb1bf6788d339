// Texts of taking back a change in the tables of the desk.
import { typeset } from './typeset.ts';

export const UNDO = typeset({
  takenBack: (said: string) => `Annulé : ${said.charAt(0).toLowerCase()}${said.slice(1)}`,
  changedSince: (said: string) =>
    `${said} : cette ligne a encore été modifiée depuis. Elle reste comme elle est maintenant.`,
  nothing: "Il n'y a rien à annuler dans les tables depuis le lancement de l'application.",
});
