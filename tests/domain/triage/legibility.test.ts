// How a letter can be read, from the words on it and the reader they are from.
import { describe, expect, it } from 'vitest';
import type { PageReading, Word } from '#shared/domain/reading/reading.ts';
import { legibilityOf } from '#shared/domain/triage/legibility.ts';
import { pageOfPieces } from './letters.ts';

const TEXT = 'bonjour madame voici une demande pour mon dossier merci beaucoup';

/** Ten words, of which the first `hand` are of the handwriting reader. */
function pageWith(hand: number, confidence: number): PageReading {
  const page = pageOfPieces([{ text: TEXT, x: 50, y: 40, confidence }]);
  return { ...page, words: page.words.map((word, at): Word => (at < hand ? { ...word, hand: true } : word)) };
}

describe('the words of the handwriting reader', () => {
  it.each([
    [10, 'handwritten'],
    [6, 'handwritten'],
    [5, 'mixed'],
    [1, 'mixed'],
    [0, 'printed'],
  ])('%i of ten, all surely read: %s', (hand, expected) => {
    expect(legibilityOf([pageWith(hand, 0.97)])).toBe(expected);
  });

  it('count over all pages of the letter', () => {
    expect(legibilityOf([pageWith(10, 0.97), pageWith(0, 0.97)])).toBe('mixed');
    expect(legibilityOf([pageWith(10, 0.97), pageWith(8, 0.97)])).toBe('handwritten');
  });

  it('do not make a letter legible that nobody can believe', () => {
    expect(legibilityOf([pageWith(10, 0.3)])).toBe('illegible');
  });
});

it('without them, the sureness of the words says it', () => {
  expect(legibilityOf([pageWith(0, 0.6)])).toBe('handwritten');
  expect(legibilityOf([pageWith(0, 0.97)])).toBe('printed');
});
