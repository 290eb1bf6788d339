// Coloured stamps are parted from black writing; coloured writing, postage stamps and coloured rules are not.
import { describe, expect, test } from 'vitest';
import type { Grey } from '#main/adapters/ocr/child/preparation/grey.ts';
import { partStamps } from '#main/adapters/ocr/child/preparation/stamps.ts';
import type { Box } from '#shared/domain/reading/reading.ts';
import { at, made, within } from './made-pixels.ts';

const [WIDTH, HEIGHT] = [800, 1200];
type Ink = { readonly value: number; readonly coloured: boolean };
const PAPER: Ink = { value: 255, coloured: false };
const BLACK: Ink = { value: 20, coloured: false };
const BLUE: Ink = { value: 130, coloured: true };

function page(inkAt: (x: number, y: number) => Ink): { readonly grey: Grey; readonly coloured: Uint8Array } {
  const grey = made(WIDTH, HEIGHT, (x, y) => inkAt(x, y).value);
  const coloured = made(WIDTH, HEIGHT, (x, y) => (inkAt(x, y).coloured ? 1 : 0)).data;
  return { grey, coloured };
}

/** Strokes 4 pixels wide, every fourth of them, in lines. */
const stroke = (x: number, y: number): boolean => y % 40 < 14 && x % 12 < 4;
const isWriting = (x: number, y: number): boolean => within([80, 80, 640, 1040], x, y) && stroke(x, y);
const STAMP: Box = [420, 300, 200, 120];
const isStamp = (x: number, y: number): boolean => within(STAMP, x, y) && (x + y) % 10 < 4;

describe('parting', () => {
  test('a blue stamp over black writing: each without the other', () => {
    const { grey, coloured } = page((x, y) => (isWriting(x, y) ? BLACK : isStamp(x, y) ? BLUE : PAPER));
    const { text, stamps } = partStamps(grey, coloured);
    const inStamp = (picture: Grey, value: number): number => {
      let count = 0;
      for (let y = STAMP[1]; y < STAMP[1] + STAMP[3]; y += 1) {
        for (let x = STAMP[0]; x < STAMP[0] + STAMP[2]; x += 1) if (at(picture, x, y) === value) count += 1;
      }
      return count;
    };
    if (!stamps) throw new Error('not parted');
    expect(inStamp(text, BLUE.value)).toBe(0);
    expect(inStamp(text, BLACK.value)).toBe(inStamp(grey, BLACK.value));
    expect(inStamp(stamps, BLUE.value)).toBe(inStamp(grey, BLUE.value));
    expect(stamps.data.every((value) => value === BLUE.value || value === 255)).toBe(true);
  });

  test('stamp and writing that cross stay black in the writing', () => {
    const { grey, coloured } = page((x, y) => {
      if (isWriting(x, y)) return { value: 20, coloured: isStamp(x, y) };
      return isStamp(x, y) ? BLUE : PAPER;
    });
    const { text, stamps } = partStamps(grey, coloured);
    expect(stamps).not.toBeNull();
    expect(text.data.filter((value) => value === 20)).toHaveLength(grey.data.filter((value) => value === 20).length);
  });
});

describe('left whole', () => {
  const isLeft = ({ grey, coloured }: ReturnType<typeof page>): void => {
    expect(partStamps(grey, coloured)).toEqual({ text: grey, stamps: null });
  };
  test('a page written in blue', () => isLeft(page((x, y) => (isWriting(x, y) ? BLUE : PAPER))));
  test('one blue line of address on an envelope without black', () =>
    isLeft(page((x, y) => (within([300, 600, 380, 120], x, y) && stroke(x, y) ? BLUE : PAPER))));
  test('a red postage stamp, printed solid', () =>
    isLeft(
      page((x, y) => {
        if (within([640, 32, 112, 144], x, y)) return { value: 110, coloured: true };
        return isWriting(x, y) ? BLACK : PAPER;
      }),
    ));
  test('squared paper, blue rules and a red margin under black writing', () =>
    isLeft(
      page((x, y) => {
        if (isWriting(x, y)) return BLACK;
        const rule = y % 50 < 3 || x % 50 < 3;
        return rule ? { value: 180, coloured: true } : PAPER;
      }),
    ));
  test('a coloured fringe here and there, as a camera makes', () =>
    isLeft(
      page((x, y) => (isWriting(x, y) ? { ...BLACK, value: 120, coloured: x % 97 === 0 && y % 7 === 0 } : PAPER)),
    ));
  test('a page without colour', () => {
    const { grey } = page((x, y) => (isWriting(x, y) ? BLACK : PAPER));
    expect(partStamps(grey, null)).toEqual({ text: grey, stamps: null });
    expect(partStamps(grey, new Uint8Array(WIDTH * HEIGHT)).stamps).toBeNull();
  });
});
