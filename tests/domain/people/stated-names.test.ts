// The writer's own name in the ways people say it, and which part of it is the surname.
import { describe, expect, it } from 'vitest';
import { splitName } from '#shared/domain/people/split-name.ts';
import { NAME_WORDS } from '#shared/reference/name-words.ts';
import { judgeText } from '../triage/letters.ts';

const asked = 'Je suis détenu ici depuis mars et je voudrais refaire ma carte de séjour avec mon dossier.';
const surnameIn = (text: string) => judgeText(text).person?.surname ?? null;
const said = (sentence: string) => surnameIn(`Bonjour,\n${sentence}\n${asked} Je vous écris pour moi.\nMerci`);
const signed = (name: string) => surnameIn(`Bonjour,\n${asked} Je vous écris pour moi.\nMerci d'avance\n${name}`);

describe('a name in a sentence', () => {
  it.each([
    ["Je m'apelle Moussa Konaté et j'ai 30 ans.", 'KONATÉ'],
    ['jmapel Karim Zitouni jsui ici depui mars', 'ZITOUNI'],
    ["ni'apphelle Rachid Zitouni, algérien", 'ZITOUNI'],
    ['mon nom complet Samba Sylla mauritanien', 'SYLLA'],
    ['Mon nom est Hovsepyan Karen, arménien.', 'HOVSEPYAN'],
    ['moi cé Ousmane Barry guinéen', 'BARRY'],
    ["Moi c'est Christian Ilunga, 23 ans.", 'ILUNGA'],
    ['Me llamo Carlos Vargas, soy colombiano.', 'VARGAS'],
    ['My name is Emmanuel OBASI and I write in English.', 'OBASI'],
    ['Je suis Bertrand NKOLO, camerounais de Douala.', 'NKOLO'],
    ['Odile Rakotondrabe, 58 ans, malgache.', 'RAKOTONDRABE'],
    ["JE M'APPELLE KARIM ZITOUNI JE SUIS DETENU", 'ZITOUNI'],
  ])('%s', (sentence, surname) => expect(said(sentence)).toBe(surname));

  it.each([
    "J'appelle Karim Zitouni chaque soir.",
    "Il s'appelle Karim Zitouni.",
    'Son nom est Karim Zitouni.',
    'Je suis Algérien Kabyle.',
    "Je suis au CP Marseille depuis l'été.",
    "Mon avocat c'est Paul Durand.",
    'Mon OQTF est de 2023.',
  ])('none in « %s »', (sentence) => expect(said(sentence)).toBeNull());
});

describe('a signature', () => {
  it.each([
    ['Ibrahima Faye, écrou 28440', 'FAYE'],
    ['Leidy QUINTERO n° 20933', 'QUINTERO'],
    ['T. Wong', 'WONG'],
    ['noureddine BEN AMMAR', 'BEN AMMAR'],
    ['Moussa DIALLO, le 28 octobre 2026', 'DIALLO'],
  ])('%s', (name, surname) => expect(signed(name)).toBe(surname));

  it.each(['Moussa', 'Moussa D.', 'Fever H.', 'CP Marseille', 'CD Muret'])('no surname in « %s »', (name) =>
    expect(signed(name)).toBeNull(),
  );

  it('with an initial tells which word of the name is the surname', () => {
    const letter = (end: string) => surnameIn(`Bonjour,\nJe m'appelle Kervin Joseph, 30 ans.\n${asked}\nMerci\n${end}`);
    expect(letter('K. Joseph')).toBe('JOSEPH');
    expect(letter('J. Kervin')).toBe('KERVIN');
  });

  it('in capitals settles what was said without', () => {
    const text = `Bonjour,\nje m'appelle Leidy Altagracia.\n${asked}\nMerci\nLeidy PEGUERO SANTANA`;
    expect(surnameIn(text)).toBe('PEGUERO SANTANA');
  });
});

describe('somebody else who writes', () => {
  it('names the one who is held', () => {
    expect(
      surnameIn(
        'Madame,\nje suis la maman de Rayan Mebarki, mon fils est incarcéré à Lavaur, il a 16 ans.\nMme Mebarki',
      ),
    ).toBe('MEBARKI');
    expect(
      surnameIn(
        "Cabinet de Me Julie ROUX\nAvocate au barreau\n\nMadame,\nJ'interviens pour M. ALASSANI, ressortissant togolais, que le tribunal administratif entendra jeudi.\nAuriez-vous des décisions récentes sur cette question ?\nBien à vous\nMe Roux",
      ),
    ).toBe('ALASSANI');
  });
});

describe('which part is the surname', () => {
  it.each([
    ['Cheikh Tidiane Seck', 'SECK', 'Cheikh Tidiane'],
    ['Joao Tavares Monteiro', 'TAVARES MONTEIRO', 'Joao'],
    ['Edmilson Da Silva', 'DA SILVA', 'Edmilson'],
    ['El Amrani Zohra', 'EL AMRANI', 'Zohra'],
    ['Pham Van Duc', 'PHAM', 'Van Duc'],
    ['GURPREET SINGH GILL', 'GILL', 'Gurpreet Singh'],
    ['Kouassi Yao Serge', 'KOUASSI', 'Yao Serge'],
    ['Jean-Aimé Randria', 'RANDRIA', 'Jean-Aimé'],
  ])('%s', (name, surname, givenNames) =>
    expect(splitName(name.split(' '), NAME_WORDS)).toEqual({ surname, givenNames }),
  );

  it.each(['Xylo Brandt', 'Gaetano Lo', 'Moussa Karim', 'Torres Pinzon'])('not settled in « %s »', (name) =>
    expect(splitName(name.split(' '), NAME_WORDS).surname).toBeNull(),
  );
});
