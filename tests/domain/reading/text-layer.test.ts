// Whether the words a PDF says it has are believed.
import { describe, expect, test } from 'vitest';
import type { Word } from '#shared/domain/reading/reading.ts';
import {
  agreement,
  stripsToSample,
  type TextLayer,
  trustedLayer,
  turnedWords,
} from '#shared/domain/reading/text-layer.ts';

/** Lines of words, 20 pixels a letter, 60 a line. */
function laid(text: string, changes: Partial<Word> = {}, shift = 0): Word[] {
  return text.split('\n').flatMap((row, line) => {
    let x = 100 + shift;
    return row.split(' ').map((word): Word => {
      const box = [x, 100 + line * 60 + shift, word.length * 20, 40] as const;
      x += (word.length + 1) * 20;
      return { text: word, box, confidence: 1, line, ...changes };
    });
  });
}

const PAGE = 'Préfecture du Nord\nVu le code de l’entrée et du séjour\nArrête que Monsieur Canari est tenu de partir';
const layer = (words = laid(PAGE), visible = true): TextLayer => ({ words, visible });
const WHOLE = [0, 0, 2000, 400] as const;

describe('agreement', () => {
  test('is whole for the same words, whatever case, accents and small shifts', () => {
    expect(agreement(laid(PAGE), laid(PAGE.toUpperCase().replaceAll('É', 'E'), { confidence: 0.9 }, 6))).toBe(1);
  });
  test('bears mistakes of the recogniser and words cut otherwise', () => {
    const read = PAGE.replace('Préfecture', 'Prefeclure').replace('Arrête', 'Arrèle').replace('l’entrée', 'l’ entrée');
    expect(agreement(laid(PAGE), laid(read, { confidence: 0.8 }))).toBeGreaterThan(0.85);
  });
  test('is nothing for a font that says other letters than it shows', () => {
    const lying = laid(PAGE.replace(/\p{L}/gu, (sign) => String.fromCharCode(97 + ((sign.charCodeAt(0) * 7) % 26))));
    expect(agreement(lying, laid(PAGE))).toBeLessThan(0.2);
  });
  test('is low for the same words in another place', () => {
    const moved = laid(PAGE).map((word): Word => ({ ...word, box: [word.box[0], 900, word.box[2], word.box[3]] }));
    expect(agreement(moved, laid(PAGE))).toBe(0);
  });
  test('is low where the layer knows only a part of what is shown, and where it says more', () => {
    const [firstLine] = PAGE.split('\n') as [string];
    expect(agreement(laid(firstLine), laid(PAGE), WHOLE)).toBeLessThan(0.55);
    expect(agreement(laid(PAGE), laid(firstLine), WHOLE)).toBeLessThan(0.55);
  });
  test('is nothing where one of them is silent, and stains do not count', () => {
    expect(agreement([], laid(PAGE))).toBe(0);
    expect(agreement(laid(PAGE), [])).toBe(0);
    expect(agreement(laid(PAGE), [...laid(PAGE), ...laid('~ii;lJ', { confidence: 0.2 }, 900)], WHOLE)).toBe(1);
  });
});

describe('trust', () => {
  const sample = (text: string) => [{ words: laid(text, { confidence: 0.9 }), strip: WHOLE }];
  const someMistakes = PAGE.replace('Préfecture', 'Prefeclure').replace('séjour', 'sejaur').replace('partir', 'parlir');

  test('what is drawn is believed in spite of our mistakes', () => {
    expect(trustedLayer(layer(), sample(someMistakes))).toHaveLength(laid(PAGE).length);
  });
  test('another program’s reading only when it is nearly ours', () => {
    const rough = laid(PAGE.replaceAll('e', 'c').replaceAll('r', 'i'));
    expect(trustedLayer(layer(rough, false), sample(PAGE))).toBeNull();
    expect(trustedLayer(layer(laid(PAGE), false), sample(PAGE))).not.toBeNull();
  });
  test('nothing is believed without proof', () => {
    expect(trustedLayer(null, sample(PAGE))).toBeNull();
    expect(trustedLayer(layer(), [])).toBeNull();
    expect(trustedLayer(layer(), sample('Préfecture du Nord'))).toBeNull();
  });
  test('one strip that disagrees is enough to refuse', () => {
    const other = PAGE.replace(/\p{L}/gu, 'x');
    const strips = [...sample(PAGE), ...sample(PAGE), ...sample(PAGE), { words: laid(other), strip: WHOLE }];
    expect(trustedLayer(layer(), strips)).toBeNull();
  });
});

test('strips lie over the layer’s lines, inside the page, apart from each other', () => {
  const words = laid(Array.from({ length: 40 }, () => 'un deux trois').join('\n'));
  const strips = stripsToSample(layer(words), 2000, 2600, 3);
  expect(strips).toHaveLength(3);
  for (const [at, [x, y, width, height]] of strips.entries()) {
    expect([x, width]).toEqual([0, 2000]);
    expect(y).toBeGreaterThanOrEqual(at === 0 ? 0 : (strips[at - 1]?.[1] ?? 0) + height);
    expect(y + height).toBeLessThanOrEqual(2600);
    expect(words.filter(({ box }) => box[1] >= y && box[1] + box[3] <= y + height).length).toBeGreaterThan(6);
  }
});

test('turning four times a quarter leads back', () => {
  const [word] = laid('Canari');
  const once = turnedWords([word as Word], 90, 1000, 1500);
  expect(once[0]?.box).toEqual([1500 - 140, 100, 40, 120]);
  const twice = turnedWords(once, 90, 1500, 1000);
  expect(twice).toEqual(turnedWords([word as Word], 180, 1000, 1500));
  expect(turnedWords(twice, 180, 1000, 1500)).toEqual([word]);
  expect(turnedWords(once, 270, 1500, 1000)).toEqual([word]);
});
