// Writing that was taken off a page as a stamp comes back to the handwriting reader, where it can be read.
import { describe, expect, test } from 'vitest';
import { readHandwritten, readWritten, withWritten } from '#main/adapters/ocr/child/handwritten.ts';
import type { Grey } from '#main/adapters/ocr/child/preparation/grey.ts';
import type { HandwritingReader, ReadStrip } from '#main/ports/handwriting.ts';
import type { Box } from '#shared/domain/reading/reading.ts';

const SIDE = 40;
const PAPER: Grey = { width: SIDE, height: SIDE, data: new Uint8Array(SIDE * SIDE).fill(255) };

function inked(...places: number[]): Grey {
  const data = PAPER.data.slice();
  for (const place of places) data[place] = 30;
  return { ...PAPER, data };
}

const BLACK = 410;
const BLUE = 415;

function stripOf(text: string, sure: number, box: Box = [0, 0, 30, 20]): ReadStrip {
  const word = { text, from: 0, to: 10, sure, box };
  const line = { text, words: [word], boxOf: () => box };
  const trace = { steps: 1, classes: 2, likelihoods: new Float32Array(2), alphabet: ['a'] };
  return { line, trace, picture: PAPER, second: [] };
}

/** Reads well when it sees the blue ink beside the black; `spoilt`: when it sees the black alone. */
const readerOf = (spoilt: boolean): HandwritingReader => ({
  readPage: async ({ data }) =>
    (data[BLUE] as number) < 225 === spoilt ? [stripOf('boijour', 0.2)] : [stripOf('bonjour', 0.97)],
});

const first = { at: { rotation: 0, picture: inked(BLACK), slope: 0 }, clean: PAPER, words: [], isTold: true } as const;
const read = async (reader: HandwritingReader, stamps: Grey | null): Promise<string[]> => {
  const found = await readHandwritten(first, { text: inked(BLACK), stamps }, reader);
  return found?.shown.map(({ text }) => text) ?? [];
};

describe('coloured ink that was taken for a stamp', () => {
  test('is read with the rest where that reads better', async () => {
    expect(await read(readerOf(false), inked(BLUE))).toEqual(['bonjour']);
  });

  test('is left off where it spoils what is written', async () => {
    expect(await read(readerOf(true), inked(BLUE))).toEqual(['bonjour']);
  });

  test('is not asked for where the rest is handwriting and it lies in few rows', async () => {
    let asked = 0;
    const reader: HandwritingReader = {
      readPage: async () => {
        asked += 1;
        return [stripOf('bonjour', 0.97)];
      },
    };
    const [width, height] = [PAPER.width, PAPER.height];
    const few = { width, height, data: new Uint8Array(width * height).fill(255).fill(30, 0, width) };
    expect(await read(reader, few)).toEqual(['bonjour']);
    expect(asked).toBe(1);
  });

  test('is not asked for where nothing was taken off', async () => {
    expect(await read(readerOf(false), null)).toEqual(['boijour']);
  });
});

describe('coloured ink on a page that reads well as print', () => {
  const label = { text: 'Nom :', box: [0, 0, 10, 8] as const, confidence: 0.96, line: 0 };
  const [width, height] = [100, 40];
  /** Blue ink in so many rows from the top. */
  const blue = (rows: number): Grey => ({
    width,
    height,
    data: new Uint8Array(width * height).fill(255).fill(30, 0, rows * width),
  });
  const form = { ...first, at: { ...first.at, picture: blue(0) }, clean: blue(0) };
  const filledIn = async (sure: number, stamps: Grey | null): Promise<string[]> => {
    const handwriting: HandwritingReader = { readPage: async () => [stripOf('Kaïs', sure, [14, 0, 16, 9])] };
    const strips = await readWritten({ ...form, words: [label] }, { stamps }, handwriting);
    const { shown } = withWritten({ shown: [label], also: [] }, strips);
    return shown.map(({ text }) => text);
  };

  test('is shown where it can be read', async () => {
    expect(await filledIn(0.97, blue(20))).toContain('Kaïs');
  });

  test('is a stamp where it cannot, and nothing where there is none', async () => {
    expect(await filledIn(0.2, blue(20))).not.toContain('Kaïs');
    expect(await filledIn(0.97, null)).not.toContain('Kaïs');
    // A stamp lies in few rows: it is not asked for, since asking costs as much as a handwritten page.
    expect(await filledIn(0.97, blue(6))).not.toContain('Kaïs');
  });
});
