// Invented letters that only pictures need: one in handwriting, one without a word, one in somebody else's envelope, and
// a stack of several letters.
import type { FakeSpec } from '../fakes/fake-letters.ts';

/** Read by the handwriting reader: a draft, with doubtful words and one the machine would rather read otherwise. */
export const HAND: FakeSpec = {
  id: 'l-hand-00000001',
  receivedDaysAgo: 1,
  file: 'manuscrit.jpg',
  hand: true,
  pages: [
    [
      'BRINDAVOINE Zeno',
      'écrou 44 812',
      "Maison d'arrêt d'Amiens",
      '',
      '~Madan|Madame, ~Monsiur|Monsieur',
      '',
      'je vous ~ecri|écris pour mon titre de séjour',
      'qui finit au mois de ~janvie|janvier',
      "je n'ai personne pour m'aider ici",
      '',
      'merci ~bocoup|beaucoup',
    ],
    [],
  ],
  prison: { id: 'maison-d-arret-d-amiens', confidence: 0.97, words: "Maison d'arrêt d'Amiens" },
  person: { surname: 'Brindavoine', givenNames: 'Zeno', ecrouNumber: '44812', words: ['BRINDAVOINE Zeno'] },
};

const letter = (name: string, ecrou: string, prison: string): readonly string[] => [
  name,
  `Numéro d'écrou ${ecrou}`,
  prison,
  '',
  'Madame, Monsieur,',
  '',
  'Je vous écris au sujet de mon titre de séjour.',
  'La préfecture ne répond plus à mes demandes',
  'depuis le mois de mars de cette année.',
];
const goesOn = (about: string): readonly string[] => [
  'ma famille est venue au parloir et nous avons',
  `parlé longtemps de ${about}`,
  'et je dois attendre encore une réponse.',
];

/** Eight pages of one scan: three letters, a blank page between two of them. */
export const STACK: FakeSpec = {
  id: 'l-stack-00000001',
  receivedDaysAgo: 0,
  file: 'pile du matin.pdf',
  pages: [
    letter('ZORBLATOV Ali', '45112', "Maison d'arrêt d'Amiens"),
    goesOn('la sortie'),
    [],
    letter('CANARIVAN Awa', '77881', "Maison d'arrêt d'Amiens"),
    goesOn('la carte'),
    goesOn('la peine'),
    letter('MERLEBLEU Jean', '33127', 'Centre pénitentiaire de Longuenesse'),
    goesOn('la visite'),
  ],
  prison: { id: 'maison-d-arret-d-amiens', confidence: 0.97, words: "Maison d'arrêt d'Amiens" },
  person: { surname: 'Zorblatov', givenNames: 'Ali', ecrouNumber: '45112', words: ['ZORBLATOV Ali'] },
};

/** Its second page is the back of an envelope, of which another writer is named. */
export const IN_ANOTHER_ENVELOPE: FakeSpec = {
  id: 'l-envelope-00000001',
  receivedDaysAgo: 1,
  file: 'lettre et enveloppe.pdf',
  pages: [
    letter('ZORBLATOV Ali', '45112', "Maison d'arrêt d'Amiens"),
    ['KEZZOULINE Ibrahima', 'écrou 99 887', "Maison d'arrêt d'Amiens", '80000 Amiens'],
  ],
  prison: { id: 'maison-d-arret-d-amiens', confidence: 0.98, words: "Maison d'arrêt d'Amiens" },
  person: { surname: 'Zorblatov', givenNames: 'Ali', ecrouNumber: '45112', words: ['ZORBLATOV Ali'] },
  otherWriter: 'KEZZOULINE Ibrahima',
  judged: { topics: ['sej-ren'] },
};
