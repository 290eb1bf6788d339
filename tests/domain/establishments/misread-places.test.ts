// Prisons in handwriting as it is misread: the name, the type word before it, or the verb that says somebody is held.
import { describe, expect, it } from 'vitest';
import { judgeText } from '../triage/letters.ts';
import { HELD_SOMEWHERE as OWN, surePrison as sure } from './sure-prison.ts';

const letter = (place: string): string => `Bonjour,\n${place}\n${OWN}\nMerci`;

describe('a place that is said without a type word', () => {
  it.each([
    ['Je suis à Bapaumne depuis mai.', 'centre-de-detention-de-bapaume'],
    ['Je ouis à Longuenessc depuis mai.', 'centre-penitentiaire-de-longuenesse'],
    ['Je suis détnu à Chateauraux depuis mai.', 'centre-penitentiaire-de-chateauroux'],
    ['Je suis incarcéré àSequedin depuis mai.', 'centre-penitentiaire-de-lille-loos-sequedin'],
  ])('%s', (said, id) => expect(sure(letter(said))).toBe(id));

  it.each(['Je suis à bout de tout.', 'Je suis en prison à Valence.', 'Je suis à la tante de mon ami.'])(
    '%s tells no prison',
    (said) => expect(sure(letter(said))).toBe('unsure'),
  );
});

// How sure they are hangs on the fit: near the bar.
describe('a type word read badly before a name read well', () => {
  it.each([
    ['Moussa, 24 ans, pciaon de Bapaume. Il fait froid.', 'centre-de-detention-de-bapaume'],
    ['Aujourd’hui au lP de Longuenesse, je travaille.', 'centre-penitentiaire-de-longuenesse'],
    ['Moussa, 24 ans, prison dl Bapaume. Il fait froid.', 'centre-de-detention-de-bapaume'],
    ["C'est le CDd'Eysses qui me répond.", 'centre-de-detention-d-eysses'],
  ])('%s', (said, id) => expect(judgeText(letter(said)).establishment?.id).toBe(id));

  it.each([
    'La PAF de Longuenesse est venue.',
    'J’ai eu un avis de la TA de Châteauroux.',
    'J’ai prasse hwit mois au CF de Bapaume.',
    'Je suis pa5sé à la MAISON D’ARRET de Pau.',
    'jé pa5sé huit m0is à la Maison centrale de Saint-Maur.',
    'Il est arrvé de la maison d’arrêt de Vesoul.',
  ])('%s tells no prison', (said) => expect(sure(letter(said))).toBe('unsure'));
});

describe('what is likelier another word than a name', () => {
  it.each(['Maison d’arrêt emmes', 'Prison maiz', 'Maison d’arrêt 14 bis', 'Quartier femmes Nom'])(
    '%s at the head tells no prison',
    (line) => expect(sure(`Awa Sow, écrou 4410\n${line}\nBonjour,\n${OWN}\nMerci`)).toBe('unsure'),
  );

  it('is the town of a family at home', () => {
    const text = `Mme Sow\n27 aveniie Jean Jaurès\n33000 Bordeaux\nBordeauu, le 2 octobre 2026\nMadame,\nMon frére est incarrévé.`;
    expect(sure(text)).toBe('unsure');
  });
});

describe('the prison of a relative who is not said to be held', () => {
  it('is theirs', () => {
    const text =
      'Bonjour,\nMon époux M. Hamid T., CP de Liancourt, vous demande de l’aide. Je suis sa femme, nous avons trois enfants.\nMme T.';
    expect(judgeText(text).establishment?.id).toBe('centre-penitentiaire-de-liancourt');
  });
});
