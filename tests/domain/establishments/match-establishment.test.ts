// From which prison: what is named, what is only mentioned, what is too unsure to say.
import { describe, expect, it } from 'vitest';
import { SURE_ENOUGH } from '#shared/domain/triage/suggestion.ts';
import { ESTABLISHMENTS } from '#shared/reference/establishments.ts';
import { judgePages, judgeText, letterFrom, pageOfPieces } from '../triage/letters.ts';
import { surePrison as sure } from './sure-prison.ts';

const found = (text: string): string => judgeText(text).establishment?.id ?? 'none';
describe('a prison named at the head', () => {
  it.each([
    ['CP de Laon', 'centre-penitentiaire-de-laon'],
    ['M.A. de Gap', 'maison-d-arret-de-gap'],
    ['maison d arret de Villepinte', 'centre-penitentiaire-de-seine-saint-denis'],
    ['MA de Fleury Merogis', 'centre-penitentiaire-de-fleury-merogis'],
    ["Maison d'arrêt de Loos", 'centre-penitentiaire-de-lille-loos-sequedin'],
    ['Centre de détention de Melun', 'centre-de-detention-de-melun'],
    ['Centre de semi-liberté de Melun', 'centre-de-semi-liberte-de-melun'],
    ['prison des Baumettes', 'centre-penitentiaire-de-marseille'],
    ['CP des Baumettes\n13009 Marseille', 'centre-penitentiaire-de-marseille'],
    ['Centre pénitentiaire\nde Riom', 'centre-penitentiaire-de-riom'],
    ['M.A. Seysses\nBP 85 Seysses\n31603 MURET Cedex', 'centre-penitentiaire-de-toulouse-seysses'],
    ['CPH Rennes\n35132 Vezin-le-Coquet', 'centre-penitentiaire-de-rennes-vezin-le-coquet'],
    ['CP St Denis\n97490 Sainte-Clotilde', 'centre-penitentiaire-de-saint-denis-la-reunion'],
  ])('%s', (place, id) => expect(sure(letterFrom(place))).toBe(id));

  it.each([
    ['Centrc pénitcntiaire dc Longuencssc', 'centre-penitentiaire-de-longuenesse'],
    ['rnaison d arrel de Valenc1ennes', 'maison-d-arret-de-valenciennes'],
    ['Cenlre penitenliaire de Maubcuge\n596OO Maubeugc', 'centre-penitentiaire-de-maubeuge'],
    ['MAISON DARRET DE CHAMBERI', 'maison-d-arret-de-chambery'],
  ])('misread: %s', (place, id) => expect(found(letterFrom(place))).toBe(id));

  it('is found for every establishment by its name and address', () => {
    for (const { id, name, street, postalCode, city } of ESTABLISHMENTS) {
      const place = `${name.replace(/\(.*?\)/, '')}\n${street}\n${postalCode} ${city}`;
      expect(found(letterFrom(place))).toBe(id);
    }
  });

  it('is not found where the recipient stands', () => {
    expect(found(letterFrom('cellule 4').replace('75011 Paris', '75014 Paris'))).toBe('none');
    const toLille = letterFrom('cellule 4').replace('91 rue Oberkampf\n75011 Paris', '9 bd de la Moselle\n59000 Lille');
    expect(found(toLille)).toBe('none');
  });
});

describe('a town alone', () => {
  it.each(['Caen', 'Rennes', 'Melun', 'Marseille', 'Saint-Denis', 'Nice', 'Condé'])('%s is not sure', (town) =>
    expect(sure(letterFrom(town))).toBe('unsure'),
  );

  it.each([
    ['Fleury', 'centre-penitentiaire-de-fleury-merogis'],
    ['Dunkerque', 'maison-d-arret-de-dunkerque'],
    ['22014 Varennes le Grand', 'centre-penitentiaire-de-varennes-le-grand'],
  ])('%s, with one prison, is where somebody who is held writes from', (town, id) =>
    expect(found(letterFrom(town))).toBe(id),
  );

  it('misread beside the date is still where somebody who is held writes from', () =>
    expect(
      found(letterFrom('cellule 4', 'Gralignon, le 11 décembre 2026\nBonjour,\nJe suis incarcéré ici.\nMerci')),
    ).toBe('centre-penitentiaire-de-bordeaux-gradignan'));

  it('under a home address is where a relative lives', () => {
    const text = letterFrom(
      '27 avenue Jean Jaurès',
      'Bordeaux, le 4 novembre 2026\nBonjour,\nMon frère est incarcéré à la prison. Que faire ?\nMerci',
    );
    expect(sure(text)).toBe('unsure');
  });

  it.each(['Besançon\n25000 Besançon', 'Melun\n77000 Melun'])('of two prisons stays unsure: %s', (place) =>
    expect(sure(letterFrom(place))).toBe('unsure'),
  );

  it.each([
    ['CP de Rennes', ['centre-penitentiaire-de-rennes', 'centre-penitentiaire-de-rennes-vezin-le-coquet']],
    ['CP de Caen', ['centre-penitentiaire-de-caen', 'centre-penitentiaire-de-caen-ifs']],
  ])('%s leaves both prisons open', (place, ids) => {
    const { establishment, alternatives } = judgeText(letterFrom(place));
    expect(establishment?.confidence ?? 0).toBeLessThan(SURE_ENOUGH);
    const named = [establishment?.id, ...alternatives.map((one) => one.id)];
    for (const id of ids) expect(named).toContain(id);
  });

  it('of two prisons is told by its street, not yet surely', () => {
    expect(found(letterFrom('Caen\nrue du Général Moulin\n14000 Caen'))).toBe('centre-penitentiaire-de-caen');
  });

  it('stands for its prison in the date line of somebody who is held', () => {
    const text = letterFrom('cellule 4', 'Béthune, le 4 novembre 2026\nBonjour,\nJe suis incarcéré ici.\nMerci');
    expect(sure(text)).toBe('maison-d-arret-de-bethune');
  });
});

describe('places that are not the prison', () => {
  it.each([
    "Ma pmine est detenue à la maison d'arrêt de Douai et je n'ai pas de nouvelles d'elle.",
    "Je dmande mon trausfert à la maison d'arrêt de Douai.",
    "Je ne sais rien depuis que je suis en prison. Dans l'attente de votre réponse.",
    "J'ai été transféré de la maison d'arrêt de Douai le 3 mars et je ne connais personne.",
    "Avant j'étais à la maison d'arrêt de Douai et une dame venait me voir.",
    'Je demande mon transfert vers le centre de détention de Muret pour voir ma famille.',
    "On m'a dit que je vais partir au centre de rétention de Toulouse après ma sortie.",
    'Le tribunal judiciaire de Valenciennes m’a condamné et la cour d’appel de Douai a confirmé.',
    'La préfecture du Nord à Lille ne répond pas et ma famille habite à Dunkerque.',
  ])('%s', (sentence) => expect(found(letterFrom('cellule 4', `Bonjour,\n${sentence}\nMerci`))).toBe('none'));

  it.each(['Colmar', 'Roubaix', 'Cambrai', 'Annecy', 'Cannes', 'Sedan', 'Bruxelles', 'Tanger', 'Saint-Lô', 'Vierzon'])(
    'a prison of %s is never sure',
    (town) => {
      for (const type of ["maison d'arrêt de", 'CP', 'prison de']) {
        expect(sure(letterFrom(`${type} ${town}`))).toBe('unsure');
      }
    },
  );

  it('leaves a lawyer and a family their own towns', () => {
    const lawyer =
      'Maître Claire Desmoulins\nAvocate à la Cour\n4 rue Nationale\n59140 Dunkerque\nDunkerque, le 3 novembre 2026\n' +
      'Madame,\nMon client souhaite vous rencontrer au sujet de son titre.\nCordialement';
    expect(found(lawyer)).toBe('none');
    const wife =
      'Mme Bakayoko Awa\n12 rue des Lilas\n59140 Dunkerque\nMadame,\nMon mari est incarcéré au centre pénitentiaire ' +
      'de Laon depuis le 4 mai.\nCordialement';
    expect(sure(wife)).toBe('centre-penitentiaire-de-laon');
  });

  it('halves its trust between two prisons', () => {
    expect(sure('TRAORE Lassana\nécrou 221\nMA de Douai\nMA d’Arras\nBonjour,\nJe vous écris.\nMerci')).toBe('unsure');
  });
});

describe('the picture', () => {
  const page = pageOfPieces([
    { text: 'TRAORE Lassana', x: 60, y: 50 },
    { text: 'La Cimade', x: 700, y: 50 },
    { text: 'écrou 45112', x: 60, y: 80 },
    { text: '9 bd de la Moselle', x: 700, y: 80 },
    { text: 'MA de Valenciennes', x: 60, y: 110 },
    { text: '59000 Lille', x: 700, y: 110 },
    { text: 'Bonjour,', x: 60, y: 300 },
    { text: 'Je suis incarcéré ici et je voudrais vous rencontrer.', x: 60, y: 330 },
  ]);

  it('reads two columns as two columns', () => {
    const { establishment, alternatives } = judgePages([page]);
    expect(establishment?.id).toBe('maison-d-arret-de-valenciennes');
    expect(alternatives).toEqual([]);
  });

  it('shows the words behind the prison, with a box inside the page', () => {
    const [evidence] = judgePages([page]).establishment?.evidence ?? [];
    expect(evidence).toEqual({ text: 'MA de Valenciennes', page: 1, box: [60, 110, 180, 20] });
  });

  it('searches the second reading too', () => {
    const blind = { ...page, words: page.words.filter((word) => word.box[1] !== 110), alsoRead: page.words };
    expect(judgePages([blind]).establishment?.id).toBe('maison-d-arret-de-valenciennes');
  });
});

describe('where somebody is held now', () => {
  const inBody = (sentence: string): string => sure(letterFrom('cellule 4', `Bonjour,\n${sentence}\nMerci`));

  it.each([
    'Je me trouve au centre de détention de Muret depuis le mois de mai.',
    'Avant j’étais libre, maintenant je suis incarcéré au centre de détention de Muret.',
    'Je suis en prison au CD Muret.',
    'Je suis actuelement incarserer au cantre de détention de Muret.',
  ])('%s', (sentence) => expect(inBody(sentence)).toBe('centre-de-detention-de-muret'));

  it.each([
    'Mon frère est incarcéré au centre de détention de Muret.',
    'J’étais incarcéré au centre de détention de Muret.',
    'On m’a dit que je pourrais être transféré au centre de détention de Muret.',
    'Un codétenu qui était au centre de détention de Muret m’a parlé de vous.',
    'Ma première peine, je l’ai faite au centre de détention de Muret.',
    'Je suis en prison à Nice.',
  ])('is not sure: %s', (sentence) => expect(inBody(sentence)).toBe('unsure'));

  it('is the relative’s prison when a relative writes', () => {
    const wife =
      'Mme Bakayoko Awa\n12 rue des Lilas\n59140 Dunkerque\nMadame,\nMon mari Issa Bakayoko est incarcéré au centre ' +
      'pénitentiaire de Laon depuis le 4 mai.\nCordialement';
    expect(sure(wife)).toBe('centre-penitentiaire-de-laon');
  });
});

describe('two prisons in one letter', () => {
  const moved = letterFrom('MA de Gap\n05000 Gap', 'Bonjour,\nJe suis maintenant détenu à la MA de Tarbes.\nMerci');

  it('leave it open and say both', () => {
    expect(sure(moved)).toBe('unsure');
    const { establishment, facingPrison, alternatives, otherPrison } = judgeText(moved);
    const [first] = [establishment, ...alternatives].filter((one) => one !== null);
    expect([first?.id, otherPrison?.id].sort()).toEqual(['maison-d-arret-de-gap', 'maison-d-arret-de-tarbes']);
    expect(otherPrison?.evidence[0]?.text).toMatch(/MA de/);
    // Each has its words: those of the one found, or where none is, of the one the other stands beside.
    const words = [establishment ?? facingPrison, otherPrison].map((one) =>
      one?.evidence.map(({ text }) => text).join(),
    );
    expect(words.map((text) => /Gap|Tarbes/.exec(text ?? '')?.[0]).sort()).toEqual(['Gap', 'Tarbes']);
  });

  it('are not said where one is named', () => {
    expect(judgeText(letterFrom('MA de Gap')).otherPrison).toBeNull();
    const before = 'Bonjour,\nAvant j’étais à la MA de Tarbes.\nMerci';
    expect(judgeText(letterFrom('MA de Gap', before)).otherPrison).toBeNull();
  });
});

describe('addresses as they are read', () => {
  it.each([
    ['H.A. Aurillar\nAurillac, le 3 mai', 'maison-d-arret-d-aurillac'],
    ['CPdu Gasquinoy\n34500 Béziers', 'centre-penitentiaire-de-beziers'],
    ['(P de Laon\n02000 Laon', 'centre-penitentiaire-de-laon'],
    ['Mcison a’arref de Privas', 'maison-d-arret-de-privas'],
    ['CP deLiancourt', 'centre-penitentiaire-de-liancourt'],
    ['M.ATulle', 'maison-d-arret-de-tulle'],
    ['centre peniteniere a’Aiton', 'centre-penitentiaire-d-aiton'],
  ])('%s', (place, id) => expect(found(letterFrom(place))).toBe(id));

  it('does not take the town of the desk’s address on one line', () => {
    const text = letterFrom('cellule 4').replace(
      'La Cimade\n91 rue Oberkampf\n75011 Paris',
      'La Cimade, 3 rue du Port, 13003 Marseille',
    );
    expect(found(text)).toBe('none');
  });
});
