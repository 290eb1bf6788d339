// Where ink lies: gaps between lines, ink that no word covers, the box of all ink; pages that are specks alone.
import { describe, expect, test } from 'vitest';
import { gapNear, inkBox, inkOutside } from '#main/adapters/ocr/child/preparation/ink-map.ts';
import { isSpeckled, marksBegun } from '#main/adapters/ocr/child/preparation/specks.ts';
import type { Box } from '#shared/domain/reading/reading.ts';
import { chance, made, within } from './made-pixels.ts';

const blocks = (...boxes: Box[]) => made(400, 1000, (x, y) => (boxes.some((box) => within(box, x, y)) ? 0 : 255));

describe('the gap nearest to a place', () => {
  const lines = blocks([20, 100, 360, 100], [20, 240, 360, 100], [20, 380, 360, 400]);
  test('is taken there when the place is a gap', () => expect(gapNear(lines, 0.22, 0.1)).toBe(220));
  test('is the nearest row between two lines otherwise, off the ink', () => {
    expect(gapNear(lines, 0.25, 0.1)).toBe(238);
    expect(gapNear(lines, 0.33, 0.1)).toBe(342);
  });
  test('is none where lines follow without one', () => {
    expect(gapNear(lines, 0.6, 0.1)).toBeNull();
    expect(gapNear(blocks([20, 0, 360, 499], [20, 501, 360, 499]), 0.5, 0.2)).toBeNull();
  });
  test('bears a speck in it', () =>
    expect(
      gapNear(
        made(1000, 1000, (x, y) => (x === 7 || y < 300 ? 0 : 255)),
        0.4,
        0.05,
      ),
    ).toBe(400));
});

describe('ink outside words', () => {
  const page = blocks([40, 200, 200, 40], [40, 600, 200, 40]);
  test('is none, half or all of it', () => {
    expect(
      inkOutside(page, [
        [40, 200, 200, 40],
        [40, 600, 200, 40],
      ]),
    ).toBe(0);
    expect(inkOutside(page, [[40, 200, 200, 40]])).toBe(0.5);
    expect(inkOutside(page, [])).toBe(1);
  });
  test('leaves accents and tails to their word', () =>
    expect(inkOutside(blocks([40, 190, 200, 60]), [[40, 200, 200, 40]])).toBe(0));
  test('is none on an empty page, with words beyond its edge', () =>
    expect(
      inkOutside(blocks(), [
        [-50, -50, 30, 30],
        [390, 990, 500, 500],
      ]),
    ).toBe(0));
});

describe('the box of all ink', () => {
  test('holds it, but no speck', () =>
    expect(inkBox(blocks([50, 300, 100, 20], [200, 500, 80, 40], [390, 3, 2, 2]))).toEqual([50, 300, 230, 240]));
  test('is none on an empty page', () => expect(inkBox(blocks())).toBeNull());
});

describe('a page of specks', () => {
  test('marks are counted where they begin', () => {
    expect(marksBegun(blocks([10, 10, 30, 30], [60, 10, 30, 30], [10, 10, 80, 5]))).toBe(1);
    expect(marksBegun(blocks([10, 10, 30, 30], [60, 10, 30, 30], [10, 30, 80, 5]))).toBe(2);
  });
  test('is no page of the smallest print', () => {
    const next = chance(3);
    expect(isSpeckled(made(1654, 2339, () => (next() < 0.1 ? 0 : 255)))).toBe(true);
    // 150 lines of 280 letters, 6 pixels wide, each of three strokes.
    const print = made(1654, 2339, (x, y) => (y % 15 < 9 && x % 6 < 4 && (y % 15 > 2 || x % 6 !== 1) ? 0 : 255));
    expect(marksBegun(print)).toBeGreaterThan(40_000);
    expect(isSpeckled(print)).toBe(false);
  });
});
