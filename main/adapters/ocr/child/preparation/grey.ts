// A page as plain grey pixels, and the moves that lose nothing: turning and cutting. No recognition, no file format.
import type { Box, Rotation } from '#shared/domain/reading/reading.ts';
import { inFours } from './fours.ts';

/** Rows from the top, one byte a pixel: 0 black, 255 white. */
export type Grey = { readonly width: number; readonly height: number; readonly data: Uint8Array };

/** The picture turned clockwise. */
export function turned(grey: Grey, rotation: Rotation): Grey {
  if (rotation === 0) return grey;
  const { width, height, data } = grey;
  const out = new Uint8Array(data.length);
  if (rotation === 180) {
    for (let from = 0, to = data.length - 1; to >= 0; from += 1, to -= 1) out[to] = data[from] as number;
    return { width, height, data: out };
  }
  const clockwise = rotation === 90;
  for (let y = 0; y < height; y += 1) {
    const column = clockwise ? height - 1 - y : y;
    const row = y * width;
    for (let x = 0; x < width; x += 1) {
      out[(clockwise ? x : width - 1 - x) * height + column] = data[row + x] as number;
    }
  }
  return { width: height, height: width, data: out };
}

/** Rows `top` to `top + height` (cut to the picture). */
export function rows(grey: Grey, top: number, height: number): Grey {
  const from = Math.max(0, Math.min(grey.height, top));
  const to = Math.max(from, Math.min(grey.height, top + height));
  return { width: grey.width, height: to - from, data: grey.data.subarray(from * grey.width, to * grey.width) };
}

/** Adds `factor` pixels each of a row that begins at `from` to every sum. */
function addOnes(data: Uint8Array, from: number, factor: number, sums: Uint32Array): void {
  for (let x = 0, at = from; x < sums.length; x += 1) {
    let sum = 0;
    for (let step = 0; step < factor; step += 1, at += 1) sum += data[at] as number;
    sums[x] = (sums[x] as number) + sum;
  }
}

/** The same by four pixels: two sums of 16 bits each in one number. */
function addFours(data: Uint8Array, from: number, factor: number, sums: Uint32Array): void {
  const fours = inFours(data);
  for (let x = 0, at = from; x < sums.length; x += 1) {
    let pairs = 0;
    for (const end = at + factor; at < end; at += 4) {
      const four = fours.getInt32(at, true);
      pairs += (four & 0x00ff00ff) + ((four >>> 8) & 0x00ff00ff);
    }
    sums[x] = (sums[x] as number) + (pairs & 0xffff) + (pairs >>> 16);
  }
}

/** The mean of every `factor` × `factor` square; what does not fill a square is left out. */
export function shrunk(grey: Grey, factor: number): Grey {
  if (factor <= 1) return grey;
  const width = Math.max(1, Math.floor(grey.width / factor));
  const height = Math.max(1, Math.floor(grey.height / factor));
  const data = new Uint8Array(width * height);
  const sums = new Uint32Array(width);
  const isByFours = factor % 4 === 0 && factor <= grey.width;
  for (let y = 0; y < height; y += 1) {
    sums.fill(0);
    const lines = Math.min(factor, grey.height);
    for (let line = 0; line < lines; line += 1) {
      const from = (y * factor + line) * grey.width;
      if (isByFours) addFours(grey.data, from, factor, sums);
      else addOnes(grey.data, from, factor, sums);
    }
    for (let x = 0; x < width; x += 1) data[y * width + x] = (sums[x] as number) / (factor * lines);
  }
  return { width, height, data };
}

/** Columns `left` to `left + wide` of rows `top` to `top + high` (cut to the picture), and where that piece begins. */
export function piece(
  grey: Grey,
  [left, top, wide, high]: Box,
): { readonly picture: Grey; readonly at: [number, number] } {
  const x0 = Math.max(0, Math.min(grey.width, left));
  const y0 = Math.max(0, Math.min(grey.height, top));
  const width = Math.max(0, Math.min(grey.width, left + wide) - x0);
  const height = Math.max(0, Math.min(grey.height, top + high) - y0);
  const data = new Uint8Array(width * height);
  for (let y = 0; y < height; y += 1) {
    const from = (y0 + y) * grey.width + x0;
    data.set(grey.data.subarray(from, from + width), y * width);
  }
  return { picture: { width, height, data }, at: [x0, y0] };
}
