// Who writes: told by what is said of others, by signatures and by the address of an e-mail.
import { expect, test } from 'vitest';
import { day, judgeText } from './letters.ts';

const senderOf = (text: string): string => judgeText(text, day('2026-11-24')).sender;

test.each([
  [
    'family',
    'a relative in prison, the name between',
    'Gap, le 12 novembre 2026\nBonjour,\nMon frère Paul Emile TRAN est au centre de détention de Muret depuis un an. Je voudrais savoir comment renouveler sa carte et si je peux apporter des papiers au parloir. Je vous remercie.\nLina Tran',
  ],
  [
    'family',
    'a relative of two words',
    'Bonjour,\nMon beau-fils Edmond est détenu à Gap. Nous sommes une famille recomposée et je demande mon avis à tout le monde. Je voudrais savoir pour mon courrier.\nMerci',
  ],
  [
    'family',
    'a name and an age between',
    'Monsieur,\nMon fils Luka, 24 ans, est à la maison d’arrêt de Gap. Je suis inquiet et je voudrais savoir pour mes visites.\nMerci',
  ],
  [
    'family',
    'a number in a letter of a mother',
    'Bonjour,\nJe suis la maman de Karim BELAID, détenu à la maison d’arrêt de Gap, écrou 20418. Je voudrais savoir pour son titre de séjour. Je passe le voir au parloir le samedi.\nUne maman inquiète',
  ],
  [
    'family',
    'the subject',
    'Objet : mon mari\nBonjour,\nIl est dans la prison de Gap. On lui a donné un papier, je l’ai lu au parloir. Je voudrais de l’aide.\nSonia',
  ],
  [
    'lawyer',
    'a signature',
    'Bonjour,\nM. X est détenu à la maison d’arrêt de Gap, écrou 20418. Je souhaite une copie de vos notes.\nMe Julie ROUX',
  ],
  [
    'lawyer',
    'the address of an e-mail',
    'De : j.roux@roux-avocats.example\nObjet : question\nBonjour,\nUn homme détenu au CP de Nantes m’interroge. Je cherche une note.\nJ. Roux',
  ],
  [
    'lawyer',
    'a confraternal end',
    'Chers amis,\nUn détenu de Gap m’a saisie, je veux bien vos modèles.\nConfraternellement,\nJ. Roux',
  ],
  [
    'spip',
    'the address of an e-mail',
    'De : spip05@justice.example\nBonjour,\nM. X, détenu à Gap, écrou 20418, sort le 3 décembre sans logement.\nCordialement,\nP. Blanc',
  ],
  [
    'detained',
    'somebody who is held tells of a brother who is too',
    'DIOP Awa\nécrou 20418\nMA de Gap\nBonjour,\nMon frère est en prison à Muret. Moi je suis incarcéré ici depuis mars. Je voudrais être transféré.\nMerci',
  ],
  [
    'detained',
    'his own lawyer is named',
    'DIOP Awa\nécrou 20418\nMA de Gap\nBonjour,\nJe suis détenu et je voudrais un avocat. On m’a dit d’écrire.\nS’il vous plaît un avocat',
  ],
  [
    'detained',
    'a social worker is told of',
    'DIOP Awa\nCSL de Gagny\nMadame,\nL’assistante sociale me dit d’appeler le 115. Je sors bientôt et je n’ai pas de logement. Je garde ma place au travail.\nMerci',
  ],
  [
    'detained',
    'a fraternal end',
    'DIOP Awa\n17811\nCD de Muret\nMa carte finit en septembre. Je voudrais un modèle de lettre, le chef ne sait pas.\nFraternellement\nAwa',
  ],
  [
    'detained',
    'written for a man in the next cell',
    'Maison d’arrêt de Gap\nBonjour,\nJ’écris pour mon voisin de cellule qui ne sait pas écrire. Il est ici depuis août. Il voudrait prévenir son village.\nMerci pour lui',
  ],
])('%s: %s', (expected, _, text) => expect(senderOf(text)).toBe(expected));

test.each([
  'Bonjour, ici la compagne de Giorgi. Il est à la prison de Gap, il en a jusqu’à 2028.',
  'Madame,\nJe suis Mme Chaves, la compagne de M. Lopez, péruvien, détenu à Gap. Nous avons deux enfants.',
  'Bonjour,\nC’est le grand frère de Junior, il est à la maison d’arrêt de Gap. On est arrivés petits.',
  'Bonjour,\nJe suis la fiancée italienne de Amadou, qui est à Gap. Nous vivons à Vintimille.',
  'Bonjour,\nJe vous écris pour Ismet, mon compagnon bosniaque, au CP de Metz. Il aura quarante ans en mai.',
])('%s is a relative’s', (text) => expect(senderOf(text)).toBe('family'));

test.each([
  'Bonjour,\nJe suis une femme de soixante ans, en cellule à Gap. Je travaille aux cuisines.',
  'Bonjour,\nC’est pour le copain de ma cellule, le frère de Karim. Moi je suis détenu à Gap.',
  'Bonjour,\nMon fils rentre au CP en septembre. Je suis détenu à Gap et je voudrais le voir au parloir.',
  'Bonjour,\nJe suis détenue à Gap. Je suis la mère de trois enfants, ma cellule est froide.',
])('%s is no relative’s', (text) => expect(senderOf(text)).not.toBe('family'));
