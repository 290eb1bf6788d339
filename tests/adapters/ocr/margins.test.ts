// Which margin is straight, and what orientation makes of it.
import { describe, expect, test } from 'vitest';
import { provesUp, waysOf } from '#main/adapters/ocr/child/orientation.ts';
import { type Grey, turned } from '#main/adapters/ocr/child/preparation/grey.ts';
import { straightMargin } from '#main/adapters/ocr/child/preparation/margins.ts';
import { made, word } from './made-pixels.ts';

const [WIDTH, HEIGHT] = [480, 680];
/** A number in [0, 1) that a line keeps. */
const chance = (line: number): number => (Math.imul(line + 7, 2_654_435_761) >>> 8) / 2 ** 24;

type Ends = (line: number) => readonly [number, number];

/** Lines 20 apart of marks like letters, between the ends that each line has. */
const lined = (ends: Ends): Grey =>
  made(WIDTH, HEIGHT, (x, y) => {
    const line = Math.floor(y / 20);
    const [from, to] = ends(line);
    const isInLine = y % 20 > 8 && y % 20 < 15 && line > 1 && line < 32;
    return isInLine && x > from && x < to && chance(Math.floor(x / 5) * 31 + line) < 0.7 ? 10 : 255;
  });

/** A paragraph begins further in. */
const begins = (line: number): number => (line % 4 === 0 ? 90 : 60);

const ragged = lined((line) => [begins(line), 260 + 180 * chance(line)]);
const justified = lined((line) => [begins(line), 420]);
const centred = lined((line) => [60 + 120 * chance(line), 420 - 120 * chance(line)]);
const framed = made(WIDTH, HEIGHT, (x, y) => (x > 20 && x < 28 ? 0 : (ragged.data[y * WIDTH + x] as number)));

describe('the straight margin', () => {
  test('is on the left of a letter, on the right of one that lies upside down', () => {
    expect(straightMargin(ragged, 0)).toBe('left');
    expect(straightMargin(turned(ragged, 180), 0)).toBe('right');
  });

  test('is neither where both are straight, or none, or a border runs along the lines, or lines are few', () => {
    const few = lined((line) => (line < 6 ? [begins(line), 260 + 180 * chance(line)] : [0, 0]));
    for (const page of [justified, centred, framed, few]) expect(straightMargin(page, 0)).toBeNull();
  });

  test('is found again on a page that leans', () => {
    const slope = 0.03;
    const leaning = made(WIDTH, HEIGHT, (x, y) => {
      const from = Math.round(y - slope * x);
      const across = Math.round(x + slope * y);
      const isOnPage = from >= 0 && from < HEIGHT && across >= 0 && across < WIDTH;
      return isOnPage ? (ragged.data[from * WIDTH + across] as number) : 255;
    });
    expect(straightMargin(leaning, slope)).toBe('left');
  });
});

describe('what it is good for', () => {
  test('of the two ways to turn a lying page, the one that puts it on the left is read first', () => {
    expect(waysOf(turned(ragged, 270))).toMatchObject({ rotations: [90, 270], likely: 90 });
    expect(waysOf(turned(ragged, 90))).toMatchObject({ rotations: [270, 90], likely: 270 });
    expect(waysOf(turned(justified, 90)).likely).toBeNull();
  });

  test('a reading that is trusted less proves the way up only beside a straight margin on the left', () => {
    const words = Array.from({ length: 20 }, (_, index) => word('lettre', [0, 0, 9, 9], index < 7 ? 0.9 : 0.2));
    const sides = ['left', 'right', null] as const;
    expect(sides.map((side) => provesUp(words, () => side))).toEqual([true, false, false]);
    const surer = words.map((each, index) => ({ ...each, confidence: index < 14 ? 0.9 : 0.2 }));
    expect(sides.map((side) => provesUp(surer, () => side))).toEqual([true, true, true]);
    const upsideDown = words.map((each, index) => ({ ...each, confidence: index < 3 ? 0.9 : 0.2 }));
    expect(sides.map((side) => provesUp(upsideDown, () => side))).toEqual([false, false, false]);
  });
});
