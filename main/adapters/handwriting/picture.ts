// Grey pictures as the finder of lines and the recogniser use them: scaled by area, which keeps thin strokes.
import type { GreyPicture } from '../../ports/handwriting.ts';

export type { GreyPicture } from '../../ports/handwriting.ts';

/**
 * For each target pixel where the source pixels it covers begin, and how much of each: a row of the area-averaging table,
 * of the same length for every pixel; what is not covered has no weight.
 */
type Cover = { readonly first: Int32Array; readonly widest: number; readonly weights: Float32Array };

function coverOf(from: number, to: number): Cover {
  const step = from / to;
  const widest = Math.ceil(step) + 1;
  const first = new Int32Array(to);
  const weights = new Float32Array(to * widest);
  for (let at = 0; at < to; at += 1) {
    const begin = at * step;
    const end = Math.min(from, begin + step);
    first[at] = Math.floor(begin);
    for (let source = Math.floor(begin), used = 0; source < end && used < widest; source += 1, used += 1) {
      const share = Math.min(end, source + 1) - Math.max(begin, source);
      weights[at * widest + used] = share / (end - begin);
    }
  }
  return { first, widest, weights };
}

/** The mean of the area that each new pixel covers, rounded. For pictures made smaller. */
export function scaled(picture: GreyPicture, width: number, height: number): GreyPicture {
  const across = coverOf(picture.width, width);
  const down = coverOf(picture.height, height);
  const data = new Uint8Array(width * height);
  const sums = new Float32Array(width);
  // The last row of the picture that one new row covers is mostly the first of the next.
  const means = new Float64Array(width);
  // A row goes on a little beyond its end: no new pixel needs to ask how many it covers.
  const row = new Uint8Array(picture.width + across.widest);
  let held = -1;
  for (let y = 0; y < height; y += 1) {
    sums.fill(0);
    for (let each = 0; each < down.widest; each += 1) {
      const weight = down.weights[y * down.widest + each] as number;
      if (weight === 0) continue;
      const from = (down.first[y] as number) + each;
      if (from !== held) {
        row.set(picture.data.subarray(from * picture.width, (from + 1) * picture.width));
        meansOfRow(row, across, means);
      }
      held = from;
      for (let x = 0; x < width; x += 1) sums[x] = (sums[x] as number) + (means[x] as number) * weight;
    }
    // Adding a half rounds as `Math.round` does, in a third of the time: the value is cut off when it is stored.
    for (let x = 0; x < width; x += 1) data[y * width + x] = (sums[x] as number) + 0.5;
  }
  return { width, height, data };
}

function meansOfRow(row: Uint8Array, { first, widest, weights }: Cover, means: Float64Array): void {
  for (let x = 0, entry = 0; x < means.length; x += 1) {
    const from = first[x] as number;
    let sum = 0;
    for (let each = 0; each < widest; each += 1, entry += 1) {
      sum += (row[from + each] as number) * (weights[entry] as number);
    }
    means[x] = sum;
  }
}

/** The value below which `share` (0 to 1) of these lie, between the two nearest; 0 for none. */
export function percentile(values: Uint8Array, share: number): number {
  if (values.length === 0) return 0;
  const counts = new Uint32Array(256);
  for (let at = 0; at < values.length; at += 1) {
    const value = values[at] as number;
    counts[value] = (counts[value] as number) + 1;
  }
  const at = (values.length - 1) * share;
  const ranked = (rank: number): number => {
    let seen = 0;
    for (let value = 0; value < 256; value += 1) {
      seen += counts[value] as number;
      if (seen > rank) return value;
    }
    return 255;
  };
  const low = ranked(Math.floor(at));
  return low + (ranked(Math.ceil(at)) - low) * (at - Math.floor(at));
}
