// What common French has in the place of handwritten words: what may be replaced, and how words cut otherwise are shown.
import { describe, expect, test } from 'vitest';
import { asShown, withLikely } from '#shared/domain/reading/likely-words.ts';
import { textOf, type Word } from '#shared/domain/reading/reading.ts';

/** Words of a line, a letter a step: where each begins follows from what stands before it. */
function placed(text: string) {
  let at = 0;
  return text.split(' ').map((word) => {
    const from = at;
    at += word.length + 1;
    return { text: word, from, to: from + word.length };
  });
}

const COMMON = new Set(['madame', 'je', 'vous', 'monsieur', 'paris', 'carie']);
const shown = (read: string, second: ReturnType<typeof placed> | string): string => {
  const words = withLikely(placed(read), typeof second === 'string' ? placed(second) : second, (word) =>
    COMMON.has(word),
  );
  const page = words.map((word): Word => ({ ...word, box: [0, 0, 1, 1], confidence: 0.5, line: 0, hand: true }));
  return textOf(asShown(page));
};

describe('what may be replaced', () => {
  test.each([
    ['a misread word', 'je vous ecmis', 'je vous écris', 'je vous écris'],
    ['a capital, where everybody writes the word', 'Wadame je', 'Madame je', 'Madame je'],
    ['nothing where both say the same', 'je vous', 'je vous', 'je vous'],
  ])('%s', (_, read, second, expected) => expect(shown(read, second)).toBe(expected));

  test.each([
    ['a number', 'le 12 mars', 'le 15 mars'],
    ['what language makes of a number', 'le l2 mars', 'le la mars'],
    ['an abbreviation', 'mon OQTE est', 'mon boîte est'],
    ['what may be a name', 'Karime vient', 'Marine vient'],
    ['what would become a name', 'karime vient', 'CARINE vient'],
  ])('not %s', (_, read, second) => {
    const kept = read.split(' ').find((word, at) => word !== second.split(' ')[at]) ?? '';
    expect(shown(read, second)).toContain(kept);
  });
});

describe('words cut otherwise', () => {
  test('one that was read as two is shown once', () => {
    const second = [{ text: 'maison', from: 0, to: 7 }, ...placed('mai son ici').slice(2)];
    expect(shown('mai son ici', second)).toBe('maison ici');
  });

  test('two that were read as one are shown as two', () => {
    const second = [
      { text: 'je', from: 0, to: 2 },
      { text: 'vous', from: 2, to: 6 },
    ];
    expect(shown('jevous', second)).toBe('je vous');
  });

  test('a word that language leaves out is kept as it was read', () => {
    expect(shown('je xx vous', [placed('je xx vous')[0], placed('je xx vous')[2]] as never)).toBe('je xx vous');
  });

  test('nothing is lost where the word that says it was given to the other reader', () => {
    const words = withLikely(placed('mai son'), [{ text: 'maison', from: 0, to: 7 }], () => true);
    const page = words.map((word): Word => ({ ...word, box: [0, 0, 1, 1], confidence: 0.5, line: 0, hand: true }));
    expect(textOf(asShown(page.slice(1)))).toBe('son');
  });
});

test('what a person typed stays theirs; pages without handwriting are the very same', () => {
  const word: Word = { text: 'ecmis', box: [0, 0, 1, 1], confidence: 1, line: 0, likely: 'écris' };
  expect(textOf(asShown([{ ...word, typed: true }]))).toBe('ecmis');
  const print: readonly Word[] = [{ text: 'Bonjour', box: [0, 0, 1, 1], confidence: 1, line: 0 }];
  expect(asShown(print)).toBe(print);
});
