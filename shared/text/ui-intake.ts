// Texts of the Import screen.
import { counted, typeset } from './typeset.ts';

export const INTAKE = typeset({
  title: 'Import',
  drop: 'Déposez vos scans ici',
  dropAnywhere: 'Déposez les fichiers pour les importer',
  dropNote: 'Un fichier par courrier. PDF, TIFF, JPEG, PNG, WebP ou BMP.',
  choose: 'Choisir des fichiers',
  receivedOn: 'Courriers reçus le',
  receivedNote: 'La réponse est due dix jours après cette date.',
  receivedFuture: 'Cette date est dans le futur.',
  sendingTitle: 'Import en cours',
  sentTitle: 'Import terminé',
  progress: (done: number, all: number) => `${done} sur ${counted(all, 'fichier', 'fichiers')}`,
  progressLabel: "Avancement de l'import",
  cancelRest: 'Annuler le reste',
  clear: 'Effacer la liste',
  tryAgain: 'Réessayer',
  outcome: {
    waiting: 'En attente',
    sending: 'Envoi…',
    stored: 'Enregistré',
    duplicate: 'Déjà reçu',
    refused: 'Refusé',
    cancelled: 'Annulé',
    failed: 'Non envoyé',
  },
  openLetter: 'Voir le courrier',
  openLetterOf: (file: string) => `Voir le courrier de ${file}`,
  readingTitle: 'Lecture par la machine',
  readingNone: 'Tous les courriers sont lus.',
  readingNow: (reading: number, waiting: number) =>
    `${counted(reading, 'courrier en lecture', 'courriers en lecture')}${waiting > 0 ? `, ${counted(waiting, 'en attente', 'en attente')}` : ''}.`,
  readingNote: 'Vous pouvez trier pendant ce temps.',
  watchedTitle: 'Dossier surveillé',
  watchedNote:
    'Les scans déposés dans ce dossier sont importés tout seuls, puis rangés dans « traités ». Les fichiers refusés vont dans « refusés », avec la raison.',
  watchedPath: 'Chemin du dossier',
  watchedPlaceholder: 'Exemple : C:\\Scans ou /home/bureau/scans',
  watchedChoose: 'Choisir…',
  watchedOn: 'Surveiller ce dossier',
  watchedState: {
    off: 'Aucun dossier surveillé',
    on: 'Surveillé en ce moment',
    unreachable: "Dossier introuvable pour l'instant : branchez le disque ou vérifiez le chemin.",
  },
  watchedSaved: 'Dossier surveillé enregistré',
  watchedMeanwhile: (folder: string | null) =>
    folder === null
      ? "Entre-temps, quelqu'un a cessé de surveiller le dossier."
      : `Entre-temps, quelqu'un a choisi un autre dossier : ${folder}`,
  watchedUndone: 'votre changement du dossier surveillé',
  watchedStopped: "Le dossier n'est plus surveillé",
  recentTitle: 'Derniers imports',
  refusedTitle: (count: number) => `${counted(count, 'fichier refusé', 'fichiers refusés')}`,
  recentEmptyTitle: 'Aucun import pour le moment',
  recentEmptyText: 'Les fichiers que vous importez apparaîtront ici, avec ce qui leur est arrivé.',
  columns: { file: 'Fichier', at: 'Quand', outcome: 'Résultat', letter: 'Courrier' },
  showAll: (count: number) => `Voir les ${count} fichiers`,
});
