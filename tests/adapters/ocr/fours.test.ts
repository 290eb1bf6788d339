// Paper is passed over four pixels at a time: what comes out must be what single pixels would give.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { from160, from224, from240, inFours } from '#main/adapters/ocr/child/preparation/fours.ts';
import { shrunk } from '#main/adapters/ocr/child/preparation/grey.ts';
import { narrowed } from '#main/adapters/ocr/child/preparation/narrow.ts';
import { levelled, levelling } from '#main/adapters/ocr/child/preparation/slope.ts';
import { marksBegun } from '#main/adapters/ocr/child/preparation/specks.ts';

/** Pages of paper and ink, of every width: rows begin anywhere among fours. */
const page = fc
  .record({ width: fc.integer({ min: 1, max: 40 }), height: fc.integer({ min: 1, max: 30 }), seed: fc.nat() })
  .map(({ width, height, seed }) => {
    const value = (at: number): number => Math.imul(at + seed, 2_654_435_761) >>> 24;
    // Mostly paper, as pages are; values around every limit among the rest.
    const data = Uint8Array.from({ length: width * height }, (_, at) => (value(at) < 200 ? 255 : value(at * 7 + 1)));
    return { width, height, data };
  });

describe('four pixels', () => {
  test.for([
    { limit: 160, areAll: from160 },
    { limit: 224, areAll: from224 },
    { limit: 240, areAll: from240 },
  ])('are all $limit or brighter, or one is not', ({ limit, areAll }) => {
    for (let value = 0; value < 256; value += 1) {
      for (let place = 0; place < 4; place += 1) {
        for (const others of [limit, 255]) {
          const four = new Uint8Array(4).fill(others);
          four[place] = value;
          expect(areAll(inFours(four).getInt32(0))).toBe(value >= limit);
        }
      }
    }
  });

  test('begin as many marks as single pixels do', () => {
    fc.assert(
      fc.property(page, (grey) => {
        const { width, height, data } = grey;
        const isInk = (x: number, y: number): boolean =>
          x >= 0 && x < width && y >= 0 && (data[y * width + x] as number) < 160;
        let begun = 0;
        for (let y = 0; y < height; y += 1) {
          for (let x = 0; x < width; x += 1) {
            if (!isInk(x, y) || isInk(x - 1, y)) continue;
            let isNew = true;
            for (let along = x; isInk(along, y); along += 1) if (isInk(along, y - 1)) isNew = false;
            if (isNew) begun += 1;
          }
        }
        expect(marksBegun(grey)).toBe(begun);
      }),
    );
  });

  test('are levelled to where single pixels go', () => {
    fc.assert(
      fc.property(page, fc.integer({ min: -90, max: 90 }), (grey, lean) => {
        const { width, height, data } = grey;
        const slope = lean / 1000;
        const { up, left } = levelling(width, height, slope);
        const expected = new Uint8Array(data.length).fill(255);
        for (let y = 0; y < height; y += 1) {
          for (let x = 0; x < width; x += 1) {
            const [to, row] = [x - left(y), y + up(x)];
            if (row < 0 || row >= height || to < 0 || to >= width) continue;
            expected[y * width + to] = data[row * width + x] as number;
          }
        }
        expect(levelled(grey, slope).data).toEqual(slope === 0 ? data : expected);
      }),
    );
  });

  test('have the mean of their squares', () => {
    fc.assert(
      fc.property(page, fc.integer({ min: 2, max: 12 }), (grey, factor) => {
        const { width, height, data } = shrunk(grey, factor);
        fc.pre(factor <= Math.min(grey.width, grey.height));
        for (let y = 0; y < height; y += 1) {
          for (let x = 0; x < width; x += 1) {
            let sum = 0;
            for (let v = 0; v < factor; v += 1) {
              for (let u = 0; u < factor; u += 1) {
                sum += grey.data[(y * factor + v) * grey.width + x * factor + u] as number;
              }
            }
            expect(data[y * width + x]).toBe(Math.floor(sum / factor ** 2));
          }
        }
      }),
    );
  });

  test('of white paper stay white when the page is made narrower, beside ink as well', () => {
    const white = { width: 40, height: 3, data: new Uint8Array(120).fill(255) };
    expect(new Set(narrowed(white).data)).toEqual(new Set([255]));
    white.data[60] = 0;
    const row = narrowed(white).data.subarray(30, 60);
    expect([...row.entries()].filter(([, value]) => value < 255).map(([at]) => at)).toEqual([14, 15]);
  });
});
