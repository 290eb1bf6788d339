// Rules of dots and dashes go, writing stays: on drawn pages, bent and leaning ones among them.
import { describe, expect, test } from 'vitest';
import { withoutDottedRules } from '#main/adapters/handwriting/lines/dotted-rules.ts';
import type { GreyPicture } from '#main/ports/handwriting.ts';
import { drawnPage, WIDTH } from './drawn-page.ts';

const MIDDLES = [110, 174, 238, 302, 366, 430];
const HEIGHT = 560;
const UNDER = 26;

type Looks = { readonly every: number; readonly long: number; readonly lean?: number; readonly bend?: number };

/** Rows of marks under the lines; `at` gives where each lies. */
function dotted(
  page: GreyPicture,
  { every, long, lean = 0, bend = 0 }: Looks,
): GreyPicture & { readonly at: number[] } {
  const data = page.data.slice();
  const at: number[] = [];
  for (const middle of MIDDLES) {
    for (let x = 40; x + long < WIDTH - 40; x += every) {
      const curve = bend * Math.sin((x / WIDTH) * Math.PI);
      const y = Math.round(middle + UNDER + lean * x + curve);
      for (let off = 0; off < 2 * long; off += 1) {
        const place = (y + (off % 2)) * WIDTH + x + (off >> 1);
        if ((data[place] as number) > 250) at.push(place);
        data[place] = 60;
      }
    }
  }
  return { ...page, data, at };
}

const dark = ({ data }: GreyPicture, at: readonly number[]): number =>
  at.filter((place) => (data[place] as number) < 225).length / at.length;

describe.each<[string, Looks]>([
  ['dots', { every: 7, long: 2 }],
  ['dashes', { every: 12, long: 6 }],
  ['falling dashes', { every: 12, long: 6, lean: 0.01 }],
  ['bent dots', { every: 7, long: 2, bend: 8 }],
])('a page with rules of %s', (_, looks) => {
  const plain = drawnPage(HEIGHT, MIDDLES, {});
  const ruled = dotted(plain, looks);
  const clean = withoutDottedRules(ruled);

  test('loses nearly all of them', () => {
    expect(dark(ruled, ruled.at)).toBe(1);
    expect(dark(clean, ruled.at)).toBeLessThan(0.12);
  });

  test('keeps what is written', () => {
    const written = [...plain.data.keys()].filter((place) => (plain.data[place] as number) < 225);
    expect(dark(clean, written)).toBeGreaterThan(0.995);
  });
});

test('a page without such rules is the same picture', () => {
  const plain = drawnPage(HEIGHT, MIDDLES, {});
  expect(withoutDottedRules(plain)).toBe(plain);
});

test('full stops and points of letters are no rule', () => {
  const page = drawnPage(HEIGHT, MIDDLES, {});
  const data = page.data.slice();
  // A point a word, on the base line, as far apart as words are: never evenly.
  for (const middle of MIDDLES) {
    for (let x = 60, word = 0; x < WIDTH - 60; x += 45 + ((word * 37) % 60), word += 1) {
      for (const place of [0, 1, WIDTH, WIDTH + 1]) data[(middle + UNDER) * WIDTH + x + place] = 40;
    }
  }
  const pointed = { ...page, data };
  expect(withoutDottedRules(pointed)).toBe(pointed);
});
