// The recogniser itself on a small picture: its table of words, parts of a picture, pictures of nothing.
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Engine, startEngine } from '#main/adapters/ocr/child/engine.ts';
import { engineFiles } from '#main/adapters/ocr/child/engine-files.ts';
import { startReader } from '#main/adapters/ocr/child/page-words.ts';
import type { Grey } from '#main/adapters/ocr/child/preparation/grey.ts';
import { readBox, readRows, recogniserOf } from '#main/adapters/ocr/child/recognising.ts';
import { answerer } from '#main/reading-child/answers.ts';
import { tempFolder } from '../files/temp-folder.ts';
import { made } from './made-pixels.ts';
import { samplePage } from './sample-page.ts';

let engine: Engine;
/** Two lines, at 200 dots an inch. */
let picture: Grey;
beforeAll(async () => {
  engine = await startEngine(engineFiles());
  const { picture: page } = await samplePage(['Monsieur Canari 48213', 'Maison de Villeneuve']);
  const { data, info } = await sharp(page)
    .greyscale()
    .resize({ width: 1654 })
    .extract({ left: 100, top: 130, width: 800, height: 220 })
    .raw()
    .toBuffer({ resolveWithObject: true });
  picture = { width: info.width, height: info.height, data: new Uint8Array(data) };
}, 60_000);
afterAll(() => engine.end());

describe('words', { timeout: 60_000 }, () => {
  test('come with their line, place and trust, and nothing else of the table', async () => {
    const shares: number[] = [];
    const words = await engine.recognise(picture, 'block', { onShare: (share) => shares.push(share) });
    expect(words.map(({ text, line }) => [text, line])).toEqual([
      ['Monsieur', 0],
      ['Canari', 0],
      ['48213', 0],
      ['Maison', 1],
      ['de', 1],
      ['Villeneuve', 1],
    ]);
    for (const { box, confidence } of words) {
      const [x, y, wide, high] = box;
      expect(box.every(Number.isInteger)).toBe(true);
      expect(Math.min(x, y, wide - 1, high - 1)).toBeGreaterThanOrEqual(0);
      expect(x + wide).toBeLessThanOrEqual(800);
      expect(y + high).toBeLessThanOrEqual(220);
      expect(confidence).toBeGreaterThan(0.5);
      expect(confidence).toBeLessThanOrEqual(1);
    }
    expect(shares.at(-1)).toBe(1);
  });

  test('of a part of a picture are placed on the whole', async () => {
    const recognise = recogniserOf(engine);
    const whole = await engine.recognise(picture, 'block');
    const maison = whole.find(({ text }) => text === 'Maison')?.box as readonly number[];
    const cut = Math.round((maison[1] as number) - 20);
    const near = (box: readonly number[]): boolean =>
      box.every((value, at) => Math.abs(value - (maison[at] as number)) < 4);
    const below = await readRows(recognise, picture, [cut, picture.height], { layout: 'page', lines: 7 });
    expect(below[0]).toMatchObject({ text: 'Maison', line: 7 });
    expect(near(below[0]?.box ?? [])).toBe(true);
    const [boxed] = await readBox(recognise, picture, [(maison[0] as number) - 15, cut, 200, 70], 'line');
    expect(boxed?.text).toBe('Maison');
    expect(near(boxed?.box ?? [])).toBe(true);
  });

  test('read narrower are the same words at the same places', async () => {
    const wide = await engine.recognise(picture, 'page');
    const narrow = await engine.recognise(picture, 'narrow');
    expect(narrow.map(({ text }) => text)).toEqual(wide.map(({ text }) => text));
    for (const [index, { box }] of narrow.entries()) {
      for (const [at, value] of box.entries()) expect(Math.abs(value - (wide[index]?.box[at] ?? 0))).toBeLessThan(5);
    }
  });

  test('of nothing are none', async () => {
    for (const layout of ['page', 'narrow', 'scattered', 'block'] as const) {
      expect(
        await engine.recognise(
          made(400, 200, () => 255),
          layout,
        ),
      ).toEqual([]);
    }
    const never = () => Promise.reject(new Error('asked'));
    expect(await readRows(never, picture, [10, 14], { layout: 'narrow', lines: 0 })).toEqual([]);
    expect(await readBox(never, picture, [795, 10, 100, 100])).toEqual([]);
  });

  test('are the same after renewal', async () => {
    const before = await engine.recognise(picture, 'page');
    await engine.renew();
    expect(await engine.recognise(picture, 'page')).toEqual(before);
  });
});

describe('an installation without its French data', () => {
  const startAt = (languages: string) => () => startEngine({ ...engineFiles(), languages });

  test('does not start and says so at once', { timeout: 10_000 }, async () => {
    await expect(startAt(await tempFolder())()).rejects.toThrow('ENOENT');
  });

  test('is no fault of the page', async () => {
    const start = startAt(await tempFolder());
    const { answer } = answerer({
      openDocument: () => Promise.reject(new Error('not asked')),
      startReader: () => startReader({ start, languageOf: () => ({ kind: 'unknown' }) }),
      isSpent: () => false,
    });
    const tell = { onShare: () => undefined, onEarly: () => undefined };
    const read = { kind: 'read', page: 1 } as const;
    for (let time = 0; time < 2; time += 1) {
      expect(await answer(read, tell)).toMatchObject({ kind: 'refused', error: { code: 'internal' } });
    }
  });
});
