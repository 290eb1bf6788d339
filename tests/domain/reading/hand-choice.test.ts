// The choice, line by line, between the reader of print and the reader of handwriting.
import { describe, expect, test } from 'vitest';
import { chanceOfHand, chanceOfRight } from '#shared/domain/reading/calibration.ts';
import { chooseLines } from '#shared/domain/reading/hand-choice.ts';
import type { HandLine } from '#shared/domain/reading/hand-line.ts';
import type { Box, Word } from '#shared/domain/reading/reading.ts';

/** Words of ten pixels a letter from the left, 30 high. */
const placed = (text: string, y: number): { text: string; box: Box }[] => {
  let x = 100;
  return text.split(' ').map((word) => {
    const box: Box = [x, y, word.length * 10, 30];
    x += (word.length + 1) * 10;
    return { text: word, box };
  });
};

const print = (text: string, y: number, confidence: number, line = 0): Word[] =>
  placed(text, y).map((word) => ({ ...word, confidence, line }));

const hand = (text: string, y: number, sure: number): HandLine => ({
  text,
  words: placed(text, y).map((word, at) => ({ ...word, from: at, to: at + 1, sure })),
  boxOf: () => [0, y, 1000, 30],
});

/** Each word with its line, and the reader it is from. */
const seen = (words: readonly Word[]): string[] =>
  words.map((word) => `${word.line} ${word.text}${word.hand ? ' (hand)' : ''}`);

describe('a line that both read', () => {
  test('stays as printed when that was read well', () => {
    const { shown, also, share } = chooseLines(print('Monsieur le préfet', 100, 0.96), [
      hand('Mansieur le prefet', 100, 0.9),
    ]);
    expect(seen(shown)).toEqual(['0 Monsieur', '0 le', '0 préfet']);
    expect(seen(also)).toEqual(['0 Mansieur (hand)', '0 le (hand)', '0 prefet (hand)']);
    expect(share).toBe(0);
  });

  test('stays as printed when handwriting is not clearly likelier', () => {
    expect(chanceOfHand(0.93)).toBeGreaterThan(chanceOfRight(0.86));
    expect(seen(chooseLines(print('bonjour', 100, 0.86), [hand('bonsoir', 100, 0.93)]).shown)).toEqual(['0 bonjour']);
  });

  test('is shown as handwriting where that is likelier right, and the other searched', () => {
    const { shown, also, share } = chooseLines(print('boujcur madorne', 105, 0.4), [hand('bonjour madame', 100, 0.85)]);
    expect(seen(shown)).toEqual(['0 bonjour (hand)', '0 madame (hand)']);
    expect(seen(also)).toEqual(['0 boujcur', '0 madorne']);
    expect(share).toBe(1);
  });

  test('is a rival only where its words lie on the written ones', () => {
    const { shown, also } = chooseLines(print('boujcur', 140, 0.9), [hand('bonjour', 100, 0.85)]);
    expect(seen(shown)).toEqual(['0 bonjour (hand)', '1 boujcur']);
    expect(also).toEqual([]);
  });
});

test('a line that neither can make out is shown as handwriting where its reader sees more, the other searched', () => {
  const { shown, also } = chooseLines(print('rnejgi', 200, 0.2, 3), [
    hand('bonjour', 100, 0.9),
    hand('mergi', 200, 0.22),
  ]);
  expect(seen(shown)).toEqual(['0 bonjour (hand)', '1 mergi (hand)']);
  expect(seen(also)).toEqual(['0 rnejgi']);
});

describe('a line that only the reader of handwriting sees', () => {
  test('is shown even when it is doubtful', () => {
    expect(seen(chooseLines([], [hand('mergi beaucoup', 200, 0.15)]).shown)).toHaveLength(2);
  });

  test('is searched only when it is most likely wrong, and not even searched when next to surely', () => {
    const doubtful = chooseLines([], [hand('mergi', 200, 0.07)]);
    expect(doubtful.shown).toEqual([]);
    expect(seen(doubtful.also)).toEqual(['0 mergi (hand)']);
    expect(chooseLines([], [hand('mergi', 200, 0.03)])).toEqual({ shown: [], also: [], share: 0 });
  });

  test('must be surer when it is no more than a letter or two', () => {
    expect(chooseLines([], [hand('4', 200, 0.4)]).shown).toEqual([]);
    expect(seen(chooseLines([], [hand('4', 200, 0.8)]).shown)).toEqual(['0 4 (hand)']);
  });
});

test('a printed label stays in front of what was written after it by hand', () => {
  const label = print('Nom et prénom', 100, 0.97);
  const [last] = label.slice(-1);
  const end = (last?.box[0] ?? 0) + (last?.box[2] ?? 0) + 20;
  const moved = (word: Word): Word => ({ ...word, box: [word.box[0] - 100 + end, 100, word.box[2], 30] });
  const scrawl = print('Dxpvnt Jaon', 100, 0.3).map(moved);
  const line = hand('Nam et prenom Dupont Jean', 100, 0.8);
  const words = line.words.map((word, at) => (at < 3 ? word : { ...word, box: (scrawl[at - 3] as Word).box }));
  const { shown } = chooseLines([...label, ...scrawl], [{ ...line, words }]);
  expect(seen(shown).map((word) => word.slice(2))).toEqual(['Nom', 'et', 'prénom', 'Dupont (hand)', 'Jean (hand)']);
});

test('without handwriting, print is shown however badly it was read', () => {
  const { shown, also } = chooseLines(print('rnejgi', 200, 0.2), []);
  expect(seen(shown)).toEqual(['0 rnejgi']);
  expect(also).toEqual([]);
});

test('lines are in order from the top and numbered anew, whoever read them', () => {
  const printed = [...print('pied', 400, 0.95, 0), ...print('entête', 50, 0.95, 7)];
  const { shown } = chooseLines(printed, [hand('deuxième', 250, 0.9), hand('première ligne', 150, 0.9)]);
  expect(seen(shown)).toEqual(['0 entête', '1 première (hand)', '1 ligne (hand)', '2 deuxième (hand)', '3 pied']);
});

test('words come back with the chance that they are right', () => {
  const { shown } = chooseLines(print('pied', 400, 0.94), [hand('bonjour', 100, 0.65)]);
  expect(shown.map(({ confidence }) => confidence)).toEqual([chanceOfHand(0.65), chanceOfRight(0.94)]);
});

test('the share is of letters, not of words or signs', () => {
  const { share } = chooseLines(print('six6 ...!', 300, 0.95), [hand('a b — quatre', 100, 0.9)]);
  expect(share).toBeCloseTo(8 / 12);
  expect(chooseLines([], []).share).toBe(0);
});
