// Grey pictures as the finder of lines and the recogniser use them: scaled by area, which keeps thin strokes.
import type { GreyPicture } from '../../ports/handwriting.ts';

export type { GreyPicture } from '../../ports/handwriting.ts';

/** For each target pixel the source pixels it covers, and how much of each: a row of the area-averaging table. */
type Cover = { readonly first: Int32Array; readonly count: Int32Array; readonly weights: Float32Array };

function coverOf(from: number, to: number): Cover & { readonly widest: number } {
  const step = from / to;
  const widest = Math.ceil(step) + 1;
  const first = new Int32Array(to);
  const count = new Int32Array(to);
  const weights = new Float32Array(to * widest);
  for (let at = 0; at < to; at += 1) {
    const begin = at * step;
    const end = Math.min(from, begin + step);
    first[at] = Math.floor(begin);
    let used = 0;
    for (let source = Math.floor(begin); source < end && used < widest; source += 1, used += 1) {
      const share = Math.min(end, source + 1) - Math.max(begin, source);
      weights[at * widest + used] = share / (end - begin);
    }
    count[at] = used;
  }
  return { first, count, weights, widest };
}

/** The mean of the area that each new pixel covers, rounded. For pictures made smaller. */
export function scaled(picture: GreyPicture, width: number, height: number): GreyPicture {
  const across = coverOf(picture.width, width);
  const down = coverOf(picture.height, height);
  const data = new Uint8Array(width * height);
  const sums = new Float32Array(width);
  // The last row of the picture that one new row covers is mostly the first of the next.
  const means = new Float64Array(width);
  let held = -1;
  for (let y = 0; y < height; y += 1) {
    sums.fill(0);
    for (let each = 0; each < (down.count[y] as number); each += 1) {
      const row = (down.first[y] as number) + each;
      if (row !== held) meansOfRow(picture, row, across, means);
      held = row;
      const weight = down.weights[y * down.widest + each] as number;
      for (let x = 0; x < width; x += 1) sums[x] = (sums[x] as number) + (means[x] as number) * weight;
    }
    for (let x = 0; x < width; x += 1) data[y * width + x] = Math.round(sums[x] as number);
  }
  return { width, height, data };
}

function meansOfRow(
  { width, data }: GreyPicture,
  row: number,
  across: Cover & { readonly widest: number },
  means: Float64Array,
): void {
  const start = row * width;
  for (let x = 0; x < means.length; x += 1) {
    const from = start + (across.first[x] as number);
    const table = x * across.widest;
    let sum = 0;
    for (let each = 0; each < (across.count[x] as number); each += 1) {
      sum += (data[from + each] as number) * (across.weights[table + each] as number);
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
