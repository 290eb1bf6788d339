// Texts of the practice desk: offered before a desk is open, said on every screen while it is.
import { typeset } from './typeset.ts';

export const PRACTICE = typeset({
  offer: "Essayer avec des lettres d'exemple",
  offerText:
    "Pour apprendre sans risque : un bureau à part, avec des lettres inventées. Rien n'en sort, et il s'efface quand vous le quittez.",
  region: "Bureau d'essai",
  banner: "Lettres inventées. Rien n'est envoyé, et tout s'efface quand vous quittez l'essai.",
  leave: "Quitter l'essai",
  windowTitle: 'ESSAI – Vaguemestre',
  product: 'Essai',
  comingTitle: "Les lettres d'exemple arrivent",
  comingText: 'La première est là dans quelques secondes ; la machine les lit ensuite une par une.',
  noImportTitle: "Rien de vrai n'entre ici",
  noImport:
    "Vos scans se déposent dans le bureau du service. Dans le bureau d'essai, les lettres d'exemple arrivent toutes seules.",
});
