// Texts of the views of the list under a name.
import type { ListFilter } from '../domain/letters/saved-view.ts';
import { typeset } from './typeset.ts';

const AMONG: Readonly<Record<ListFilter, string>> = {
  'to-qualify': 'À qualifier',
  urgent: 'Urgents',
  'second-look': 'À revoir',
  all: 'Tous',
};

export const VIEWS = typeset({
  menu: 'Vues enregistrées',
  current: (name: string) => `Vues enregistrées, vue « ${name} »`,
  none: 'Une vue garde sous un nom les mots cherchés et les courriers montrés, pour tout le bureau.',
  what: (filter: ListFilter, words: string) => `${AMONG[filter]} · ${words}`,
  manage: 'Enregistrer ou gérer les vues…',
  keep: 'Enregistrer la vue actuelle',
  name: 'Nom de la vue',
  noWords: "Cherchez d'abord quelque chose dans la liste : la vue gardera ces mots.",
  save: 'Enregistrer',
  saved: (name: string) => `Vue « ${name} » enregistrée`,
  renamed: (before: string, now: string) => `Vue « ${before} » renommée « ${now} »`,
  /** What somebody else did while it was looked at here. */
  meanwhile: {
    renamed: (name: string) =>
      `Cette vue a été renommée entre-temps : « ${name} ». Enregistrez encore pour garder votre nom.`,
    stays: (name: string) => `Cette vue a été renommée entre-temps : « ${name} ». Elle n'a pas été supprimée.`,
    removed: 'Cette vue a été supprimée entre-temps. Enregistrez encore pour la remettre.',
  },
  kept: 'Vues du bureau',
  rename: 'Renommer',
  renameOf: (name: string) => `Renommer la vue ${name}`,
  newName: (name: string) => `Nouveau nom de la vue ${name}`,
  remove: 'Supprimer',
  removeOf: (name: string) => `Supprimer la vue ${name}`,
  removed: (name: string) => `Vue « ${name} » supprimée`,
});
