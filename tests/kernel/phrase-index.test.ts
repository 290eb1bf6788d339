// Phrases found among words that were glued, split or misread.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { phraseIndex } from '#shared/kernel/phrase-index.ts';

const index = phraseIndex(
  [
    { key: 'centrepenitentiaire', meaning: 'cp' },
    { key: 'ma', meaning: 'ma' },
  ],
  (length) => (length < 5 ? 0 : length * 0.2),
);
const found = (text: string): string[] => index.search(text.split(' ')).map((match) => match.phrase.meaning);

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

  it('keeps matches inside the words', () => {
    fc.assert(
      fc.property(fc.array(fc.stringMatching(/^[a-z0-9]{0,12}$/), { maxLength: 12 }), (words) =>
        index.search(words).every(({ start, end }) => start >= 0 && end > start && end <= words.length),
      ),
    );
  });
});
