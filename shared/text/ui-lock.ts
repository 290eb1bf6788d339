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
  private: "Tout reste sur cet ordinateur. Rien n'est envoyé sur Internet.",
});
