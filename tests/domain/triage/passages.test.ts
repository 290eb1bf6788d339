// Passages that a person must read: what resembles a particular situation, days that nothing explains, words that were
// not read at all. And what is read well raises none.
import { describe, expect, it } from 'vitest';
import { judgeText as proposed } from '../../evaluation/outcome.ts';
import { judgeText, RECEIVED } from './letters.ts';

const HEAD = `BELHADJ Karim
écrou 48213 cellule 214
Maison d'arrêt d'Amiens
La Cimade
91 rue Oberkampf
75011 Paris
Le 10/11/2026
Bonjour,
Je vous écris car je voudrais renouveler mon titre de séjour et je ne sais pas comment faire.`;
const letter = (...sentences: string[]): string => [HEAD, ...sentences, 'Merci de votre aide.'].join('\n');
const passages = (text: string): readonly string[] => (judgeText(text).passages ?? []).map(({ why }) => why);
const action = (text: string): string =>
  proposed({
    ...{ id: 'one', text, kind: 'letter', group: 'head', strength: 'hand', expect: {}, aside: false },
    receivedOn: RECEIVED,
  }).action;

describe('a passage to read', () => {
  it.each([
    ['a misread complaint', 'e veux nii plaindri de votri bénivohe qui ne uient jomeis.', 'particular'],
    ['a misread request for secrecy', 'Sirtcut ne dibrs riem u ma fanulle.', 'particular'],
    ['a misread letter of the desk', 'Suiti a votne courniev je vous envoie les papiers.', 'particular'],
    ['a day that nothing explains', 'Je tibércillc le 25/11/2026 et voilà.', 'day'],
    ['a day that cannot be read', 'Je tibércillc le 03/11/i26 et voilà.', 'day'],
    ['a sentence that was not read', 'bronsirêe vuz djeéc olafplrcafron yerzin mivhode ruelo aeamanf', 'unread'],
  ])('%s', (_, sentence, why) => {
    expect(passages(letter(sentence))).toContain(why);
    expect(action(letter(sentence))).not.toBe('forward');
  });
});

describe('nothing to read', () => {
  it.each([
    ['an ordinary letter', 'Je travaille aux ateliers et je suis des cours de français le mardi.'],
    ['a birthday', 'Je suis né le 12/03/1990 à Oran.'],
    ['the day of an earlier letter', 'Je vous ai écrit une lettre le 25/10/2026.'],
    ['a day long ago', 'Je suis arrivé en France le 03/02/2011.'],
    ['misread words here and there', 'Je travaelle aux atelers et je suis des courz de francais le mardi.'],
  ])('%s', (_, sentence) => {
    expect(passages(letter(sentence))).toEqual([]);
    expect(action(letter(sentence))).toBe('forward');
  });
});
