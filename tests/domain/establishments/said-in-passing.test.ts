// Prisons that people name in other ways than « type, name, town » at the head: in a sentence, behind the town, by a street.
import { describe, expect, it } from 'vitest';
import { judgeText } from '../triage/letters.ts';
import { HELD_SOMEWHERE as OWN, surePrison as sure } from './sure-prison.ts';

const letter = (place: string): string => `Bonjour,\n${place}\n${OWN}\nMerci`;

describe('where somebody writes from, in the letter itself', () => {
  it.each([
    ['Je vous écris de la prison de Vesoul.', 'maison-d-arret-de-vesoul'],
    ['jecri de tulle de la maison daret.', 'maison-d-arret-de-tulle'],
    ['Nîmes, maison d’arrêt, bâtiment B.', 'maison-d-arret-de-nimes'],
    ['Je suis au cd de montmedy.', 'centre-de-detention-de-montmedy'],
    ['Après Limoges, puis Tulle, et depuis le 4 mars 2025 au CD de Bédenac.', 'centre-de-detention-de-bedenac'],
    ['Je fus incarcéré à Reims et transféré le 3 mai 2025 au CD de Montmédy.', 'centre-de-detention-de-montmedy'],
    ['La prison c’est 44 rue Montaigne. Je suis là depuis mai.', 'maison-d-arret-d-agen'],
  ])('%s', (said, id) => expect(sure(letter(said))).toBe(id));

  it.each([
    'Après deux ans à la maison d’arrêt de Vesoul je ne sais plus.',
    'Je suis arrivé de la maison d’arrêt de Vesoul.',
    'Ma remise de peine, ma demende de parloir.',
    'Le tribunal de Tulle, la maison d’arrêt, tout est loin.',
    'Mon oncle habite 44 rue Montaigne.',
    'Ici ça en prend du temps.',
  ])('%s tells no prison', (said) => expect(sure(letter(said))).toBe('unsure'));
});

describe('a letter of somebody outside', () => {
  it.each([
    ['Je suis la maman de Yanis qui est incarcéré à la maison d’arrêt de Vesoul.', 'maison-d-arret-de-vesoul'],
    ['Mon mari Karim est à la maison d’arrêt de Tulle. Il a été jugé en mai.', 'maison-d-arret-de-tulle'],
    ['Mon époux Karim sera libéré du centre de détention de Bédenac le 3 mai.', 'centre-de-detention-de-bedenac'],
  ])('%s', (said, id) => expect(sure(`Bonjour,\n${said}\nMerci de lui écrire.\nMme Haddad`)).toBe(id));

  it('is not where a brother of the writer is', () => {
    const text = `HADDAD Karim, 22804\nMA Tulle\n\nBonjour,\nMon frère lui il est à la maison d’arrêt de Vesoul.\n${OWN}`;
    expect(judgeText(text).establishment?.id).toBe('maison-d-arret-de-tulle');
  });
});

describe('one line at the top', () => {
  it('is an address, however long', () => {
    const text = `Tulle – rue Souham – écrou 27 334 – Hakim Hadji, cellule 12 bâtiment B\n${OWN} ${OWN}\nMerci`;
    expect(judgeText(text).establishment?.id).toBe('maison-d-arret-de-tulle');
  });

  it('a place behind another before the date', () => {
    expect(sure(`Quartier des femmes, Gradignan, le 3 mai 2026\n\nBonjour,\n${OWN}`)).toBe(
      'centre-penitentiaire-de-bordeaux-gradignan',
    );
  });
});

describe('a town with two prisons', () => {
  it('is told by the one that was left', () => {
    const text = `CD Toul\nHADDAD Karim\n\nBonjour,\nJe suis ici depuis mai, avant Écrouves. ${OWN}`;
    expect(sure(text)).toBe('centre-de-detention-de-toul');
  });
});
