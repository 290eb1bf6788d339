// The steps that make a page readable, each on pixels made for it.
import { describe, expect, test } from 'vitest';
import { withoutBorders } from '#main/adapters/ocr/child/preparation/borders.ts';
import { evenInkOnly } from '#main/adapters/ocr/child/preparation/even-ink.ts';
import { type Grey, rows, shrunk, turned } from '#main/adapters/ocr/child/preparation/grey.ts';
import { inkOnly } from '#main/adapters/ocr/child/preparation/ink.ts';
import { narrowed, widened } from '#main/adapters/ocr/child/preparation/narrow.ts';
import { withoutPaper } from '#main/adapters/ocr/child/preparation/paper.ts';
import { withoutRules } from '#main/adapters/ocr/child/preparation/ruled.ts';
import { levelled, levelling, slopeOf } from '#main/adapters/ocr/child/preparation/slope.ts';
import { asSpix } from '#main/adapters/ocr/child/preparation/spix.ts';
import type { Box } from '#shared/domain/reading/reading.ts';

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

test('a picture for the recogniser has rows of whole words, their first pixel in the highest byte', () => {
  const numbers = (...values: number[]): number[] => values.flatMap((value) => [value, 0, 0, 0]);
  // Width, height, bits a pixel, words a row, colours, bytes; then the rows.
  const file = (pixels: number[], ...head: number[]) => [...Buffer.from('spix'), ...numbers(...head), ...pixels];
  const six = file([4, 3, 2, 1, 0, 0, 6, 5, 10, 9, 8, 7, 0, 0, 12, 11], 6, 2, 8, 2, 0, 16);
  const page = made(6, 3, (x, y) => 6 * y + x - 5);
  // Part of a larger picture, as the rest of a page is.
  expect([...asSpix(rows(page, 1, 2))]).toEqual(six);
  expect([...asSpix(made(4, 1, (x) => x))]).toEqual(file([3, 2, 1, 0], 4, 1, 8, 1, 0, 4));
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

describe('narrowing', () => {
  const stripes = made(402, 20, (x) => (Math.floor(x / 8) % 2 === 0 ? 0 : 255));

  test('keeps what is even and the middle of strokes, and leaves out less than four columns', () => {
    const even = narrowed(made(403, 5, () => 90));
    expect([even.width, even.height]).toEqual([300, 5]);
    expect(new Set(even.data)).toEqual(new Set([90]));
    const narrow = narrowed(stripes);
    // A stroke of eight columns is one of six.
    for (let stroke = 1; stroke < 48; stroke += 1) {
      const middle = Math.round(stroke * 6 + 2.5);
      expect(at(narrow, middle, 10)).toBe(stroke % 2 === 0 ? 0 : 255);
    }
  });

  test('can be undone for boxes, which then cover what they covered', () => {
    for (const box of [
      [0, 4, 3, 5],
      [150, 0, 60, 12],
      [299, 1, 1, 1],
    ] as Box[]) {
      const [left, top, wide, high] = widened(box);
      expect([top, high]).toEqual([box[1], box[3]]);
      expect(left).toBeLessThanOrEqual((box[0] * 4) / 3);
      expect(left + wide).toBeGreaterThanOrEqual(((box[0] + box[2]) * 4) / 3);
      expect(wide).toBeLessThanOrEqual((box[2] * 4) / 3 + 2);
    }
  });
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
  const { picture: bare, isRuledPaper } = withoutRules(page);
  expect(isRuledPaper).toBe(true);
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
  for (const strong of [inkOnly(page), evenInkOnly(page)]) {
    expect(at(strong, 1, 3)).toBeLessThan(120);
    expect(at(strong, 1, 25)).toBe(255);
  }
});

test('one underlined heading makes no paper of rules', () => {
  const page = made(600, 800, (x, y) => (y >= 100 && y < 103 && x > 100 && x < 400 ? 40 : 255));
  const { picture, isRuledPaper } = withoutRules(page);
  expect(at(picture, 200, 101)).toBe(255);
  expect(isRuledPaper).toBe(false);
});

test('a faint ribbon far from a bold heading becomes as black as it', () => {
  const page = made(800, 800, (x, y) => {
    const stroke = y % 40 < 20 && x % 12 < 4;
    if (!stroke) return 255;
    return y < 200 ? 20 : y > 500 ? 105 : 255;
  });
  const strong = inkOnly(page);
  expect(at(strong, 1, 4)).toBe(0);
  expect(at(strong, 1, 604)).toBe(0);
  expect(at(strong, 401, 404)).toBe(255);
});

test('the grain of rough paper is no ink', () => {
  const page = made(800, 800, (x, y) => {
    const stroke = y > 300 && y < 400 && y % 40 < 20 && x % 12 < 4;
    return stroke ? 60 : 255 - ((x * 7919 + y * 104729) % 45);
  });
  const strong = inkOnly(page);
  const dark = strong.data.subarray(0, 800 * 250).filter((value) => value < 200).length;
  expect(dark).toBe(0);
  expect(at(strong, 1, 324)).toBe(0);
});

test('faint writing that fills the whole page is no grain', () => {
  const page = made(640, 640, (x, y) => (y % 30 < 14 && x % 12 < 3 ? 185 : 255));
  expect(at(inkOnly(page), 1, 303)).toBe(0);
});

test('a page without a mark stays white', () => {
  expect(inkOnly(made(100, 100, () => 250)).data.every((value) => value === 255)).toBe(true);
});

describe('what is dark all over and no writing', () => {
  test('the lid around a sheet goes, the letters near it stay', () => {
    const page = made(600, 800, (x, y) => {
      if (x < 60 || y > 760) return 120;
      return x > 150 && x < 158 && y > 300 && y < 330 ? 0 : 255;
    });
    const bare = withoutBorders(page);
    expect([at(bare, 10, 400), at(bare, 300, 790), at(bare, 59, 100)]).toEqual([255, 255, 255]);
    expect(at(bare, 154, 315)).toBe(0);
    expect(page.data[400 * 600 + 10]).toBe(120);
  });
  test('a punched hole goes, bold print stays', () => {
    const page = made(600, 800, (x, y) => {
      if ((x - 100) ** 2 + (y - 400) ** 2 < 30 ** 2) return 10;
      return x > 300 && x < 309 && y > 100 && y < 140 ? 0 : 255;
    });
    const bare = withoutBorders(page);
    expect(at(bare, 100, 400)).toBe(255);
    expect(at(bare, 304, 120)).toBe(0);
  });
  test('a line of text cut by the edge stays', () => {
    const page = made(600, 800, (x, y) => (y < 24 && x % 16 < 6 ? 0 : 255));
    expect(at(withoutBorders(page), 34, 10)).toBe(0);
  });
  test('a page with nothing of the kind is given back as it is', () => {
    const page = made(300, 300, (x) => (x % 12 < 3 ? 0 : 255));
    expect(withoutBorders(page)).toBe(page);
  });
});
