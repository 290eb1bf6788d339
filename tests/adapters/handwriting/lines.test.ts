// Lines of writing found on drawn pages, and the strips that are cut out of them.
import { describe, expect, test } from 'vitest';
import { cutStrips, type Strip } from '#main/adapters/handwriting/lines/cut-strips.ts';
import { findLines } from '#main/adapters/handwriting/lines/find-lines.ts';
import type { GreyPicture } from '#main/ports/handwriting.ts';
import type { Box } from '#shared/domain/reading/reading.ts';
import { drawnPage, middleAt, REACH, spansOf, WIDTH } from './drawn-page.ts';

const MIDDLES = [110, 174, 238, 302, 366, 430];
const HEIGHT = 560;

function stripsOf(page: GreyPicture, wanted: (box: Box) => boolean = () => true): (Strip | null)[] {
  const found = findLines(page);
  if (!found) throw new Error('no lines found');
  return cutStrips(page, found, wanted);
}

const whole = (strip: Strip): Box => strip.boxOf(0, strip.picture.width);

const present = (strips: readonly (Strip | null)[]): Strip[] => strips.filter((strip) => strip !== null);

const darkest = ({ data }: GreyPicture): number => data.reduce((least, value) => Math.min(least, value), 255);

describe.each([
  ['plain', {}],
  ['ruled', { ruled: 64 }],
  ['falling', { lean: 0.025 }],
  ['rising', { lean: -0.025 }],
  ['ruled and falling', { ruled: 64, lean: 0.02 }],
])('a %s page', (name, looks) => {
  const page = drawnPage(HEIGHT, MIDDLES, looks);
  const lean = 'lean' in looks ? looks.lean : 0;
  const strips = present(stripsOf(page));

  test('has as many lines as were drawn, from the top', () => {
    const heights = strips.map((strip) => {
      const [, y, , height] = whole(strip);
      return y + height / 2;
    });
    expect(heights).toHaveLength(MIDDLES.length);
    MIDDLES.forEach((middle, line) => {
      expect(Math.abs((heights[line] ?? 0) - middle)).toBeLessThan(REACH);
    });
  });

  test('gives strips 64 high with their ink in the middle', () => {
    for (const { picture } of strips) {
      expect(picture.height).toBe(64);
      expect(picture.data).toHaveLength(picture.width * 64);
      expect(darkest({ ...picture, data: picture.data.subarray(picture.width * 16, picture.width * 48) })).toBeLessThan(
        90,
      );
    }
  });

  test('has boxes that go along the line, from its first word to its last', () => {
    strips.forEach((strip, line) => {
      const [x, , width] = whole(strip);
      const spans = spansOf(line);
      const [first, last] = [spans[0]?.[0] ?? 0, spans.at(-1)?.[1] ?? 0];
      // Of a rule that leans, remains are left beside the words, and the line goes on along them.
      const hasRemains = name === 'ruled and falling';
      const beyond = hasRemains ? WIDTH : 40;
      expect(x).toBeLessThan(first + 10);
      expect(x).toBeGreaterThan(first - beyond);
      expect(x + width).toBeGreaterThan(last - 10);
      expect(x + width).toBeLessThan(last + beyond);
      for (const from of hasRemains ? [0.45] : [0, 0.45, 0.9]) {
        const box = strip.boxOf(from * strip.picture.width, (from + 0.1) * strip.picture.width);
        const middle = middleAt(MIDDLES[line] ?? 0, lean, box[0] + box[2] / 2);
        expect(box[1]).toBeLessThan(middle - REACH / 3);
        expect(box[1] + box[3]).toBeGreaterThan(middle + REACH / 3);
        expect(Math.abs(box[1] + box[3] / 2 - middle)).toBeLessThan(REACH);
      }
    });
  });
});

test('a white page has no lines, nor has ruled paper without a word on it', () => {
  expect(findLines(drawnPage(HEIGHT, []))).toBeNull();
  expect(findLines(drawnPage(HEIGHT, [], { ruled: 64 }))).toBeNull();
});

test('a page of one line has one', () => {
  const strips = stripsOf(drawnPage(HEIGHT, [200]));
  expect(strips).toHaveLength(1);
  const [, y, , height] = whole(present(strips)[0] as Strip);
  expect(y).toBeLessThan(200);
  expect(y + height).toBeGreaterThan(200);
});

test('a large page has its boxes in its own pixels', () => {
  const small = drawnPage(HEIGHT, MIDDLES);
  const data = new Uint8Array(4 * small.data.length);
  for (let y = 0; y < 2 * HEIGHT; y += 1) {
    for (let x = 0; x < 2 * WIDTH; x += 1) data[y * 2 * WIDTH + x] = small.data[(y >> 1) * WIDTH + (x >> 1)] as number;
  }
  const strips = present(stripsOf({ width: 2 * WIDTH, height: 2 * HEIGHT, data }));
  expect(strips).toHaveLength(MIDDLES.length);
  strips.forEach((strip, line) => {
    const [, y, , height] = whole(strip);
    expect(Math.abs(y + height / 2 - 2 * (MIDDLES[line] ?? 0))).toBeLessThan(2 * REACH);
    expect(strip.picture.height).toBe(64);
  });
});

test('only wanted lines are cut out, the others keep their place', () => {
  const strips = stripsOf(drawnPage(HEIGHT, MIDDLES), ([, y, , height]) => y < 238 && y + height > 238);
  expect(strips.map((strip) => strip !== null)).toEqual([false, false, true, false, false, false]);
});

test('what rises out of the line below is painted over', () => {
  // Under a gap between two words of the line above, where a strip of it must be white.
  const gap = spansOf(2)[1] ?? [0, 0];
  const x = gap[1] + 20;
  expect(spansOf(3).some(([from, to]) => from < x && x < to)).toBe(true);
  const page = drawnPage(HEIGHT, [100, 156, 212, 268, 324], { ascenders: [{ line: 3, x, rise: 44 }] });
  const strip = present(stripsOf(page))[2] as Strip;
  const columns = Array.from({ length: strip.picture.width }, (_, column) => column).filter((column) => {
    const [left, , width] = strip.boxOf(column, column + 1);
    return left >= x - 10 && left + width <= x + 17;
  });
  const [from, to] = [columns[0] ?? 0, (columns.at(-1) ?? 0) + 1];
  const darkestOf = (picture: GreyPicture, [left, top, width, height]: Box): number => {
    let least = 255;
    for (let row = top; row < top + height; row += 1) {
      for (const value of picture.data.subarray(row * picture.width + left, row * picture.width + left + width)) {
        least = Math.min(least, value);
      }
    }
    return least;
  };
  expect(darkestOf(page, strip.boxOf(from, to))).toBe(40);
  expect(darkestOf(strip.picture, [from, 0, to - from, 64])).toBeGreaterThan(200);
});
