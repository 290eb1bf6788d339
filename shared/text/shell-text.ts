// What the shells themselves say: the web host's pages, the window's menu and its start-up errors.
// Nothing about letters: the interface and the command line have their own texts.

export const webHostText = {
  title: 'Vaguemestre',
  usedLink: {
    heading: 'Lien déjà utilisé',
    body: 'Ce lien ne sert qu’une fois. Relancez Vaguemestre pour en obtenir un nouveau.',
  },
  noSession: {
    heading: 'Ouvrez Vaguemestre par son lien',
    body: 'Cette page ne s’ouvre qu’avec le lien affiché au démarrage de Vaguemestre, dans le navigateur où il a été ouvert.',
  },
  refused: {
    heading: 'Demande refusée',
    body: 'Vaguemestre ne répond qu’à sa propre page, sur cet ordinateur.',
  },
  notFound: {
    heading: 'Page introuvable',
    body: 'Revenez à la page d’accueil de Vaguemestre.',
  },
} as const;

export const menuText = {
  file: 'Fichier',
  quit: 'Quitter',
  edit: 'Édition',
  undo: 'Annuler',
  redo: 'Rétablir',
  cut: 'Couper',
  copy: 'Copier',
  paste: 'Coller',
  selectAll: 'Tout sélectionner',
  view: 'Affichage',
  zoomIn: 'Agrandir',
  zoomOut: 'Réduire',
  zoomReset: 'Taille normale',
  fullScreen: 'Plein écran',
  tools: 'Outils de développement',
  window: 'Fenêtre',
  minimize: 'Réduire la fenêtre',
  close: 'Fermer la fenêtre',
} as const;

/** What the children of the desk are called in the system's list of processes. */
export const childNames = { reading: 'Vaguemestre – lecture', judging: 'Vaguemestre – tri' };

/** Asked when the window is closed while files wait to be handed over. */
export const leavingText = {
  title: 'Des fichiers ne sont pas encore importés',
  body: 'Ils attendent dans Import. Si vous fermez maintenant, il faudra les donner de nouveau.',
  stay: 'Ne pas fermer',
  leave: 'Fermer quand même',
} as const;

/** The system's dialog for a folder. */
export const folderDialogText = {
  title: 'Dossier où le scanner enregistre',
  choose: 'Choisir ce dossier',
} as const;

export const startupText = {
  title: 'Vaguemestre ne peut pas s’ouvrir',
  /** `reference` lets a person quote the failure; the details are in the log. */
  failed: (reference: string): string =>
    `Une erreur a empêché l’ouverture. Vos courriers ne sont pas touchés. Relancez l’application\u00a0; si cela continue, indiquez cette référence à la personne qui s’occupe de Vaguemestre\u00a0: ${reference}.`,
  pageLost: {
    title: 'La fenêtre s’est arrêtée',
    body: 'L’affichage s’est interrompu. Vos courriers sont enregistrés. Voulez-vous rouvrir la fenêtre\u00a0?',
    reopen: 'Rouvrir',
    quit: 'Quitter',
  },
} as const;
