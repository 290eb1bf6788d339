// Texts of the welcome: what is worth doing once, right after the desk was made.
import { typeset } from './typeset.ts';

export const WELCOME = typeset({
  ready: 'Le bureau est prêt',
  step: (at: number, of: number) => `Étape ${at} sur ${of}`,
  later: 'Plus tard',
  next: 'Continuer',
  begin: 'Commencer',
  sheetTitle: 'Imprimer la feuille de secours',
  sheetText:
    'Si la phrase de passe se perd un jour, cette feuille de papier ouvre encore le bureau. Elle se fait en une minute ; gardez-la sous clé, loin de l’ordinateur.',
  sheetLater: 'Elle se fait aussi plus tard, dans Réglages. Jusque-là, un rappel reste en haut de l’écran.',
  sheetMade: 'La feuille de secours est faite.',
  folderTitle: 'Indiquer le dossier du scanner',
  folderText:
    'Si votre scanner enregistre ses fichiers dans un dossier, indiquez-le ici. Chaque scan qui y arrive entre alors tout seul dans le bureau, puis est rangé à côté, dans « traités ». Rien n’est effacé.',
  folderLater:
    'Vous ne savez pas, ou vous préférez déposer les fichiers vous-même ? Choisissez « Plus tard » : cela se règle à tout moment dans Import.',
  folderWatch: 'Surveiller ce dossier',
  folderWatched: (folder: string) => `Dossier surveillé : ${folder}`,
});
