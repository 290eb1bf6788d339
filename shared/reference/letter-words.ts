// Formulas that give the lines of a letter their place. Folded: no accents, lower case.
import type { LetterWords } from '../domain/reading/layout.ts';

export const LETTER_WORDS: LetterWords = {
  recipient: ['cimade', 'lacimade', 'oberkampf'],
  recipientHints: ['a l attention', 'service prison', '91 rue', 'commission prison'],
  recipientCodes: ['75011'],
  salutations: [
    ...['madame', 'monsieur', 'mesdames', 'messieurs', 'bonjour', 'bonsoir', 'cher', 'chere', 'chers', 'cheres'],
    ...[
      'salut',
      'maitre',
      'hello',
      'dear',
      'hola',
      'buenos',
      'estimado',
      'estimados',
      'estimada',
      'senores',
      'prezados',
    ],
    ...['caro', 'cari', 'gentile', 'gentili', 'spett', 'spettabile', 'stimate', 'stimata', 'stimati', 'buna', 'salam'],
    ...['prezado', 'exmos', 'sehr', 'sayin', 'merhaba', 'pershendetje', 'sir', 'egregi'],
  ],
  subjects: ['objet', 'object', 'asunto', 'assunto', 'oggetto', 'subject', 'subiect', 'konu'],
  closings: [
    ...['salutations', 'salutation', 'agreer', 'remercie', 'merci', 'cordialement', 'respectueusement', 'sentiments'],
    ...['sincerely', 'regards', 'thank', 'thanks', 'atentamente', 'gracias', 'saludos', 'grazie', 'saluti', 'obrigado'],
    ...['multumesc', 'respect', 'danke', 'tesekkur', 'faleminderit', 'attente', 'respectueux', 'distinguees', 'avance'],
  ],
  ownPlace: [
    ...['prison', 'maison d arret', 'maison centrale', 'centre penitentiaire', 'centre de detention', 'centre de semi'],
    ...['ma', 'cp', 'cd', 'mc', 'csl', 'epm'],
  ],
  ownLine: ['ecrou', 'ecroue', 'nom', 'prenom', 'exp', 'expediteur', 'cellule', 'batiment', 'matricule', 'numero'],
};
