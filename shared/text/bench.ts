// What the measuring command says: help, table headings, sentences about the programs it compares with.
import { typeset } from './typeset.ts';

export const benchText = typeset({
  help: {
    bench: 'des mesures sur cet ordinateur',
    reading:
      'mesure la lecture de pages d’essai : vitesse, mémoire, erreurs (avec la vérité à côté : .json, .gt.txt, .txt)',
    desk: 'mesure l’interface d’un bureau rempli de courriers inventés, dans Chromium ; le bureau est effacé à la fin',
    letters: 'nombre de courriers (par défaut : 1000)',
    recognisers: 'nombre de reconnaisseurs (par défaut : celui du bureau ; avec --baseline : 2)',
    repeat: 'nombre de passages ; les chiffres sont des médianes',
    baseline:
      'compare avec tesseract et ocrmypdf de cet ordinateur. Les pages sont copiées EN CLAIR dans un dossier ' +
      'temporaire, effacé à la fin : seulement pour des pages d’essai',
  },
  desk: {
    of: (letters: number) => `Bureau de ${letters.toLocaleString('fr-FR')} courriers inventés, dans Chromium.`,
    filled: (done: number, of: number) => `[remplissage] ${done}/${of}`,
    measuring: {
      open: '[mesure] ouverture du bureau',
      next: '[mesure] courrier suivant',
      decide: '[mesure] valider et suivant',
      search: '[mesure] recherche',
      scroll: '[mesure] défilement de la liste',
    },
    columns: ['Mesure', 'Fois', 'Médiane', '95 sur 100', 'Le plus', 'Demandé', 'Tenu'],
    names: {
      open: 'Ouverture, tri utilisable',
      next: 'Courrier suivant, image comprise',
      decide: 'Valider et suivant, image comprise',
      search: 'Recherche, premiers résultats',
      scroll: 'Défilement, durée d’une image',
    },
    held: 'oui',
    missed: 'non',
    noBrowser:
      'Aucun Chromium ne démarre ici. La mesure du bureau demande les paquets de développement (npm ci), ou un ' +
      'navigateur nommé par CHROMIUM_PATH.',
  },
  noPath: 'Indiquez au moins un fichier ou un dossier de pages d’essai.',
  noPage: 'Aucune page à mesurer.',
  notANumber: (option: string, most: number) => `${option} attend un nombre de 1 à ${most}.`,
  reading: (run: number, runs: number, recognisers: number, inHand: number, done: number, of: number) =>
    `[passage ${run}/${runs}, ${recognisers} reconnaisseur(s), ${inHand} courrier(s) en main] ${done}/${of}`,
  ocrmypdf: (run: number, runs: number) => `[passage ${run}/${runs}] ocrmypdf lit toutes les pages…`,
  counts: (pages: number, letters: number, refused: number, runs: number) =>
    `Pages : ${pages}. Courriers : ${letters}. Refusés : ${refused}. Passages : ${runs}.`,
  speed: [
    'Reconnaisseurs',
    'En main',
    'Pages/min',
    's/page médiane',
    'moyenne',
    's avant proposition',
    'Mémoire Mo',
    'le plus gros',
    'Croissance',
    'Processus',
  ],
  speedNote:
    'En main : courriers commencés à la fois ; le bureau en a un de plus que de reconnaisseurs, et le temps d’une page ' +
    'compte alors celui où elle attend. ' +
    'Mémoire : le plus haut des reconnaisseurs ensemble, puis du plus gros. Croissance : après les 50 premières pages.',
  quality: [
    'Écriture',
    'Courriers',
    'CER',
    'médiane',
    'plié',
    'WER',
    'Mots',
    'Prison',
    'en texte',
    'Écrou',
    'en texte',
    'Sens',
  ],
  qualityNote:
    'CER, WER : erreurs de caractères, de mots ; médiane : page du milieu ; plié : sans casse ni accents ; Mots : part ' +
    'des mots retrouvés, dans n’importe quel ordre. Prison, Écrou : justes / faux / sans réponse, selon le jugement ; ' +
    'en texte : lisibles dans le texte. Sens : pages bien tournées.',
  handwriting: {
    columns: ['Lignes manuscrites', 'Pages', 'Lignes', 'CER', 'Mots'],
    readers: { hand: 'lecteur manuscrit', print: 'Tesseract, mêmes lignes' },
    note: (unplaced: number) =>
      `Chaque ligne est comparée au passage de la vérité dont l’une des deux lectures est la plus proche. Lignes sans passage : ${unplaced}.`,
  },
  hands: {
    print: 'imprimé',
    typewriter: 'machine',
    handwriting: 'manuscrit',
    mixed: 'mêlé',
    'print+typewriter': 'imprimé et machine',
  } as Readonly<Record<string, string>>,
  all: 'ensemble',
  noTruth: 'Aucune vérité à côté des pages : les erreurs ne sont pas comptées.',
  decoder: (megabytes: string) => `Mémoire du décodage des scans : ${megabytes} Mo.`,
  handwritingFailed: (pages: number) =>
    `Le lecteur d’écriture manuscrite n’a pas fonctionné : ${pages} page(s) lue(s) sans lui.`,
  early: (held: number, of: number) => `Première proposition confirmée par la page entière : ${held} sur ${of}.`,
  tesseract: (version: string, median: string, mean: string) =>
    `tesseract ${version}, un fil : ${median} s/page (médiane), ${mean} s/page (moyenne).`,
  tesseractErrors: (cer: string, folded: string, words: string, found: string) =>
    `tesseract, erreurs : CER ${cer}, sans casse ni accents ${folded}, WER ${words}, mots trouvés ${found}.`,
  ocrmypdfFigures: (version: string, whole: string, page: string) =>
    `ocrmypdf ${version}, deux tâches : ${whole} s pour toutes les pages, ${page} s/page.`,
  ratios: {
    page: (ratio: string, median: string) =>
      `Page seule, du fichier au jugement, un reconnaisseur, contre tesseract : × ${ratio} (page médiane : × ${median}).`,
    read: (ratio: string, median: string) =>
      `Lecture seule, de l’image aux mots, un reconnaisseur, contre tesseract : × ${ratio} (page médiane : × ${median}).`,
    inARow: (ratio: string) => `Pages à la suite, un reconnaisseur, contre tesseract : × ${ratio}.`,
    whole: (recognisers: number, ratio: string) =>
      `Toutes les pages, ${recognisers} reconnaisseur(s), contre ocrmypdf : × ${ratio}.`,
    suggestion: (ratio: string) => `Proposition, contre une page d’ocrmypdf : × ${ratio}.`,
  },
  programs: {
    missing: (program: string) =>
      `${program} n’est pas installé sur cet ordinateur : pas de comparaison avec lui. ` +
      'Sous Debian : apt install tesseract-ocr tesseract-ocr-fra ocrmypdf.',
    'no-french': (program: string) =>
      `Il manque à ${program} les données du français : pas de comparaison avec lui. ` +
      'Sous Debian : apt install tesseract-ocr-fra.',
    failed: (program: string) => `${program} s’est arrêté sur une erreur : pas de comparaison avec lui.`,
  },
});
