// Families of words in a run of words, however they are spelled.
import { describe, expect, it } from 'vitest';
import { soundOf } from '#shared/domain/triage/spoken.ts';
import { familyFinder } from '#shared/domain/triage/word-families.ts';

describe('how words sound', () => {
  it.each([
    ['frapper', 'frapent'],
    ['faim', 'fin'],
    ['permission', 'permition'],
    ['audience', 'odiance'],
    ['prefecture', 'prefectur'],
    ['suicide', 'suissider'],
  ])('%s sounds like %s', (one, other) => expect(soundOf(one)).toBe(soundOf(other)));

  it.each([
    ['prendre', 'pendre'],
    ['danger', 'manger'],
    ['refus', 'recu'],
    ['mort', 'sort'],
  ])('%s does not sound like %s', (one, other) => expect(soundOf(one)).not.toBe(soundOf(other)));
});

describe('families of words', () => {
  const find = familyFinder({
    refused: 'refus*; dit non; pas _ accepte',
    card: 'carte de? sejour; ma|la carte',
  });
  const found = (text: string): string[] =>
    find(text.split(' ')).map(({ family, start, end }) => `${family} ${text.split(' ').slice(start, end).join(' ')}`);

  it('finds a phrase with a word that may be missing', () =>
    expect(found('une carte sejour')).toEqual(['card carte sejour']));
  it('finds every form of a stem, by ear too', () => expect(found('ils ont refuze')).toEqual(['refused refuze']));
  it('lets one word stand in between', () => expect(found('pas ete accepte')).toEqual(['refused pas ete accepte']));
  it('takes the longest member of a family', () =>
    expect(found('ma carte de sejour')).toEqual(['card ma carte', 'card carte de sejour']));
  it('takes short words at their letters', () => expect(found('mat carte')).toEqual([]));
});
