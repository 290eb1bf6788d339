// The choice among readings of the same lines with several alphabets.
import { describe, expect, test } from 'vitest';
import type { Word } from '#shared/domain/reading/reading.ts';
import { chooseStrip } from '#shared/domain/reading/strip-reading.ts';

const words = (text: string, confidence: number): Word[] =>
  text.split(' ').map((word) => ({ text: word, box: [0, 0, 10, 10], confidence, line: 0 }));

const FRENCH = { language: 'fr', words: words('roBopio no-dpaHlysckH H NOHHMalo', 0.45) };
const RUSSIAN = 'говорю по-французски и не понимаю бумаги которые мне выдали';

describe('readings of a strip', () => {
  test('the one in its own alphabet that is trusted is chosen', () => {
    const chosen = chooseStrip([FRENCH, { language: 'ru', words: words(RUSSIAN, 0.9) }, { language: 'ar', words: [] }]);
    expect(chosen?.language).toBe('ru');
    expect(chosen?.margin).toBeGreaterThan(0.9);
  });
  test('letters of another alphabet than its own do not count for it', () => {
    const latin = { language: 'ar', words: words('Centre penitentiaire de Villeneuve le printemps', 0.95) };
    expect(chooseStrip([FRENCH, latin])).toBeNull();
  });
  test('nothing is chosen among readings that hardly differ, or that nobody trusts', () => {
    const french = { language: 'fr', words: words('je vous demande conseil pour ma sortie prochaine', 0.8) };
    const russian = { language: 'ru', words: words(RUSSIAN, 0.75) };
    expect(chooseStrip([french, russian])).toBeNull();
    expect(chooseStrip([FRENCH, { language: 'ru', words: words(RUSSIAN, 0.6) }])).toBeNull();
    expect(chooseStrip([])).toBeNull();
  });
});
