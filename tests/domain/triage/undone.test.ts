// What a sentence takes back, and what it does not: families of wording, each with a near one that means the contrary.
import { describe, expect, it } from 'vitest';
import { judgeSentence } from './letters.ts';

const codes = (sentence: string): string =>
  judgeSentence(`Je suis incarcéré ici. ${sentence}`)
    .signals.map(({ code }) => code)
    .join(' ');

/** Somebody has to look: no signal, and no forward either. */
const doubtful = (sentence: string): string | undefined =>
  judgeSentence(`Je suis incarcéré ici. ${sentence}`).doubts?.find(({ faint }) => faint)?.code;

describe('words of danger that are taken back', () => {
  it.each([
    ['On ne m’a pas donné d’OQTF pour le moment.', ''],
    ['Je n’ai pas signé l’OQTF.', 'oqtf'],
    ['Il n’y a ni OQTF ni ITF contre moi.', ''],
    ['J’ai plus d’OQTF depuis que j’ai eu ma carte.', ''],
    ['J’ai dix ans de prison et en plus une OQTF.', 'oqtf'],
    ['L’interdiction du territoire n’a pas été prononcée.', ''],
    ['Personne n’a parlé d’extradition dans mon affaire.', ''],
    ['Personne ne m’a expliqué mon OQTF.', 'oqtf'],
    ['J’ai obtenu l’annulation de mon OQTF.', ''],
    ['Je demande l’annulation de mon OQTF.', 'oqtf'],
    ['Le préfet a finalement retiré son arrêté d’expulsion.', ''],
    ['Je veux que mon OQTF soit annulée.', 'oqtf'],
    ['J’ai gagné mon recours contre l’OQTF en mars.', ''],
    ['Mon recours contre l’OQTF a été rejeté.', 'oqtf'],
    ['La chambre de l’instruction a refusé mon extradition.', ''],
    ['J’ai arrêté ma grève de la faim, je mange maintenant.', ''],
  ])('%s', (sentence, expected) => expect(codes(sentence)).toBe(expected));

  it.each([
    ['Un codétenu a reçu une OQTF la semaine dernière.', ''],
    ['Mon codétenu m’a traduit le papier, c’est une OQTF.', 'oqtf'],
    ['Mon codétenu a lu le papier : c’est une OQTF.', 'oqtf'],
    ['Mon codétenu a une OQTF, moi aussi.', 'oqtf'],
    ['Ici tout le monde a une OQTF.', ''],
    ['Comme tout le monde ici j’ai reçu une OQTF.', 'oqtf'],
    ['Mon frère est aussi en prison. Il a eu une OQTF.', ''],
    ['Il m’a donné une OQTF.', 'oqtf'],
  ])('somebody else’s: %s', (sentence, expected) => expect(codes(sentence)).toBe(expected));

  it.each([
    ['Il y a dix ans j’étais au CRA et on m’a relâché.', 'retention'],
    ['C’est quoi une OQTF exactement ?', 'oqtf'],
    ['Si un jour on me donne une OQTF, que dois-je faire ?', 'oqtf'],
    ['Ici dans le journal on parle beaucoup des OQTF.', 'oqtf'],
    ['Mon frère est aussi en prison. Il a eu une OQTF.', 'oqtf'],
  ])('is still looked at: %s', (sentence, code) => {
    expect(codes(sentence)).toBe('');
    expect(doubtful(sentence)).toBe(code);
  });

  it.each([
    ['Je ne veux pas être mis en rétention à ma sortie.', 'retention'],
    ['Je ne veux pas quitter le territoire français, mes enfants sont ici.', 'oqtf'],
    ['Pouvez-vous m’aider à contester une OQTF du 3 novembre ?', 'oqtf'],
    ['Mon frère est en France et la préfecture a pris une OQTF.', 'oqtf'],
    ['Dites-moi si on peut contester l’OQTF.', 'oqtf'],
    ['Il y a deux ans que je suis ici et je fais une grève de la faim.', 'distress'],
    ['J’ai peur de partir au CRA. J’ai une carte de séjour en cours.', 'retention'],
  ])('is meant: %s', (sentence, expected) => expect(codes(sentence)).toBe(expected));

  it('does not suppose what stands after « if »: danger is meant', () => {
    expect(codes('Si on me renvoie là-bas je me tue.')).toBe('distress');
  });

  it('a day of the commission is a hearing however it is said', () => {
    expect(codes('La COMEX c’est le 2 décembre 2026.').split(' ').sort()).toEqual(['comex', 'hearing']);
  });
});
