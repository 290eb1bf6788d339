// How much of a letter is handwriting nobody validated.
import { expect, test } from 'vitest';
import type { Word } from '#shared/domain/reading/reading.ts';
import { draftWordsIn, hasFewDraftWords } from '#shared/domain/reading/text-origin.ts';

const word = (more: Partial<Word>): Word => ({ text: 'mot', box: [0, 0, 1, 1], confidence: 0.9, line: 0, ...more });

test('typed words are no draft any more', () => {
  expect(draftWordsIn([word({}), word({ hand: true }), word({ hand: true, typed: true })])).toBe(1);
});

test('a signature on a printed letter is little handwriting; a written page, or none, is not', () => {
  const printed = 'mot '.repeat(60);
  expect(hasFewDraftWords([{ text: printed, draftWords: 3 }])).toBe(true);
  expect(hasFewDraftWords([{ text: printed, draftWords: 40 }])).toBe(false);
  expect(hasFewDraftWords([{ text: printed, draftWords: 0 }])).toBe(false);
  expect(hasFewDraftWords([{ text: null, draftWords: 0 }])).toBe(false);
  expect(
    hasFewDraftWords([
      { text: printed, draftWords: 0 },
      { text: 'mot mot', draftWords: 2 },
    ]),
  ).toBe(true);
});
