// Pictures made smaller for the finder of lines and the network: each new pixel is the mean of the area it covers.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { scaled } from '#main/adapters/handwriting/picture.ts';

/** How much of the new pixel `at` a source pixel covers, of all that it covers. */
const share = (source: number, at: number, step: number, length: number): number => {
  const [begin, end] = [at * step, Math.min(length, (at + 1) * step)];
  return Math.max(0, Math.min(end, source + 1) - Math.max(begin, source)) / (end - begin);
};

test('a smaller picture has the mean of what each pixel covers, at its edges as well', () => {
  const size = fc.integer({ min: 1, max: 30 });
  fc.assert(
    fc.property(size, size, size, size, fc.nat(), (width, height, wide, high, seed) => {
      fc.pre(wide <= width && high <= height);
      const data = Uint8Array.from({ length: width * height }, (_, at) => Math.imul(at + seed, 2_654_435_761) >>> 24);
      const small = scaled({ width, height, data }, wide, high);
      for (let y = 0; y < high; y += 1) {
        for (let x = 0; x < wide; x += 1) {
          let mean = 0;
          for (const [at, value] of data.entries()) {
            const across = share(at % width, x, width / wide, width);
            mean += value * across * share(Math.floor(at / width), y, height / high, height);
          }
          // Sums are of single precision: a mean between two values may go to either.
          expect(Math.abs((small.data[y * wide + x] as number) - mean)).toBeLessThan(0.501);
        }
      }
    }),
    { numRuns: 60 },
  );
});
