// Prisons that a letter names one after another, at its end, beside a cell, and words that only look like a name.
import { describe, expect, it } from 'vitest';
import { HELD_SOMEWHERE as OWN, surePrison as sure } from './sure-prison.ts';

const letter = (said: string): string => `${said}\n${OWN}\nMerci`;

describe('a prison of another time beside that of now', () => {
  it.each([
    ['Bonjour, MC Saint-Maur avant et maintenant Ensisheim.', 'maison-centrale-d-ensisheim'],
    ['Prison : Gradignan puis maintenant Neuvic.', 'centre-de-detention-de-neuvic-sur-l-isle'],
    ['CD d’Écrouves avant, maintenant CP Longuenesse, 17644', 'centre-penitentiaire-de-longuenesse'],
    ['J’ai 18 ans, EPM Porcheville avant, Bois-d’Arcy depuis mars.', 'centre-penitentiaire-de-bois-d-arcy'],
    [
      'J’ai fait trois prisons en un an, Mulhouse, Épinal, maintenant Saint-Mihiel.',
      'centre-de-detention-de-saint-mihiel',
    ],
    ['J’étais infirmière, à présent je balaie la cour de la prison de Vesoul.', 'maison-d-arret-de-vesoul'],
    ['Je viens d’arriver au CP de Longuenesse après la fermeture.', 'centre-penitentiaire-de-longuenesse'],
  ])('%s is %s', (said, id) => expect(sure(letter(said))).toBe(id));

  it.each([
    'Bonjour, ma femme était à Toul, maintenant la rue de Vesoul est fermée.',
    'J’arrive de la prison de Vesoul.',
  ])('%s tells no prison', (said) => expect(sure(letter(said))).toBe('unsure'));
});

describe('a town that is said to be where somebody is held', () => {
  it.each([
    ['Bonjour, je suis en détention provisoire à Vesoul.', 'maison-d-arret-de-vesoul'],
    ['Bonjour, purgeant une peine à Saint-Martin-de-Ré, je vous écris.', 'maison-centrale-de-saint-martin-de-re'],
    ['Bonjour. On est à Nanterre tous les deux.', 'centre-penitentiaire-de-nanterre'],
    ['Bonjour. Je suis le monsieur de la cellule 118 à Riom.', 'centre-penitentiaire-de-riom'],
    ['Bonjour. Béziers, cellule 3 au bout.', 'centre-penitentiaire-de-beziers'],
    ['Gap, mercredi\nBonjour,', 'maison-d-arret-de-gap'],
    ['Angoulême, lundi de Pâques\nBonjour,', 'maison-d-arret-d-angouleme'],
    ['RAJAONARISON Hery, écrou 12040, CD du Port, La Réunion\nBonjour,', 'centre-de-detention-du-port'],
  ])('%s is %s', (said, id) => expect(sure(letter(said))).toBe(id));

  it.each([
    ['Merci de tout cœur, Gildas, ma Laval', 'maison-d-arret-de-laval'],
    ['Mon écrou toujours 15577, Sead, Bonneville', 'maison-d-arret-de-bonneville'],
    ['Merci à la dame. Dejan, Corbas', 'maison-d-arret-de-lyon-corbas'],
  ])('%s is signed %s', (said, id) => expect(sure(`Bonjour,\n${OWN} ${said}`)).toBe(id));

  it.each(['Bonjour, je suis au chômage, cellule familiale à Vesoul.', 'Bonjour, mon fils est à Vesoul, bâtiment B.'])(
    '%s tells no prison',
    (said) => expect(sure(letter(said))).toBe('unsure'),
  );
});

describe('words that only look like a name', () => {
  const there = 'Je suis détenu à Vesoul.';

  it.each([
    'J’espère que cette lettre vous trouve en bonne santé, moi la santé est moyenne.',
    'Existe-t-il un recours contre le silence de la direction ?',
    'ET LE DOCTEUR A DIT À MA NIÈCE QUE C’EST GRAVE ET QU’IL FAUT ATTENDRE.',
    'La fin de ma peine approche, après la prison. Mon français est mauvais.',
    'J’ai peur du centre de Coquelles.',
  ])('%s is no second prison', (said) =>
    expect(sure(letter(`Bonjour,\n${there}\n${said}`))).toBe('maison-d-arret-de-vesoul'),
  );
});
