// Character and word error rates: laws of the distance, what is forgiven and what is not, and speed.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { comparable, editDistance, errorRates, rateOf } from '#shared/domain/reading/error-rates.ts';

const sequence = fc.array(fc.nat({ max: 3 }), { maxLength: 12 });

/** The definition, without any saving of work. */
function plainly(a: readonly number[], b: readonly number[]): number {
  const [first, ...restA] = a;
  const [other, ...restB] = b;
  if (first === undefined) return b.length;
  if (other === undefined) return a.length;
  if (first === other) return plainly(restA, restB);
  return 1 + Math.min(plainly(restA, restB), plainly(restA, b), plainly(a, restB));
}

describe('the edit distance', () => {
  test('is what its definition says', () => {
    const short = fc.array(fc.nat({ max: 3 }), { maxLength: 6 });
    fc.assert(fc.property(short, short, (a, b) => editDistance(a, b) === plainly(a, b)));
  });
  test('is a distance', () => {
    fc.assert(
      fc.property(sequence, sequence, sequence, (a, b, c) => {
        expect(editDistance(a, b)).toBe(editDistance(b, a));
        expect(editDistance(a, b) === 0).toBe(a.join() === b.join());
        expect(editDistance(a, c)).toBeLessThanOrEqual(editDistance(a, b) + editDistance(b, c));
      }),
    );
  });
  test('lies between the difference of the lengths and the longer one', () => {
    fc.assert(
      fc.property(sequence, sequence, (a, b) => {
        expect(editDistance(a, b)).toBeGreaterThanOrEqual(Math.abs(a.length - b.length));
        expect(editDistance(a, b)).toBeLessThanOrEqual(Math.max(a.length, b.length));
      }),
    );
  });
});

describe('error rates', () => {
  const text = fc.string({ unit: 'grapheme', maxLength: 40 });

  test('a text read as it is written has none', () => {
    fc.assert(
      fc.property(text, (written) => {
        const { characters, foldedCharacters, words, wordsMissed } = errorRates(written, written);
        expect([characters, foldedCharacters, words, wordsMissed].map(({ errors }) => errors)).toEqual([0, 0, 0, 0]);
      }),
    );
  });
  test('where nothing was read, everything is missing', () => {
    fc.assert(
      fc.property(text, (written) => {
        const { characters, words, wordsMissed } = errorRates(written, '');
        for (const { errors, of } of [characters, words, wordsMissed]) expect(errors).toBe(of);
      }),
    );
  });
  test('making comparable twice changes nothing more', () => {
    fc.assert(fc.property(text, (written) => comparable(comparable(written)) === comparable(written)));
  });
  test('the order of the words does not matter for words missed', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom('prison', 'de', 'Lille', '59000', 'écrou'), { maxLength: 8 }), (words) => {
        expect(errorRates(words.join(' '), words.toReversed().join('\n')).wordsMissed.errors).toBe(0);
      }),
    );
  });
  test('white space, kinds of quotes and ways to write an accent are forgiven', () => {
    const rates = errorRates('L’arrêté\n  du “préfet”', 'L\'arre\u0302te\u0301 du "préfet"');
    expect(rates.characters.errors + rates.words.errors).toBe(0);
  });
  test('case and accents count in the strict rate only', () => {
    const { characters, foldedCharacters, words, wordsMissed } = errorRates('Écrou été', 'ecrou ete');
    expect({ characters, foldedCharacters, words, wordsMissed }).toEqual({
      characters: { errors: 3, of: 9 },
      foldedCharacters: { errors: 0, of: 9 },
      words: { errors: 2, of: 2 },
      wordsMissed: { errors: 0, of: 2 },
    });
  });
  test('a word written twice must be read twice', () => {
    expect(errorRates('je je suis', 'je suis').wordsMissed).toEqual({ errors: 1, of: 3 });
  });
  test('signs outside the first plane are one character', () => {
    expect(errorRates('a𝄞b', 'ab').characters).toEqual({ errors: 1, of: 3 });
  });
  test('a page with nothing on it has no rate', () => {
    expect(rateOf(errorRates('', 'bruit').characters)).toBeNull();
  });
  test('two texts of 5,000 characters take less than a second of work', () => {
    const written = Array.from({ length: 1000 }, (_, index) => `m${(index * 7919) % 997}`).join(' ');
    // Work, not time: other programs may hold the machine.
    const began = process.cpuUsage();
    errorRates(written, written.split('').reverse().join(''));
    const { user, system } = process.cpuUsage(began);
    expect((user + system) / 1_000_000).toBeLessThan(1);
  });
});
