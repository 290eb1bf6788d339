// Real pages read by the real recogniser in a real child process.
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createPageReader } from '#main/adapters/ocr/child-page-reader.ts';
import type { ReadRequest } from '#main/ports/page-reader.ts';
import type { Box, PageReading, Word } from '#shared/domain/reading/reading.ts';
import { textOf } from '#shared/domain/reading/reading.ts';
import { chance, made } from './made-pixels.ts';
import { type SamplePage, samplePage } from './sample-page.ts';
import { newChild } from './start-child.ts';

const reader = createPageReader({ newChild, width: 1 });
let sample: SamplePage;
beforeAll(async () => {
  sample = await samplePage();
}, 60_000);
afterAll(() => reader.close());

async function read(picture: Uint8Array, more: Partial<ReadRequest> = {}): Promise<PageReading> {
  const result = await reader.read({ picture, page: 1, ...more });
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
}

const overlap = (a: Box, b: Box): number => {
  const wide = Math.min(a[0] + a[2], b[0] + b[2]) - Math.max(a[0], b[0]);
  const high = Math.min(a[1] + a[3], b[1] + b[3]) - Math.max(a[1], b[1]);
  return wide > 0 && high > 0 ? (wide * high) / Math.min(a[2] * a[3], b[2] * b[3]) : 0;
};

/** Share of the known words that were read as they are, on their place. */
function found(words: readonly Word[]): number {
  const plain = (text: string): string => text.replace(/’/g, "'");
  const hits = sample.words.filter(({ text, box }) =>
    words.some((word) => plain(word.text) === plain(text) && overlap(word.box, box) > 0.6),
  );
  return hits.length / sample.words.length;
}

describe('a printed page', { timeout: 120_000 }, () => {
  test('gives its words on their places, with rising progress', async () => {
    const shares: number[] = [];
    const reading = await read(sample.picture, { page: 4, onProgress: (share) => shares.push(share) });
    expect(reading).toMatchObject({ page: 4, width: 2481, height: 3508, rotation: 0 });
    expect(found(reading.words)).toBeGreaterThan(0.95);
    expect(reading.words.every((word) => word.confidence >= 0 && word.confidence <= 1)).toBe(true);
    expect(textOf(reading.words)).toContain('obligation\nde quitter le territoire');
    expect(shares.length).toBeGreaterThan(3);
    expect(shares).toEqual([...shares].sort((a, b) => a - b));
    expect(shares.at(-1)).toBeGreaterThan(0.9);
  });

  test('tells its head before its rest, then all of it, each time on their places', async () => {
    const early: PageReading[] = [];
    const reading = await read(sample.picture, { page: 2, onEarly: (part) => early.push(part) });
    expect(early).toHaveLength(2);
    const [head, whole] = early as [PageReading, PageReading];
    expect(head).toMatchObject({ page: 2, width: 2481, height: 3508, rotation: 0, alsoRead: [] });
    expect(textOf(head.words)).toContain('Canari MERLEBLEU');
    expect(textOf(head.words)).toContain('Villeneuve');
    expect(textOf(head.words)).not.toContain('remercie');
    expect(Math.max(...head.words.map(({ box }) => box[1] + box[3]))).toBeLessThan(3508 * 0.4);
    expect(whole.words.slice(0, head.words.length)).toEqual(head.words);
    expect(textOf(whole.words)).toContain('remercie beaucoup');
    expect(found(whole.words)).toBeGreaterThan(0.95);
    expect(reading.words.length).toBeGreaterThanOrEqual(whole.words.length - 2);
  });

  test('whose layer says what is drawn is not read but believed; one that lies is not', async () => {
    const layer = (textOfWord: (text: string) => string) => ({
      visible: true,
      words: sample.words.map(({ text, box }, line) => {
        const [x, y, wide, high] = box.map(Math.round) as [number, number, number, number];
        return { text: textOfWord(text), box: [x, y, wide, high] as Box, confidence: 1, line };
      }),
    });
    const believed = await read(sample.picture, { textLayer: layer((text) => text) });
    expect(believed.words.map(({ text }) => text).sort()).toEqual(sample.words.map(({ text }) => text).sort());
    expect(believed.words.every(({ confidence }) => confidence === 1)).toBe(true);
    const lying = await read(sample.picture, { textLayer: layer((text) => [...text].reverse().join('')) });
    expect(found(lying.words)).toBeGreaterThan(0.95);
    expect(textOf(lying.words)).not.toContain('EUELBELREM');
  });

  test.each([90, 180, 270] as const)('turned by %i degrees is turned back', async (turn) => {
    const turnedPicture = await sharp(sample.picture).rotate(turn).jpeg().toBuffer();
    const reading = await read(turnedPicture);
    expect(reading.rotation).toBe(360 - turn);
    expect([reading.width, reading.height]).toEqual([2481, 3508]);
    expect(found(reading.words)).toBeGreaterThan(0.95);
  });

  test('leaning by two degrees, on grey uneven ruled paper, at another size', async () => {
    const { width, height } = { width: 2480, height: 3508 };
    const rules = Array.from(
      { length: 60 },
      (_, at) => `<path d="M0 ${at * 62}H${width}" stroke="#9ab" stroke-width="3"/>`,
    );
    const paper = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"><defs><linearGradient id="g"><stop offset="0" stop-color="#8c8880"/><stop offset="1" stop-color="#f0ece0"/></linearGradient></defs><rect width="100%" height="100%" fill="url(#g)"/>${rules.join('')}</svg>`;
    const page = await sharp(sample.picture)
      .resize(width, height, { fit: 'fill' })
      .composite([{ input: Buffer.from(paper), blend: 'multiply' }])
      .toBuffer();
    const leaning = await sharp(page)
      .rotate(2, { background: '#aaa' })
      .resize({ width: 1900 })
      .jpeg({ quality: 80 })
      .toBuffer();
    const reading = await read(leaning);
    const texts = new Set([...reading.words, ...reading.alsoRead].map((word) => word.text));
    const seen = sample.words.filter((word) => texts.has(word.text.replace(/’/g, "'")) || texts.has(word.text));
    expect(seen.length / sample.words.length).toBeGreaterThan(0.85);
    expect(
      reading.words.every(({ box: [x, y, w, h] }) => x >= 0 && y >= 0 && x + w <= 1900 && y + h <= reading.height),
    ).toBe(true);
    // The lean moves words, so their places are compared with where the turn put them.
    const turnedBack = sample.words.filter(({ text, box }) => {
      const place = leaned(box, reading.height);
      return reading.words.some((word) => word.text === text && overlap(word.box, place) > 0.4);
    });
    expect(turnedBack.length / sample.words.length).toBeGreaterThan(0.7);
  });

  test('an empty page has no words, and a picture that is none is unreadable', async () => {
    const blank = await sharp({ create: { width: 1200, height: 1700, channels: 3, background: '#eee' } })
      .jpeg()
      .toBuffer();
    expect((await read(blank)).words).toEqual([]);
    const result = await reader.read({ picture: Buffer.from('not a picture'), page: 1 });
    expect(result).toMatchObject({ ok: false, error: { code: 'page/unreadable', cause: null } });
    expect((await read(blank)).words).toEqual([]);
  });

  test('a page of noise, and pictures of a few pixels, are soon done with', async () => {
    const next = chance(11);
    const noise = made(1240, 1754, () => (next() < 0.5 ? 0 : 255));
    const picture = await sharp(noise.data, { raw: { width: 1240, height: 1754, channels: 1 } })
      .png()
      .toBuffer();
    const before = performance.now();
    expect(await read(picture)).toMatchObject({ width: 1240, height: 1754, words: [], alsoRead: [] });
    expect(performance.now() - before).toBeLessThan(10_000);
    for (const [width, height] of [
      [1, 1],
      [20, 20],
      [3000, 2],
    ] as const) {
      const few = await sharp({ create: { width, height, channels: 3, background: '#432' } })
        .png()
        .toBuffer();
      expect((await read(few)).words).toEqual([]);
    }
  });
});

/** Where a box of the straight page lies after the turn by two degrees about the middle and the change of size. */
function leaned([x, y, width, height]: Box, newHeight: number): Box {
  const angle = (2 * Math.PI) / 180;
  const turnedWidth = 2480 * Math.cos(angle) + 3508 * Math.sin(angle);
  const scale = 1900 / turnedWidth;
  const [dx, dy] = [x + width / 2 - 1240, y + height / 2 - 1754];
  const centreX = (dx * Math.cos(angle) - dy * Math.sin(angle)) * scale + 950;
  const centreY = (dx * Math.sin(angle) + dy * Math.cos(angle)) * scale + newHeight / 2;
  return [centreX - (width * scale) / 2, centreY - (height * scale) / 2, width * scale, height * scale];
}

test('what one letter taught is gone after renewal', { timeout: 120_000 }, async () => {
  const strange = await samplePage(
    Array.from({ length: 14 }, () => 'Zwyxtrom Qalbrivex Zwyxtrom Mervoquil Qalbrivex'),
    13,
  );
  const fresh = createPageReader({ newChild, width: 1 });
  const first = await fresh.read({ picture: sample.picture, page: 1 });
  await fresh.read({ picture: strange.picture, page: 1 });
  await fresh.renew();
  const again = await fresh.read({ picture: sample.picture, page: 1 });
  await fresh.close();
  expect(again).toEqual(first);
});
