// Words of a page as they are stored, and as they were stored before there was a reader of handwriting.
import { describe, expect, test } from 'vitest';
import { heardFromJson, heardToJson, wordsFromJson, wordsToJson } from '#main/adapters/store/reading-json.ts';
import type { HeardPhrase, Word } from '#shared/domain/reading/reading.ts';

const PRINTED: Word = { text: 'préfet', box: [10, 20, 60, 30], confidence: 0.985, line: 0 };
const WRITTEN: Word = { text: '« oui »', box: [1, 2.5, 3, 4], confidence: 0.46, line: 1, hand: true };
const LIKELY: Word = { ...WRITTEN, text: 'ecmis', likely: 'écris' };
const GONE: Word = { ...WRITTEN, likely: '' };
const WHERE = 'readings.words';

describe('words', () => {
  test('come back unchanged, of print and of handwriting', () => {
    const all = [PRINTED, WRITTEN, LIKELY, GONE];
    expect(wordsFromJson(wordsToJson(all), WHERE)).toStrictEqual(all);
    expect(wordsFromJson(wordsToJson([]), WHERE)).toEqual([]);
  });
  test('of print are stored as ever, those of handwriting with one more value', () => {
    expect(JSON.parse(wordsToJson([PRINTED, WRITTEN]))).toEqual([
      ['préfet', 10, 20, 60, 30, 0.985, 0],
      ['« oui »', 1, 2.5, 3, 4, 0.46, 1, 'hand'],
    ]);
  });
  test('stored before are words of print', () => {
    expect(wordsFromJson('[["préfet",10,20,60,30,0.985,0]]', WHERE)).toStrictEqual([PRINTED]);
  });
  test.each([
    '[["a",1,2,3,4,0.5]]',
    '[["a",1,2,3,4,0.5,0,"print"]]',
    '[["a",1,2,3,4,0.5,0,true]]',
    '[["a",1,2,3,4,0.5,0,"hand","b","c"]]',
  ])('of another shape are a bug: %s', (stored) =>
    expect(() => wordsFromJson(stored, WHERE)).toThrow(/^stored readings\.words has an unknown shape/),
  );
});

describe('heard phrases', () => {
  const HEARD: HeardPhrase = { kind: 'establishment-name', text: 'Nîmes', chance: 0.87, box: [10, 20, 60, 30] };
  test('come back unchanged', () => {
    const number: HeardPhrase = { kind: 'number', text: '12/03/1990', chance: 0.5, box: [0, 1.5, 2, 3] };
    expect(heardFromJson(heardToJson([HEARD, number]), 'heard_phrases.phrases')).toStrictEqual([HEARD, number]);
  });
  test.each(['[["song","a",1,1,2,3,4]]', '[["number","a",1,1,2,3]]'])('of another shape are a bug: %s', (stored) =>
    expect(() => heardFromJson(stored, 'heard_phrases.phrases')).toThrow(/^stored heard_phrases\.phrases has/),
  );
});
