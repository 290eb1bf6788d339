// Handwriting that is read before anybody asks for it.
import { describe, expect, test } from 'vitest';
import { handAhead, readsBadly } from '#main/adapters/ocr/child/hand-ahead.ts';
import type { GreyPicture, HandwritingReader, ReadStrip } from '#main/ports/handwriting.ts';
import { made, word } from './made-pixels.ts';

const page = made(40, 30, () => 255);
const other = made(40, 30, () => 255);

function counting(answer: () => Promise<readonly ReadStrip[]> = async () => []) {
  const read: GreyPicture[] = [];
  const reader: HandwritingReader = {
    readPage: (picture) => {
      read.push(picture);
      return answer();
    },
  };
  return { read, reader };
}

describe('a page read ahead', () => {
  test('is not read a second time; another, or a part of it, is', async () => {
    const { read, reader } = counting();
    const ahead = handAhead(reader);
    ahead.begin(page);
    await ahead.readPage(page);
    expect(read).toEqual([page]);
    await ahead.readPage(other);
    await ahead.readPage(page, [[0, 0, 5, 5]]);
    expect(read).toEqual([page, other, page]);
  });

  test('says how much work it was, so that print is not blamed for it', async () => {
    const busy = 40;
    const { reader } = counting(async () => {
      const began = performance.now();
      while (performance.now() - began < busy);
      return [];
    });
    const ahead = handAhead(reader);
    await ahead.readPage(other);
    expect(ahead.spent()).toBe(0);
    ahead.begin(page);
    await ahead.readPage(page);
    const spent = ahead.spent();
    // Microseconds of work: waiting for a busy machine is none.
    expect(spent).toBeGreaterThan(0);
    const until = performance.now() + busy;
    while (performance.now() < until);
    expect(ahead.spent()).toBe(spent);
  });

  test('that failed tells whoever asks, and nobody else', async () => {
    const ahead = handAhead(counting(() => Promise.reject(new Error('no model'))).reader);
    ahead.begin(page);
    await new Promise((done) => setImmediate(done));
    await expect(ahead.readPage(page)).rejects.toThrow('no model');
  });
});

test('a head reads badly when most of its letters cannot be trusted, and when there are enough to say so', () => {
  const sentence = (confidence: number, count: number) =>
    Array.from({ length: count }, (_, at) => word('maison', [at * 50, 10, 40, 12], confidence));
  expect(readsBadly(sentence(0.55, 10))).toBe(true);
  expect(readsBadly(sentence(0.9, 10))).toBe(false);
  expect(readsBadly(sentence(0.55, 2))).toBe(false);
});
