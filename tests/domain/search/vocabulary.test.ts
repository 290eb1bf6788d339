// Words that a reader may have made of a given one.
import { expect, it } from 'vitest';
import { makeVocabulary } from '#shared/domain/search/vocabulary.ts';

function vocabularyOf(words: string) {
  const vocabulary = makeVocabulary();
  for (const word of words.split(' ')) vocabulary.add(word);
  return vocabulary;
}

it.each([
  ['a sign taken for a look-alike', 'benali', 'benaii'],
  ['a sign left out', 'benali', 'benli'],
  ['a sign too many', 'benali', 'benalti'],
  ['a pair taken for one', 'marne', 'mame'],
  ['two signs exchanged', 'traore', 'traroe'],
  ['two mistakes in a long word', 'obligation', 'obl1gatien'],
  ['a digit of a number', '107190', '107790'],
])('finds %s', (_, asked, read) => {
  expect(vocabularyOf(`${read} toutautre 999999`).near(asked, 8)).toEqual([read]);
});

it.each([
  ['another word of the same length', 'benali', 'camara'],
  ['the word itself, which is no other spelling', 'benali', 'benali'],
  ['what begins with it', 'bena', 'benali'],
  ['a word too short to be told from others', 'oqtf', 'oit'],
  ['a word too short to ask for', 'omr', 'oma'],
  ['two mistakes in a short word', 'diallo', 'diaxxo'],
  ['two digits of a number', '107190', '109191'],
])('does not find %s', (_, asked, read) => {
  expect(vocabularyOf(read).near(asked, 8)).toEqual([]);
});

it('gives the nearest first, as many as asked for, each once', () => {
  const vocabulary = vocabularyOf('benalo benaii benali bemali benaii benaxi');
  expect(vocabulary.near('benali', 2)).toEqual(['benaii', 'bemali']);
  expect(vocabulary.near('benali', 9)).toHaveLength(4);
});

it('leaves out what it has no look-alikes for', () => {
  const vocabulary = vocabularyOf(`привет ${'a'.repeat(60)}`);
  expect(vocabulary.near('превет', 8)).toEqual([]);
  expect(vocabulary.near('a'.repeat(60), 8)).toEqual([]);
});
