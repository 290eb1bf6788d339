// Prisons that stand beside the desk's own name, beside a number, or in words that only look like another time.
import { describe, expect, it } from 'vitest';
import { HELD_SOMEWHERE as OWN, surePrison as sure } from './sure-prison.ts';

const letter = (said: string): string => `${said}\n${OWN}\nMerci`;

describe('a prison beside the name of the desk', () => {
  it.each([
    ['Bonjour la Cimade, c’est Idriss, à la prison de Vesoul.', 'maison-d-arret-de-vesoul'],
    ['Salut la Cimade c’est Abdi, MA de Laon.', 'centre-penitentiaire-de-laon'],
    ['À la Cimade\nMA Vesoul, bât. femmes\nBonsoir', 'maison-d-arret-de-vesoul'],
    ['Bonjour la Cimade, je suis à Gradignan.', 'centre-penitentiaire-de-bordeaux-gradignan'],
  ])('%s', (said, id) => expect(sure(letter(said))).toBe(id));

  it.each([
    'La Cimade, 3 rue du Port, 13003 Marseille',
    'La Cimade\nService prison\n91 rue Oberkampf\n75011 Paris\nBonjour,',
    'La Cimade de Tulle\nBonjour,',
    'Bonjour à la Cimade, service prison Marseille,',
    'À la Cimade\n4 rue de Vesoul\nVesoul\nBonjour,',
  ])('%s is where the desk is', (said) => expect(sure(letter(said))).toBe('unsure'));
});

describe('a town beside the number', () => {
  it.each([
    ['Bonjour, c’est Yanis, de Villepinte, écrou 40917.', 'centre-penitentiaire-de-seine-saint-denis'],
    ['Bonjour, écrou 59230 à Vesoul, je demande une aide.', 'maison-d-arret-de-vesoul'],
  ])('%s', (said, id) => expect(sure(letter(said))).toBe(id));

  it('is not where somebody was born', () =>
    expect(sure(letter('Bonjour, né à Vesoul, écrou 59230, je demande une aide.'))).toBe('unsure'));

  it('does not tell Toul from Écrouves by the word for a number', () =>
    expect(sure(letter('Mr Ionut LOUATI\nécroué sous le n° 43012\nToul\nle 3 septembre 2026\n\nBonjour,'))).toBe(
      'unsure',
    ));

  it('is not that of a brother', () =>
    expect(sure(letter('Bonjour, mon frère Paul, de Villepinte, écrou 40917, est malade.'))).toBe('unsure'));
});

describe('words that look like another time', () => {
  it.each([
    ['Bonjour, j’ai 25 ans, la prison de Vesoul.', 'maison-d-arret-de-vesoul'],
    ['Bonjour, j’ai trente deux ans, prison de Vesoul.', 'maison-d-arret-de-vesoul'],
    ['Comment on fait pour un colis depuis la prison de Vesoul ?', 'maison-d-arret-de-vesoul'],
    ['Fait à Vesoul, le 27 mars 2026\nBonjour,', 'maison-d-arret-de-vesoul'],
    ['Bonjour, de Vesoul où je suis incarcéré j’écris.', 'maison-d-arret-de-vesoul'],
    ['Bonjour. Depuis Villepinte, D3, je vous fais un petit mot.', 'centre-penitentiaire-de-seine-saint-denis'],
    ['Bonjour,\nMalien, 42 ans, Vesoul, n° 12018', 'maison-d-arret-de-vesoul'],
    ['sami\nvesoul\nBonjour,', 'maison-d-arret-de-vesoul'],
    ['Bonjour, depuis mon arrivée à Vesoul je travaille.', 'maison-d-arret-de-vesoul'],
    ['Bonjour, je suis malien, à Vesoul.', 'maison-d-arret-de-vesoul'],
    ['Bonjour, ici Gor, arménien, Vesoul.', 'maison-d-arret-de-vesoul'],
  ])('%s', (said, id) => expect(sure(letter(said))).toBe(id));

  it('at the very end, behind a comma, is where a letter is signed', () =>
    expect(sure(`Bonjour,\n${OWN}\nmerci la dame, Sékou, Vesoul`)).toBe('maison-d-arret-de-vesoul'));

  it.each([
    'Bonjour, ma peine est d’un an. Ma mère à Vesoul vient me voir.',
    'Bonjour, ici Lucien, visiteur à Vesoul.',
    'Bonjour, je suis maçon à Vesoul.',
    'Bonjour, je suis né à Vesoul.',
    'Bonjour, je suis musicien à Vesoul.',
    'Bonjour,\nArrêté n° 2026-57, Vesoul',
  ])('%s tells no prison', (said) => expect(sure(letter(said))).toBe('unsure'));

  it.each([
    'Bonjour, de Vesoul où j’ai été incarcéré je garde mes livres.',
    'J’ai fait 25 ans à la prison de Vesoul.',
    'J’ai 8 mois à la prison de Vesoul, derrière moi.',
  ])('%s is over', (said) => expect(sure(letter(said))).toBe('unsure'));
});
