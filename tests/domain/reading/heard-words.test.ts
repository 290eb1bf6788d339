import { describe, expect, it } from 'vitest';
import { heardReadings } from '#shared/domain/reading/heard-words.ts';
import type { HeardPhrase, Word } from '#shared/domain/reading/reading.ts';

const word = (text: string, x: number, line = 0): Word => ({
  text,
  box: [x, 100 * line, 90, 40],
  confidence: 0.5,
  line,
  hand: true,
});
const heard = (text: string, chance: number, x: number, line = 0, width = 90): HeardPhrase => ({
  kind: 'establishment-name',
  text,
  chance,
  box: [x, 100 * line + 2, width, 38],
});
const texts = (read: readonly Word[], phrases: readonly HeardPhrase[]): string[] =>
  heardReadings(read, phrases).map(({ words }) => words.map(({ text }) => text).join(' '));

const WORDS = [word('prison', 0), word('de', 100), word('Niinos', 200), word('le', 0, 1)];

describe('a page with what was heard', () => {
  it('has the likeliest phrase of each place in its first reading, the next in its second', () => {
    expect(texts(WORDS, [heard('Nice', 0.3, 200), heard('Nîmes', 0.6, 200)])).toEqual([
      'prison de Nîmes le',
      'prison de Nice le',
    ]);
  });

  it('replaces every word that the phrase covers, and none of another line', () => {
    expect(texts(WORDS, [heard('Mont-de-Marsan', 0.9, 100, 0, 190)])).toEqual(['prison Mont-de-Marsan le']);
    expect(texts(WORDS, [heard('Le Port', 0.9, 0, 1)])).toEqual(['prison de Niinos Le Port']);
  });

  it('says which words were heard, with their chance and place', () => {
    const [reading] = heardReadings(WORDS, [heard('Nîmes', 0.6, 200)]);
    expect([...(reading?.heard ?? [])]).toEqual([
      { text: 'Nîmes', confidence: 0.6, box: [200, 2, 90, 38], line: 0, hand: true, heard: true },
    ]);
  });

  it('never replaces print that is surely read', () => {
    const print: Word = { text: 'Nantes', box: [200, 0, 90, 40], confidence: 0.97, line: 0 };
    const words = [word('prison', 0), word('de', 100), print];
    expect(texts(words, [heard('Mantes', 0.9, 200)])).toEqual([]);
  });

  it('is none where nothing was heard, or nothing was read in the place', () => {
    expect(heardReadings(WORDS, [])).toEqual([]);
    expect(heardReadings(WORDS, [heard('Nîmes', 0.9, 600)])).toEqual([]);
  });
});
