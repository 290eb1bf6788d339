// Rows of a page in the order people read them.
import { describe, expect, test } from 'vitest';
import type { Word } from '#shared/domain/reading/reading.ts';
import { inReadingOrder } from '#shared/domain/reading/reading-order.ts';

/** One row: words of ten pixels a letter, 30 high. */
function row(text: string, x: number, y: number): Word[] {
  let left = x;
  return text.split(' ').map((word) => {
    const box = [left, y, word.length * 10, 30] as const;
    left += (word.length + 1) * 10;
    return { text: word, box, confidence: 1, line: 0 };
  });
}

/** The text of each line. */
function read(...rows: readonly Word[][]): string[] {
  const lines: string[] = [];
  for (const { text, line } of inReadingOrder(rows)) lines[line] = lines[line] ? `${lines[line]} ${text}` : text;
  return lines;
}

test('rows come from the top, whatever order they were found in', () => {
  expect(read(row('deux', 100, 160), row('un', 120, 100), row('trois', 90, 220))).toEqual(['un', 'deux', 'trois']);
});

test('parts of one row are one line, from left to right', () => {
  expect(read(row('Monsieur le', 100, 100), row('préfet', 230, 104), row('suite', 100, 160))).toEqual([
    'Monsieur le préfet',
    'suite',
  ]);
});

test('a date at the right of a row is a line of its own, in its place', () => {
  expect(
    read(row('Objet', 100, 160), row('le 3 mai', 700, 120), row('Jean', 100, 100), row('Bonjour', 100, 220)),
  ).toEqual(['Jean', 'le 3 mai', 'Objet', 'Bonjour']);
});

describe('two blocks', () => {
  test('side by side are read one after the other, then what lies below', () => {
    const sender = ['Jean', '12', 'Fresnes'].map((text, at) => row(text, 100, 100 + 50 * at));
    const recipient = ['Cimade', 'rue', 'Paris'].map((text, at) => row(text, 700, 120 + 50 * at));
    expect(read(...recipient, ...sender, row('Bonjour', 100, 400))).toEqual([
      'Jean',
      '12',
      'Fresnes',
      'Cimade',
      'rue',
      'Paris',
      'Bonjour',
    ]);
  });

  test('one below the other are read from the top', () => {
    const recipient = ['Cimade', 'rue'].map((text, at) => row(text, 700, 300 + 50 * at));
    const sender = ['Jean', '12'].map((text, at) => row(text, 100, 100 + 50 * at));
    expect(read(...recipient, row('Objet', 100, 420), ...sender)).toEqual(['Jean', '12', 'Cimade', 'rue', 'Objet']);
  });
});

test('nothing gives nothing', () => {
  expect(inReadingOrder([])).toEqual([]);
});
