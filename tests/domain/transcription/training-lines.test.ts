// What may leave for training: nothing that tells who wrote. All names and numbers are invented.
import { expect, test } from 'vitest';
import { holdsEvidence, isPersonal, leftOutFor, writersOf } from '#shared/domain/transcription/training-lines.ts';
import { NAME_WORDS } from '#shared/reference/name-words.ts';
import { aLine } from './lines.ts';

const PERSON = { surname: 'ZORBLATOV', givenNames: 'Quintessio', ecrouNumber: '9876', bornOn: null };

test.each([
  'Je suis Zorblatov et je demande',
  'mon ami Quintesio le sait', // one letter missing
  'ZORBLATOU', // one letter changed
  'numéro 98 76 svp',
  'écrou 12',
  'le 12/03/1990 à Lyon',
  'mon téléphone 06 12 34 56 78',
  'appelez le +33 6 12',
  'x.y@exemple.fr',
  '12 rue des Lilas',
  '80000 Amiens',
  'chez Maître Corvallède',
  'avec M. Drambeko hier',
  'je soussigné',
  'cellule 214',
  'AUTRENOM Valburge', // told of nowhere
  'avec Mohamed hier',
])('« %s » stays', (text) => {
  expect(isPersonal(text, [PERSON], NAME_WORDS)).toBe(true);
});

test.each([
  'Madame, Monsieur, je vous écris',
  'Madame Monsieur',
  'grâce à vous',
  "j'ai reçu une OQTF le 17 novembre 2026",
  'Monsieur le directeur refuse',
  'depuis 3 ans en France',
  'à la maison d’arrêt de Douai',
])('« %s » may leave', (text) => {
  expect(isPersonal(text, [PERSON], NAME_WORDS)).toBe(false);
});

test('a line leaves only validated, whole and readable', () => {
  expect(leftOutFor(aLine({ state: 'draft' }), [], NAME_WORDS)).toBe('empty');
  expect(leftOutFor(aLine({ typed: ' ' }), [], NAME_WORDS)).toBe('empty');
  expect(leftOutFor(aLine({ typed: 'je [?] à vous' }), [], NAME_WORDS)).toBe('unreadable');
  expect(leftOutFor(aLine({ typed: 'Zorblatov' }), [PERSON], NAME_WORDS)).toBe('personal');
  expect(leftOutFor(aLine({ typed: 'merci de votre aide' }), [PERSON], NAME_WORDS)).toBe(null);
});

test('a line that the judgement took the person from stays', () => {
  const line = aLine();
  expect(holdsEvidence(line, 1, [{ text: 'x', page: 1, box: [120, 110, 60, 20] }])).toBe(true);
  expect(holdsEvidence(line, 2, [{ text: 'x', page: 1, box: [120, 110, 60, 20] }])).toBe(false);
  expect(holdsEvidence(line, 1, [{ text: 'x', page: 1, box: [120, 400, 60, 20] }])).toBe(false);
});

test('letters of one person bear one name, that of the first marked; others their own', () => {
  const named = { ...PERSON, ecrouNumber: null };
  const numbered = { ...PERSON, surname: null, givenNames: null };
  const names = writersOf([
    { writer: 'h-c', since: '3', person: named },
    { writer: 'h-a', since: '2', person: numbered },
    { writer: 'h-b', since: '1', person: PERSON },
    { writer: 'h-d', since: '0', person: null },
    { writer: 'h-e', since: '4', person: { ...PERSON, surname: 'AUTRE', ecrouNumber: '1' } },
  ]);
  expect(Object.fromEntries(names)).toEqual({ 'h-a': 'h-b', 'h-b': 'h-b', 'h-c': 'h-b', 'h-d': 'h-d', 'h-e': 'h-e' });
});

test('a letter that joins two hands makes them one', () => {
  const names = writersOf([
    { writer: 'h-a', since: '1', person: { ...PERSON, ecrouNumber: null } },
    { writer: 'h-b', since: '2', person: { ...PERSON, surname: null, givenNames: null } },
    { writer: 'h-c', since: '3', person: PERSON },
  ]);
  expect(new Set(names.values())).toEqual(new Set(['h-a']));
});
