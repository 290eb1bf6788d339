// Texts of the search of the whole desk (Ctrl+K).
import type { TextOrigin } from '../domain/reading/text-origin.ts';
import { counted, typeset } from './typeset.ts';

export const SEARCH = typeset({
  title: 'Rechercher partout',
  key: 'Ctrl K',
  input: "Nom, numéro d'écrou, prison, mot d'une lettre, écran",
  placeholder: "Nom, numéro d'écrou, prison, mot…",
  results: 'Résultats',
  groups: {
    exact: 'Ce nom même',
    people: 'Personnes',
    letters: 'Courriers',
    near: 'Écritures proches',
    prisons: 'Prisons',
    views: 'Vues enregistrées',
    commands: 'Écrans et commandes',
  },
  nearHint: 'Mots mal lus ou écrits autrement',
  hint: 'Accents et majuscules ne comptent pas. Plusieurs mots : les courriers qui les contiennent tous.',
  keys: { move: 'choisir', open: 'ouvrir', close: 'fermer' },
  ecrou: (number: string) => `écrou ${number}`,
  /** The letters of one person may be more than those looked at. */
  lettersOf: (count: number) => counted(count, 'courrier', 'courriers'),
  noName: 'Personne non identifiée',
  received: (day: string) => `reçu le ${day}`,
  page: (page: number) => `p. ${page}`,
  origins: {
    print: 'lu par la machine',
    draft: 'brouillon, à vérifier sur l’image',
    'partly-validated': 'en partie validé',
    validated: 'validé',
  } satisfies Record<TextOrigin, string>,
  noExcerpt: "Trouvé par l'autre lecture de la machine, le nom du fichier ou la prison",
  loading: 'Recherche…',
  none: (words: string) => `Rien ne correspond à « ${words} »`,
  noneText: 'Essayez avec moins de mots, ou seulement le début d’un mot.',
  searchingNear: 'Recherche des écritures proches…',
  found: (count: number) => (count === 0 ? 'Aucun résultat' : counted(count, 'résultat', 'résultats')),
  filling: (indexed: number, total: number) =>
    `Préparation de la recherche : ${indexed} courriers sur ${total}. Les plus anciens seront trouvés bientôt.`,
  lock: 'Verrouiller le bureau',
  shortcuts: 'Raccourcis clavier',
});
