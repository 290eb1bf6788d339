// Phrases found among words that were glued, split or misread.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { prefixDistances, signsOf } from '#shared/kernel/look-alikes.ts';
import { type Phrase, phraseIndex } from '#shared/kernel/phrase-index.ts';
import { pairsOf } from '#shared/kernel/shape-pairs.ts';
import { confusable, misread } from './misread.ts';

const index = phraseIndex(
  [
    { key: 'centrepenitentiaire', meaning: 'cp' },
    { key: 'ma', meaning: 'ma' },
  ],
  (length) => (length < 5 ? 0 : length * 0.2),
);
const found = (text: string): string[] => index.search(text.split(' ')).map((match) => match.phrase.meaning);

/** Phrases that resemble each other, and words that are some of them, misread and cut anywhere. */
const letters = fc
  .tuple(confusable, fc.array(confusable, { maxLength: 4 }))
  .chain(([one, others]) =>
    fc.record({
      keys: fc.array(misread(one), { minLength: 1, maxLength: 5 }).map((like) => {
        return [...new Set([one, ...like, ...others])].filter((key) => key !== '');
      }),
      read: fc.array(fc.oneof(misread(one), fc.constantFrom(...others, 'e', '')), { minLength: 1, maxLength: 6 }),
      cuts: fc.array(fc.nat(9), { minLength: 1, maxLength: 12 }),
    }),
  )
  .map(({ keys, read, cuts }) => ({ keys, words: cut(read.join(''), cuts) }));

/** Short ones of few letters: the same pairs again and again. */
const fewLetters = fc.record({
  keys: fc.uniqueArray(fc.stringMatching(/^[enri]{1,9}$/), { minLength: 1, maxLength: 12 }),
  words: fc.array(fc.stringMatching(/^[enri]{0,5}$/), { maxLength: 25 }),
});

/** In pieces of these lengths, over and over; some of them empty. */
function cut(text: string, lengths: readonly number[]): string[] {
  const words: string[] = [];
  for (let at = 0, turn = 0; at < text.length && words.length < 60; turn++) {
    const length = lengths[turn % lengths.length] ?? 1;
    words.push(text.slice(at, at + length));
    at += length;
  }
  return words;
}

const MOST_WORDS = 9;
/** The same without an index: each phrase at each start, measured at each end. */
function everyMatch(phrases: Phrase<string>[], tolerance: (length: number) => number, words: string[]) {
  const longest = Math.max(...phrases.map(({ key }) => key.length + tolerance(key.length)));
  return words.flatMap((_, start) => {
    const found = phrases.map((phrase) => {
      const [signs, limit] = [signsOf(phrase.key), tolerance(phrase.key.length)];
      const pairs = pairsOf(signs);
      const needed = Math.max(1, Math.floor((signs.length - 1) * 0.3), Math.floor(pairs.length - 2 * limit));
      const texts = words
        .slice(start, start + MOST_WORDS)
        .map((_, count) => words.slice(start, start + count + 1).join(''));
      const whole = texts.findLast((text) => text.length <= longest) ?? '';
      const shares = (length: number): number => {
        const read = new Set(pairsOf(signsOf(whole.slice(0, length))));
        return pairs.filter((pair) => read.has(pair)).length;
      };
      const from = Array.from(whole, (_, at) => at + 1).find((length) => shares(length) >= needed) ?? Infinity;
      const costs = new Float64Array(whole.length + 1);
      prefixDistances(signsOf(whole), whole.length, signs, limit, costs);
      const ends = texts.flatMap(({ length }, count) => {
        const fits = length >= Math.max(from, signs.length - limit - 1) && length <= signs.length + limit + 1;
        const cost = length <= whole.length ? (costs[length] ?? Infinity) : Infinity;
        return fits && cost <= limit ? [{ start, end: start + count + 1, phrase, cost }] : [];
      });
      return { from, most: Math.floor(signs.length + limit + 1), ends: ends.reverse() };
    });
    return found.sort((a, b) => a.from - b.from || b.most - a.most).flatMap(({ ends }) => ends);
  });
}

describe('phraseIndex', () => {
  it('finds the phrase split, glued and misread', () => {
    expect(found('au centre penitentiaire de')).toContain('cp');
    expect(found('centrepenitentiaire')).toContain('cp');
    expect(found('cen tre peni tentiaire')).toContain('cp');
    expect(found('ccntrc pcnitcntiairc')).toContain('cp');
    expect(found('centre commercial')).not.toContain('cp');
  });

  it('matches short phrases only as whole words', () => {
    expect(found('ma femme')).toEqual(['ma']);
    expect(found('mardi')).toEqual([]);
  });

  it('begins only where it may', () => {
    expect(index.search(['ma', 'ma'], new Set([1]))).toHaveLength(1);
  });

  it('finds what looking everywhere for every phrase finds, in the same order', () => {
    const shares = fc.double({ min: 0.1, max: 0.5, noNaN: true });
    fc.assert(
      fc.property(fc.oneof(letters, fewLetters), shares, ({ keys, words }, share) => {
        const phrases = keys.map((key) => ({ key, meaning: key }));
        const starts = new Set(words.flatMap((_, at) => (at % 5 < 2 ? [at] : [])));
        const tolerance = (length: number): number => length * share;
        const index = phraseIndex(phrases, tolerance);
        const everywhere = everyMatch(phrases, tolerance, words);
        expect(index.search(words)).toEqual(everywhere);
        expect(index.search(words, starts)).toEqual(everywhere.filter(({ start }) => starts.has(start)));
        for (const word of words) expect(index.has(word)).toBe(everyMatch(phrases, tolerance, [word]).length > 0);
      }),
      { numRuns: 250 },
    );
  });

  it('keeps matches inside the words', () => {
    fc.assert(
      fc.property(fc.array(fc.stringMatching(/^[a-z0-9]{0,12}$/), { maxLength: 12 }), (words) =>
        index.search(words).every(({ start, end }) => start >= 0 && end > start && end <= words.length),
      ),
    );
  });
});
