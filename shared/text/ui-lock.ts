// Texts of the lock screen: making a desk, opening a desk.
import { typeset } from './typeset.ts';

export const LOCK = typeset({
  unlockTitle: 'Bureau verrouillé',
  unlockText: (name: string) => `Saisissez la phrase de passe du bureau « ${name} ».`,
  createTitle: 'Créer le bureau',
  createText: (name: string) =>
    `Le bureau « ${name} » n'existe pas encore. Tout ce qu'il contiendra sera chiffré avec la phrase de passe que vous choisissez ici.`,
  passphrase: 'Phrase de passe',
  again: 'Phrase de passe, une seconde fois',
  hint: "Au moins 8 caractères. Quatre ou cinq mots sans rapport valent mieux qu'un mot compliqué.",
  show: 'Afficher ou masquer la phrase de passe',
  mismatch: 'Les deux phrases de passe ne sont pas identiques.',
  tooShort: 'Il faut au moins 8 caractères.',
  strengthLabel: 'Solidité de la phrase de passe',
  strength: { weak: 'Trop courte', fair: 'Acceptable', good: 'Bonne', strong: 'Très bonne' },
  warningTitle: 'Personne ne peut la retrouver',
  warning:
    'Ni La Cimade ni un informaticien ne peut rouvrir le bureau sans cette phrase. Notez-la et confiez-la à une deuxième personne du service, dans un lieu sûr.',
  understood: "J'ai noté la phrase de passe dans un lieu sûr",
  unlock: 'Déverrouiller',
  create: 'Créer le bureau',
  noDeskHere: 'Un bureau ne peut pas être créé ici',
  folder: 'Dossier du bureau',
  elsewhereTitle: 'Choisir un autre dossier',
  elsewhere: [
    "Fermez l'application.",
    'Sous Windows : clic droit sur le raccourci de Vaguemestre, « Propriétés ». À la fin du champ « Cible », ajoutez une espace, puis :',
    'Rouvrez l’application par ce raccourci. Le dossier est créé s’il n’existe pas.',
  ],
  elsewhereOption: '--desk "C:\\Vaguemestre\\bureau"',
  elsewhereOther:
    'Sous Linux, macOS ou en ligne de commande : la même option --desk, suivie du dossier. En cas de doute, demandez à qui a installé l’application.',
  guide: 'Lire le guide du bureau',
  leaveGuide: 'Revenir à l’ouverture du bureau',
  private: "Tout reste sur cet ordinateur. Rien n'est envoyé sur Internet.",
});

export const RECOVERY = typeset({
  title: 'Feuille de secours',
  reminder: 'Rappel',
  banner: "Aucune feuille de secours n'a été imprimée : si la phrase de passe se perd, le bureau est perdu.",
  missing:
    "Une feuille de papier avec un code qui ouvre le bureau si la phrase de passe est perdue. Elle n'a pas encore été faite pour ce bureau.",
  made: 'Une feuille de secours existe pour ce bureau. Si elle est perdue, ou a pu être vue, faites-en une nouvelle : l’ancienne ne vaudra plus rien.',
  make: 'Faire la feuille de secours',
  makeNew: 'Faire une nouvelle feuille',
  explain:
    "Le code n'est gardé nulle part dans l'ordinateur : il n'existera que sur la feuille que vous imprimerez ou recopierez.",
  once: 'Ce code ne sera plus jamais affiché. Imprimez-le ou recopiez-le maintenant.',
  print: 'Imprimer',
  done: "C'est fait",
  heading: (name: string) => `Vaguemestre, feuille de secours du bureau « ${name} »`,
  use: 'Si la phrase de passe est perdue : ouvrir Vaguemestre, choisir « Phrase de passe perdue ? », taper ce code.',
  keep: 'À garder sous clé, loin de l’ordinateur, par une personne responsable du service. Qui a cette feuille et l’ordinateur peut lire tous les courriers.',
  madeOn: (day: string) => `Faite le ${day}.`,
  lost: 'Phrase de passe perdue ?',
  noSheet: "Sans feuille de secours, personne ne peut rouvrir ce bureau. Il n'en a pas été fait.",
  recoverTitle: 'Ouvrir avec la feuille de secours',
  recoverText: (name: string) =>
    `Tapez le code de la feuille du bureau « ${name} », puis choisissez une nouvelle phrase de passe.`,
  code: 'Code de secours',
  codeHint: 'Sept groupes de quatre signes. Majuscules, espaces et tirets sont sans importance.',
  slip: 'Ce code contient une erreur : comparez chaque groupe avec la feuille.',
  newPassphrase: 'Nouvelle phrase de passe',
  recover: 'Ouvrir le bureau',
  back: 'Revenir à la phrase de passe',
});
