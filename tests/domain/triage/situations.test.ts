// Particular situations that a letter tells, and sentences that only look like them. Topics of a letter, best first.
import { describe, expect, it } from 'vitest';
import { judgeText } from './letters.ts';

const told = (sentence: string, head = 'DIOP Awa\nécrou 5512') =>
  (judgeText(`${head}\nBonjour, je suis en prison à Amiens.\n${sentence}\nMerci`).situations ?? []).map(
    ({ code }) => code,
  );
const about = (sentence: string) => judgeText(`DIOP Awa\nécrou 5512\nBonjour,\n${sentence}\nMerci`).topics;

describe('situations', () => {
  it.each([
    ['Surtout n’en parlez à personne ici.', ['secrecy']],
    ['Merci de ne pas transmettre ma lettre.', ['secrecy']],
    ['J’ai 17 ans et je suis seul.', ['minor']],
    ['Je suis mineur mais on ne me croit pas.', ['minor']],
    ['Votre bénévole ne vient jamais me voir.', ['complaint']],
    ['La Cimade ne fait rien pour nous ici.', ['complaint']],
    ['Suite à votre courrier du 3 novembre, voici mes papiers.', ['followed']],
    ['Je vais être transféré à Douai en décembre.', ['transferred']],
  ])('%s', (sentence, expected) => expect(told(sentence)).toEqual(expected));

  it.each([
    'J’ai 15 ans de présence en France.',
    'Ma mère est devenue française et moi j’étais encore mineur à cette époque.',
    'Mes enfants mineurs ont 16 ans et 12 ans.',
    'Le surveillant ne vient jamais quand on appelle.',
    'Dans l’attente de votre réponse, je vous remercie.',
    'Je suis sorti de l’école à quinze ans.',
    'Personne ne m’aide pour le moment.',
    'Pouvez-vous transmettre ma demande à la préfecture ?',
  ])('none: %s', (sentence) => expect(told(sentence)).toEqual([]));

  it('knows a minor by the birth date', () => {
    expect(told('Je voudrais des papiers.', 'DIOP Awa\nNé le 4 mars 2010\nécrou 5512')).toEqual(['minor']);
    expect(told('Je voudrais des papiers.', 'DIOP Awa\nNé le 4 mars 1990\nécrou 5512')).toEqual([]);
  });

  it('says that somebody is out only where nobody writes from inside', () => {
    const out = judgeText('Bonjour,\nJe suis sorti de prison le 2 novembre et je cherche une permanence.\nMerci');
    expect(out.situations?.map(({ code, evidence }) => [code, evidence?.text])).toEqual([
      ['released', 'Je suis sorti de prison'],
    ]);
    expect(told('Je suis sorti de prison en 2019 et revenu en 2024.')).toEqual([]);
  });
});

describe('topics', () => {
  it('puts the subject with the most words first', () => {
    expect(about('Je voudrais renouveler ma carte, mon récépissé est chez ma sœur, et un hébergement.')).toEqual([
      'sej-ren',
      'soc',
    ]);
  });
  it('takes money and parcels for the subject only where nothing else is asked', () => {
    expect(about('Pouvez-vous m’envoyer un mandat et un colis ?')).toEqual(['hors']);
    expect(about('Je voudrais un colis et une liberation conditionnelle.')).toEqual(['pen-ame']);
  });
  it('takes measures from the signals', () => {
    expect(about('J’ai reçu une OQTF.')).toEqual(['elo-oqtf']);
    expect(about('Mon OQTF a été annulée.')).toEqual([]);
  });
});
