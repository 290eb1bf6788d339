// Small pages made pixel by pixel, and chance that is the same every time.
import type { Grey } from '#main/adapters/ocr/child/preparation/grey.ts';
import type { Box, Word } from '#shared/domain/reading/reading.ts';

export function made(width: number, height: number, value: (x: number, y: number) => number): Grey {
  const data = new Uint8Array(width * height);
  for (let y = 0, at = 0; y < height; y += 1) for (let x = 0; x < width; x += 1, at += 1) data[at] = value(x, y);
  return { width, height, data };
}

export const at = (grey: Grey, x: number, y: number): number => grey.data[y * grey.width + x] as number;

/** 0 to 1, from a seed. */
export function chance(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state ^ (state >>> 15), 0x2c1b3c6d) + 0x9e3779b9) >>> 0;
    return ((state ^ (state >>> 13)) >>> 0) / 2 ** 32;
  };
}

export const within = ([left, top, wide, high]: Box, x: number, y: number): boolean =>
  x >= left && x < left + wide && y >= top && y < top + high;

export const word = (text: string, box: Box, confidence = 0.95, line = 0): Word => ({ text, box, confidence, line });
