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

describe('who writes, and from where', () => {
  it.each([
    ['On m’a transféré à Oermingen la semaine dernière.', 'centre-de-detention-d-oermingen'],
    ['On m’a déplacé de Sarreguemines à Oermingen.', 'centre-de-detention-d-oermingen'],
    ['Je m’appelle Bilal, marocain, 27 ans, à Sequedin.', 'centre-penitentiaire-de-lille-loos-sequedin'],
    ['Mon tonton est à Fresnes. Moi c’est Franck, camerounais, prison de Vesoul.', 'maison-d-arret-de-vesoul'],
    ['Je suis Chantal, mère de famille, MA de Dijon quartier femmes.', 'maison-d-arret-de-dijon'],
    ['Né en 1957 à Oran, arrivé en France enfant, numéro 11874, CD de Bapaume.', 'centre-de-detention-de-bapaume'],
    ['Dans ma cellule à Perpignan on m’a mis un voisin.', 'centre-penitentiaire-de-perpignan'],
    ['Je suis au quartier B de Fresnes.', 'centre-penitentiaire-de-fresnes'],
    ['Je suis bâtiment C, cellule 312, Osny.', 'centre-penitentiaire-d-osny-pontoise'],
    ['La dame qui vient le mercredi à la maison d’arrêt d’Angers m’aide.', 'maison-d-arret-d-angers'],
    ['J’ai reçu le papier pour quitter la France à la prison de Douai.', 'maison-d-arret-de-douai'],
    ['Ici le quartier disciplinaire d’Alençon-Condé.', 'centre-penitentiaire-d-alencon-conde-sur-sarthe'],
    ['C’est encore moi, Bakary, de Réau, vous m’avez aidé.', 'centre-penitentiaire-sud-francilien'],
    ['C’est Adama de Châteaudun.', 'centre-de-detention-de-chateaudun'],
    ['Ici Châlons, on me laisse tranquille.', 'maison-d-arret-de-chalons-en-champagne'],
    ['Je suis en préventive à Châteauroux.', 'centre-penitentiaire-de-chateauroux'],
    ['En prison à Domenjod Réunion.', 'centre-penitentiaire-de-saint-denis-la-reunion'],
  ])('%s is %s', (said, id) => expect(sure(letter(`Bonjour,\n${said}`))).toBe(id));

  it('is told by the date of a letter that runs on', () =>
    expect(sure(`Joux-la-Ville, le 5/4. Bonjour, ${OWN}`)).toBe('centre-de-detention-de-joux-la-ville'));

  it('is not told by an address that opens a letter', () =>
    expect(sure(`Vesoul, 12 rue des Lilas. Bonjour, ${OWN}`)).toBe('unsure'));

  it('is told by a counsellor of the prison', () =>
    expect(sure('Bonjour,\nCPIP à Montmédy, je vous écris pour M. D., serbe, que je suis.\nCordialement')).toBe(
      'centre-de-detention-de-montmedy',
    ));

  it.each([
    'On m’a dit que je vais être transféré à Oermingen.',
    'Je demande à être transféré à Oermingen.',
    'J’ai quitté la prison de Douai.',
    'Je viens de la maison d’arrêt d’Angers.',
    'Je suis maçon, à Sequedin.',
    'C’est le procureur de Châteaudun.',
    'C’est Dritan de Vesoul qui m’a donné votre adresse.',
    'Karim a été transféré à Oermingen la semaine dernière.',
    'On a transféré Karim à Oermingen.',
    'Mes parents sont à Vesoul, quartier de la gare.',
    'J’aime mon quartier et Vesoul.',
    'L’avocat pense qu’un appel à Vesoul est possible.',
    'Prison Creil.',
    'Je suis détenu à Melun, Réau.',
  ])('%s tells no prison', (said) => expect(sure(letter(`Bonjour,\n${said}`))).toBe('unsure'));
});

describe('a relative’s letter', () => {
  it.each([
    ['Je vous écris pour mon petit frère Youssef qui est à Grasse, il a 24 ans.', 'maison-d-arret-de-grasse'],
    ['Mon mari est incarcéré. Il est à Nanterre depuis mars.', 'centre-penitentiaire-de-nanterre'],
  ])('%s is %s', (said, id) =>
    expect(sure(`Bonjour,\nJe suis la sœur de Mehdi qui est en prison.\n${said}\nMerci`)).toBe(id),
  );
});

it('reads no place from a letter all in capitals', () =>
  expect(
    sure(
      'MAISON D’ARRET DE BOIS D’ARCY\nMONSIEUR,\nJE SUIS DETENU EN ATTENTE, LE TRIBUNAL DE VERSAILLES A DONNE 30 MOIS.\nMERCI',
    ),
  ).toBe('centre-penitentiaire-de-bois-d-arcy'));
