// Trust in a reading, and lines made of scattered words.
import { describe, expect, test } from 'vitest';
import type { Box, Word } from '#shared/domain/reading/reading.ts';
import { textOf } from '#shared/domain/reading/reading.ts';
import { inLines } from '#shared/domain/reading/scattered-lines.ts';
import { trustIn } from '#shared/domain/reading/trust.ts';

const word = (text: string, box: Box, confidence = 0.9): Word => ({ text, box, confidence, line: 99 });

describe('trust', () => {
  test('counts letters of long words by how sure they are', () => {
    const words = [
      word('préfecture', [0, 0, 1, 1], 1),
      word('prison,', [0, 0, 1, 1], 0.75),
      word('de', [0, 0, 1, 1], 1),
    ];
    expect(trustIn(words)).toEqual({ letters: 16, trusted: 13 });
  });
  test('noise and numbers say nothing', () => {
    expect(trustIn([word('¿|ǀ/', [0, 0, 1, 1]), word('123456', [0, 0, 1, 1])])).toEqual({ letters: 0, trusted: 0 });
    expect(trustIn([word('uaqıJə', [0, 0, 1, 1], 0.3)]).trusted).toBe(0);
  });
});

describe('lines of scattered words', () => {
  test('are made from the top, words from the left', () => {
    const words = [
      word('arrêt', [140, 102, 60, 20]),
      word('Objet', [10, 200, 50, 20]),
      word('d’', [110, 98, 25, 24]),
      word('Maison', [10, 100, 90, 22]),
    ];
    expect(textOf(inLines(words))).toBe('Maison d’ arrêt\nObjet');
  });
  test('keep columns that lie side by side apart', () => {
    const words = [
      word('Canari', [10, 100, 70, 20]),
      word('Cimade', [700, 101, 70, 20]),
      word('La', [670, 100, 22, 20]),
    ];
    expect(textOf(inLines(words))).toBe('Canari\nLa Cimade');
  });
  test('neither lose nor add a word', () => {
    const words = Array.from({ length: 40 }, (_, at) => word(`m${at}`, [(at * 97) % 500, (at * 61) % 900, 40, 18]));
    const lined = inLines(words);
    expect(lined.map(({ text }) => text).sort()).toEqual(words.map(({ text }) => text).sort());
    expect(lined.map(({ line }) => line)).toEqual([...lined.map(({ line }) => line)].sort((a, b) => a - b));
    expect(inLines([])).toEqual([]);
  });
});
