// Handwriting on printed pages: a form filled in, a letter signed, a date at the foot of a decision. The handwriting is
// real (tests/handwriting, writers the recogniser never saw), pasted on a page drawn here.
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { handwritingReader } from '#main/adapters/handwriting/page-hand.ts';
import { type PageWords, startReader } from '#main/adapters/ocr/child/page-words.ts';
import { unexplainedPlaces } from '#main/adapters/ocr/child/unexplained.ts';
import type { HandwritingReader } from '#main/ports/handwriting.ts';
import { type KeptTrace, placeIn } from '#shared/domain/reading/kept-trace.ts';
import { type PageReading, textOf } from '#shared/domain/reading/reading.ts';
import { LETTER, samplePage } from './sample-page.ts';

const STRIPS = path.join(import.meta.dirname, '../../handwriting');
type Expected = {
  readonly strips: readonly { readonly file: string; readonly truth: string; readonly reads: string }[];
};

/** Where strip `at` is pasted: pixels of the page at 300 dots an inch; strips are made as high as large handwriting. */
type Paste = { readonly strip: number; readonly left: number; readonly top: number };
const HIGH = 110;

let asked: number[] = [];
let traces: readonly KeptTrace[] = [];
const counted = (reader: HandwritingReader): HandwritingReader => ({
  readPage: async (page, where) => {
    const strips = await reader.readPage(page, where);
    asked.push(strips.length);
    return strips;
  },
});

let words: PageWords;
let expected: Expected;
beforeAll(async () => {
  expected = JSON.parse(await readFile(path.join(STRIPS, 'strips.json'), 'utf8')) as Expected;
  words = await startReader({ languageOf: () => ({ kind: 'unknown' }), handwriting: counted(handwritingReader()) });
}, 60_000);
afterAll(() => words.renew());

async function pageWith(lines: readonly string[], pastes: readonly Paste[]): Promise<Uint8Array> {
  const { picture } = await samplePage(lines);
  const layers = await Promise.all(
    pastes.map(async ({ strip, left, top }) => {
      const file = path.join(STRIPS, 'strips', expected.strips[strip]?.file ?? '');
      const { data, info } = await sharp(file)
        .resize({ height: HIGH })
        .normalise()
        .png()
        .toBuffer({ resolveWithObject: true });
      return { input: data, left, top, blend: 'darken' as const, wide: info.width };
    }),
  );
  return sharp(picture).composite(layers).png().toBuffer();
}

async function read(lines: readonly string[], pastes: readonly Paste[]): Promise<PageReading> {
  asked = [];
  const onTraces = (told: readonly KeptTrace[]): void => {
    traces = told;
  };
  return words.read(await pageWith(lines, pastes), 1, { onTraces });
}

const byHand = (reading: PageReading): string =>
  reading.words.flatMap(({ hand, text }) => (hand ? [text] : [])).join(' ');
/** Words of the truth that were read by hand, letter for letter. */
function found(reading: PageReading, strip: number): number {
  const seen = new Set(byHand(reading).split(' '));
  const wanted = (expected.strips[strip]?.truth ?? '').split(' ');
  return wanted.filter((word) => seen.has(word)).length / wanted.length;
}

describe('on a printed page', () => {
  test('nothing is asked where print explains all ink', async () => {
    const reading = await read(LETTER, []);
    expect(asked).toEqual([]);
    expect(byHand(reading)).toBe('');
  }, 60_000);

  test('a line by hand under a typed letter is read there, below the print', async () => {
    const reading = await read(LETTER, [{ strip: 1, left: 700, top: 2700 }]);
    expect(found(reading, 1)).toBeGreaterThan(0.3);
    const lines = textOf(reading.words).split('\n');
    expect(lines[0]).toContain('MERLEBLEU');
    expect(reading.words.at(-1)?.hand).toBe(true);
    const places = traces.map((trace) => placeIn(trace, 0, trace.steps));
    expect(places.some(([left, top]) => Math.abs(left - 700) < 120 && Math.abs(top - 2700) < 120)).toBe(true);
  }, 60_000);

  test('a form filled by hand has its labels as print and its answers as handwriting', async () => {
    const form = [
      'Demande de rendez-vous au parloir',
      '',
      '',
      'Nom et prénom :',
      '',
      '',
      '',
      'Motif de la demande :',
      '',
      '',
      '',
      'La demande est remise au surveillant de l’étage.',
      'Elle est lue par le service social de la maison d’arrêt.',
    ];
    const reading = await read(form, [
      { strip: 1, left: 800, top: 440 },
      { strip: 2, left: 900, top: 840 },
    ]);
    const text = textOf(reading.words);
    expect(text).toContain('Nom et prénom');
    expect(text).toContain('Motif de la demande');
    expect(text).toContain('surveillant');
    expect(found(reading, 1) + found(reading, 2)).toBeGreaterThan(0.5);
  }, 60_000);
});

test('a printed page without a word to doubt explains all of its ink', () => {
  const data = new Uint8Array(800 * 600).fill(255);
  for (let y = 100; y < 130; y += 1) data.fill(0, y * 800 + 100, y * 800 + 300);
  const word = { text: 'Villeneuve', box: [100, 100, 200, 30] as const, confidence: 0.95, line: 0 };
  expect(unexplainedPlaces({ width: 800, height: 600, data }, [word])).toEqual([]);
});
