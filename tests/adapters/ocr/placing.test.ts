// From the pixels that were read back to the stored picture.
import { expect, test } from 'vitest';
import { upright, waysOf } from '#main/adapters/ocr/child/orientation.ts';
import { placedOn, uprightSize } from '#main/adapters/ocr/child/placing.ts';
import { levelled } from '#main/adapters/ocr/child/preparation/slope.ts';
import { at, made, within, word } from './made-pixels.ts';

const loaded = { width: 1200, height: 1600, scale: 0.5 };
const picture = made(600, 800, () => 255);

test('a word of a level page is only scaled', () => {
  const place = placedOn(loaded, { picture, rotation: 0, slope: 0 });
  expect(place(word('un', [100, 200, 50, 20]))).toEqual(word('un', [200, 400, 100, 40]));
});

test('a word never leaves the page', () => {
  const place = placedOn(loaded, { picture, rotation: 0, slope: 0.05 });
  for (const box of [
    [-5, -5, 40, 20],
    [580, 790, 60, 30],
  ] as const) {
    const [x, y, wide, high] = place(word('un', box)).box;
    expect(Math.min(x, y, wide, high)).toBeGreaterThanOrEqual(0);
    expect(x + wide).toBeLessThanOrEqual(1200);
    expect(y + high).toBeLessThanOrEqual(1600);
  }
});

test('a turned page has its sides exchanged', () => {
  expect(uprightSize(loaded, 180)).toEqual({ width: 1200, height: 1600 });
  expect(uprightSize(loaded, 270)).toEqual({ width: 1600, height: 1200 });
  const lying = upright(picture, 90, waysOf(picture));
  expect([lying.picture.width, lying.picture.height]).toEqual([800, 600]);
  expect(placedOn(loaded, lying)(word('un', [790, 590, 10, 10])).box).toEqual([1580, 1180, 20, 20]);
});

test('a word of a leaning page is where its ink was', () => {
  const ink = made(600, 800, (x, y) => (within([430, 600, 6, 6], x, y) ? 0 : 255));
  const level = levelled(ink, 0.06);
  const first = level.data.indexOf(0);
  const found = word('un', [(first % 600) - 1, Math.floor(first / 600), 7, 7]);
  const [x, y] = placedOn(loaded, { picture: ink, rotation: 0, slope: 0.06 })(found).box;
  expect(at(level, 430, 600)).toBe(255);
  expect(Math.abs(x - 860)).toBeLessThanOrEqual(4);
  expect(Math.abs(y - 1200)).toBeLessThanOrEqual(4);
});
