// Texts of the frame around the screens: navigation, connection, general words.
import { counted, typeset } from './typeset.ts';

export const SHELL = typeset({
  product: 'Vaguemestre',
  service: 'Service prison',
  navigation: 'Navigation principale',
  skipToContent: 'Aller au contenu',
  triage: 'Tri',
  deadlines: 'Échéances',
  directory: 'Annuaire',
  intake: 'Import',
  settings: 'Réglages',
  limits: 'Délais légaux',
  toQualifyBadge: (count: number) => `${counted(count, 'courrier', 'courriers')} à qualifier`,
  lateBadge: (count: number) => `${counted(count, 'courrier', 'courriers')} en retard`,
  readingNow: (count: number) => `Lecture en cours : ${counted(count, 'courrier', 'courriers')}`,
  colorScheme: 'Apparence',
  colorLight: 'Claire',
  colorDark: 'Sombre',
  colorAuto: "Comme l'ordinateur",
  shortcuts: 'Raccourcis clavier',
  lock: 'Verrouiller le bureau',
  opening: 'Ouverture du bureau…',
  lostTitle: "L'application ne répond plus",
  lostText:
    "Vos décisions déjà validées sont enregistrées. L'écran reprendra tout seul dès que l'application répondra.",
  lostRetry: 'Réessayer maintenant',
  crashTitle: 'Cet écran a rencontré un problème',
  crashText: "Rien n'a été perdu. Rechargez l'écran pour continuer.",
  reload: 'Recharger',
});

/** The users' guide inside the application. */
export const GUIDE = typeset({
  title: 'Guide du bureau',
  contents: 'Sommaire du guide',
  read: 'Lire le guide du bureau',
});

export const COMMON = typeset({
  retry: 'Réessayer',
  cancel: 'Annuler',
  undo: 'Annuler',
  close: 'Fermer',
  save: 'Enregistrer',
  edit: 'Modifier',
  loading: 'Chargement',
  loadFailed: "Impossible d'afficher ces informations",
});
