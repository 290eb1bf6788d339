// The steps that make a page readable, each on pixels made for it.
import { describe, expect, test } from 'vitest';

import { asPgm, type Grey, rows, shrunk, turned } from '#main/adapters/ocr/child/preparation/grey.ts';
import { inkOnly } from '#main/adapters/ocr/child/preparation/ink.ts';
import { withoutPaper } from '#main/adapters/ocr/child/preparation/paper.ts';
import { withoutRules } from '#main/adapters/ocr/child/preparation/ruled.ts';
import { levelled, levelling, slopeOf } from '#main/adapters/ocr/child/preparation/slope.ts';

const made = (width: number, height: number, value: (x: number, y: number) => number): Grey => ({
  width,
  height,
  data: Uint8Array.from({ length: width * height }, (_, at) => value(at % width, Math.floor(at / width))),
});
const at = (grey: Grey, x: number, y: number): number => grey.data[y * grey.width + x] as number;

/** Lines of marks like words, falling by `slope` towards the right. */
const text = (width: number, height: number, slope: number): Grey =>
  made(width, height, (x, y) => {
    const row = y - (x - width / 2) * slope;
    const inLine = row > 40 && row < height - 40 && ((row % 24) + 24) % 24 < 9;
    const letter = (Math.imul(Math.floor(x / 5) * 31 + Math.floor(row / 24) * 17, 2_654_435_761) >>> 24) % 3 > 0;
    return inLine && x > 40 && x < width - 40 && letter ? 20 : 255;
  });

describe('turning', () => {
  const small = made(3, 2, (x, y) => 10 * y + x);
  test('a quarter clockwise', () => {
    expect(turned(small, 90)).toEqual({ width: 2, height: 3, data: Uint8Array.of(10, 0, 11, 1, 12, 2) });
  });
  test('any number of quarters adds up to a full turn', () => {
    expect(turned(turned(small, 90), 270)).toEqual(small);
    expect(turned(turned(small, 180), 180)).toEqual(small);
    expect(turned(turned(small, 90), 90)).toEqual(turned(small, 180));
  });
});

test('rows and squares are cut at the edges', () => {
  const grey = made(4, 4, (x, y) => 4 * y + x);
  expect(rows(grey, 3, 9)).toEqual({ width: 4, height: 1, data: Uint8Array.of(12, 13, 14, 15) });
  expect(shrunk(grey, 2).data).toEqual(Uint8Array.of(2, 4, 10, 12));
});

test('PGM is what its name says', () => {
  expect(Buffer.from(asPgm(made(2, 1, (x) => x * 255))).toString('latin1')).toBe('P5\n2 1\n255\n\0\u00ff');
});

test('uneven light becomes white paper, ink stays dark', () => {
  const page = made(400, 300, (x, y) => {
    const light = 180 + (x / 400) * 60;
    return y % 40 < 6 && x % 17 < 9 ? light * 0.25 : light;
  });
  const clean = withoutPaper(page);
  for (const x of [14, 150, 287, 388]) {
    expect(at(clean, x, 25)).toBeGreaterThan(235);
    expect(at(clean, x - (x % 17) + 4, 82)).toBeLessThan(90);
  }
});

describe('slope', () => {
  test.each([-0.05, -0.013, 0, 0.02, 0.06])('of lines falling by %f', (slope) => {
    expect(slopeOf(text(600, 800, slope)).slope).toBeCloseTo(slope, 2);
  });
  test('rows of text are sharper than its columns', () => {
    const page = text(600, 800, 0.02);
    expect(slopeOf(page).sharpness).toBeGreaterThan(2.2 * slopeOf(turned(page, 90)).sharpness);
  });
  test('levelled lines lean no more', () => {
    expect(Math.abs(slopeOf(levelled(text(600, 800, 0.04), 0.04)).slope)).toBeLessThan(0.004);
  });
  test('the moves lead back to where a mark was', () => {
    const [width, height, slope] = [200, 300, 0.05];
    const page = made(width, height, (x, y) => (x === 150 && y === 40 ? 0 : 255));
    const level = levelled(page, slope);
    const found = level.data.indexOf(0);
    const { up, left } = levelling(width, height, slope);
    const [x, y] = [found % width, Math.floor(found / width)];
    expect([x + left(y), y + up(x + left(y))]).toEqual([150, 40]);
  });
});

test('ruled and squared lines go, letters on them stay', () => {
  const page = made(600, 400, (x, y) => {
    const letter = x >= 200 && x < 212 && y >= 80 && y < 125;
    if (letter) return 30;
    return y % 60 < 3 || x % 60 < 3 ? 150 : 255;
  });
  const bare = withoutRules(page);
  expect(at(bare, 100, 61)).toBe(255);
  expect(at(bare, 61, 100)).toBe(255);
  expect(at(bare, 205, 100)).toBe(30);
  expect(at(bare, 205, 121)).toBe(30);
  expect(page.data[61 * 600 + 100]).toBe(150);
});

test('pencil becomes dark, show-through becomes paper', () => {
  const page = made(300, 300, (x, y) => {
    if (y % 30 < 8 && x % 9 < 4) return 150;
    return y % 30 > 20 && x % 9 < 4 ? 236 : 255;
  });
  const strong = inkOnly(page);
  expect(at(strong, 1, 3)).toBeLessThan(120);
  expect(at(strong, 1, 25)).toBe(255);
});
