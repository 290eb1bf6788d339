// Cuts the found lines out of the page, each straightened along its own curve into a strip 64 pixels high, and paints
// over what belongs to the lines above and below.
import type { Box } from '#shared/domain/reading/reading.ts';
import { type GreyPicture, percentile } from '../picture.ts';
import { STRIP_HEIGHT } from '../strip-input.ts';
import { labelsOf } from './blobs.ts';
import type { FoundLines } from './find-lines.ts';
import type { Track } from './ridges.ts';
import { heightAt } from './tracks.ts';

export type Strip = {
  readonly picture: GreyPicture;
  /** Where columns `from` to `to` of the strip lie on the page. */
  readonly boxOf: (from: number, to: number) => Box;
};

/** How ink lies around the ridges: the strip's height and the base line follow from its spread. Fitted on pages. */
const HEIGHT_OF_SPREAD = 3.6;
const BASE_OF_SPREAD = 0.9;
/** Parts of the height above and below the base line; together more than 1, for what reaches out. */
const ABOVE = 0.74;
const BELOW = 0.42;
/** A strip begins and ends this many interlines beyond its ink. */
const MARGIN = 0.35;
const NARROWEST = 24;
const WIDEST = 3200;

type Spread = { readonly middle: number; readonly sigma: number };

/** Where ink lies above (−) and below (+) the ridges of this page. */
function spreadOf({ tracks, ink, interline }: FoundLines): Spread {
  const reach = Math.floor(interline * 0.55);
  const { width, height, data } = ink;
  let [count, sum, squares] = [0, 0, 0];
  for (const point of tracks.flat()) {
    const y = Math.round(point.y);
    if (y - reach < 0 || y + reach + 1 > height) continue;
    for (let off = -reach; off <= reach; off += 1) {
      const from = Math.max(0, Math.floor(point.x) - 4);
      for (let x = from; x < Math.min(width, from + 8); x += 1) {
        if (data[(y + off) * width + x] === 0) continue;
        count += 1;
        sum += off;
        squares += off * off;
      }
    }
  }
  const middle = sum / Math.max(1, count);
  return { middle, sigma: Math.sqrt(Math.max(0, squares / Math.max(1, count) - middle ** 2)) };
}

/** Heights of the line at `width` places, each the mean of a quarter of its points. */
function curveOf(track: Track, from: number, to: number, width: number): Float32Array {
  const half = (Math.max(3, Math.floor(track.length / 4)) | 1) >> 1;
  const smooth = track.map(({ x }, at) => {
    let sum = 0;
    for (let off = -half; off <= half; off += 1) {
      sum += (track[Math.max(0, Math.min(track.length - 1, at + off))] as Track[number]).y;
    }
    return { x, y: sum / (2 * half + 1) };
  });
  return Float32Array.from({ length: width }, (_, at) => heightAt(smooth, from + ((to - from) * at) / (width - 1)));
}

/** Numbers of the blobs (from 1) that lie nearer to another line than to this one. */
function foreignBlobs({ tracks, blobs, interline }: FoundLines): (line: number) => Uint8Array {
  const distances = blobs.blobs.map(({ middle: [x, y] }) =>
    tracks.map((track) => {
      const [begin, end] = [track[0]?.x ?? 0, track.at(-1)?.x ?? 0];
      return x > begin - interline && x < end + interline ? Math.abs(heightAt(track, x) - y) : Number.POSITIVE_INFINITY;
    }),
  );
  const nearest = distances.map((all) => Math.min(...all));
  return (line) =>
    Uint8Array.from([
      0,
      ...blobs.blobs.map(({ height }, at) => {
        const own = distances[at]?.[line] ?? Number.POSITIVE_INFINITY;
        const other = nearest[at] ?? Number.POSITIVE_INFINITY;
        return other < 0.6 * Math.min(own, 1e9) && height < 1.3 * interline ? 1 : 0;
      }),
    ]);
}

/** Strips of the lines, in the order of the tracks; null for a line that is too short or too long for one. */
export function cutStrips(page: GreyPicture, found: FoundLines, wanted: (box: Box) => boolean): (Strip | null)[] {
  const { middle, sigma } = spreadOf(found);
  const foreign = foreignBlobs(found);
  const labels = labelsOf(found.ink, found.blobs);
  const high = (HEIGHT_OF_SPREAD * sigma) / found.scale;
  return found.tracks.map((track, line) => {
    const margin = found.interline * MARGIN;
    const from = Math.max(0, (track[0]?.x ?? 0) - margin);
    const to = Math.min(found.ink.width - 1, (track.at(-1)?.x ?? 0) + margin);
    const pixel = ((ABOVE + BELOW) * high) / STRIP_HEIGHT;
    const width = Math.floor((to - from) / found.scale / pixel);
    if (!(width >= NARROWEST && width <= WIDEST)) return null;
    const curve = curveOf(track, from, to, width);
    const base = (middle + BASE_OF_SPREAD * sigma) / found.scale;
    const place: Place = {
      left: from / found.scale,
      step: (to - from) / found.scale / (width - 1),
      rise: pixel,
      tops: curve.map((y) => y / found.scale + base - ABOVE * high),
    };
    const boxOf = boxesOn(place, page);
    if (!wanted(boxOf(0, width))) return null;
    const picture = sampled(page, place, width);
    paintOver(picture, place, found, { labels, foreign: foreign(line) });
    return { picture, boxOf };
  });
}

/** Where the pixels of a strip lie on the page: columns from `left` by `step`, rows from their top by `rise`. */
type Place = { readonly left: number; readonly step: number; readonly rise: number; readonly tops: Float32Array };

/** Rows of the strip within which small letters, with what rises and hangs, lie. */
const BOX_TOP = 0.12;
const BOX_BOTTOM = 0.86;

const boxesOn =
  ({ left, step, rise, tops }: Place, page: GreyPicture): Strip['boxOf'] =>
  (from, to) => {
    const begin = Math.max(0, Math.min(tops.length - 1, Math.floor(from)));
    const end = Math.max(begin + 1, Math.min(tops.length, Math.ceil(to)));
    const middle = tops.subarray(begin, end).reduce((sum, top) => sum + top, 0) / (end - begin);
    const x = Math.max(0, Math.round(left + begin * step));
    const y = Math.max(0, Math.round(middle + BOX_TOP * STRIP_HEIGHT * rise));
    const right = Math.min(page.width, Math.round(left + end * step));
    const bottom = Math.min(page.height, Math.round(middle + BOX_BOTTOM * STRIP_HEIGHT * rise));
    return [x, y, Math.max(1, right - x), Math.max(1, bottom - y)];
  };

/** Beyond this many pixels of the page for one of the strip, several are taken together. */
const COARSE = 1.6;

/**
 * Where the places of one column of a strip lie on the page: the row above each, and how far below it. `mixed`: room for
 * what the page shows along a column, one value a row.
 */
type Heights = { readonly rows: Int32Array; readonly below: Float64Array; readonly mixed: Float64Array };

/** Each pixel of the strip from between those of the page, whose edge goes on outside. */
function sampled(page: GreyPicture, { left, step, rise, tops }: Place, width: number): GreyPicture {
  const parts = rise > COARSE ? Math.ceil(rise / 1.2) : 1;
  const offs = Float64Array.from({ length: parts }, (_, part) => (part + 0.5) / parts - 0.5);
  const out = new Uint8Array(width * STRIP_HEIGHT);
  const places = STRIP_HEIGHT * parts;
  const [rows, below] = [new Int32Array(places), new Float64Array(places)];
  const heights = { rows, below, mixed: new Float64Array(page.height) };
  const sums = new Float64Array(STRIP_HEIGHT);
  for (let x = 0; x < width; x += 1) {
    for (let place = 0, y = 0; y < STRIP_HEIGHT; y += 1) {
      for (let part = 0; part < parts; part += 1, place += 1) {
        const at = (tops[x] as number) + (y + (offs[part] as number)) * rise;
        const row = Math.max(0, Math.min(page.height - 2, Math.floor(at)));
        rows[place] = row;
        below[place] = Math.max(0, Math.min(1, at - row));
      }
    }
    sums.fill(0);
    for (const off of offs) addColumn(page, left + (x + off) * step, heights, sums);
    for (let y = 0; y < STRIP_HEIGHT; y += 1) out[y * width + x] = Math.round((sums[y] as number) / (parts * parts));
  }
  return { width, height: STRIP_HEIGHT, data: out };
}

/** Adds what the page shows at `atX` to every sum, at as many heights each as there are for one sum. */
function addColumn({ data, width }: GreyPicture, atX: number, heights: Heights, sums: Float64Array): void {
  const { rows, below, mixed } = heights;
  const column = Math.max(0, Math.min(width - 2, Math.floor(atX)));
  const right = Math.max(0, Math.min(1, atX - column));
  const stays = 1 - right;
  const [first, last] = [rows[0] as number, (rows[rows.length - 1] as number) + 1];
  for (let row = first, at = first * width + column; row <= last; row += 1, at += width) {
    mixed[row] = (data[at] as number) * stays + (data[at + 1] as number) * right;
  }
  const parts = rows.length / sums.length;
  for (let y = 0, place = 0; y < sums.length; y += 1) {
    let sum = sums[y] as number;
    for (let part = 0; part < parts; part += 1, place += 1) {
      const row = rows[place] as number;
      const down = below[place] as number;
      sum += (mixed[row] as number) * (1 - down) + (mixed[row + 1] as number) * down;
    }
    sums[y] = sum;
  }
}

/** What is painted over goes this many pixels beyond its ink; the paint is as bright as most of the strip. */
const AROUND = 2;
const PAPER = 0.8;

/** `labels`: the blob of each pixel; `foreign`: 1 for the blobs of other lines. */
type Foreign = { readonly labels: Int32Array; readonly foreign: Uint8Array };

function paintOver(
  { width, data }: GreyPicture,
  place: Place,
  { ink, scale }: FoundLines,
  { labels, foreign }: Foreign,
): void {
  const covered = new Uint8Array(data.length);
  let any = false;
  const cover = (x: number, begin: number, end: number): void => {
    any = true;
    const [left, right] = [Math.max(0, x - AROUND), Math.min(width, x + AROUND + 1)];
    const bottom = Math.min(STRIP_HEIGHT - 1, end + AROUND);
    for (let y = Math.max(0, begin - AROUND); y <= bottom; y += 1) covered.fill(1, y * width + left, y * width + right);
  };
  for (let x = 0; x < width; x += 1) {
    const column = Math.round((place.left + x * place.step) * scale);
    if (column >= ink.width) continue;
    const top = place.tops[x] as number;
    // Where a run of what belongs to another line begins, from the top of the strip.
    let begin = -1;
    for (let y = 0; y < STRIP_HEIGHT; y += 1) {
      const row = Math.round((top + y * place.rise) * scale);
      const isOn = row >= 0 && row < ink.height;
      if (isOn && foreign[labels[row * ink.width + column] as number] === 1) {
        if (begin < 0) begin = y;
      } else if (begin >= 0) {
        cover(x, begin, y - 1);
        begin = -1;
      }
    }
    if (begin >= 0) cover(x, begin, STRIP_HEIGHT - 1);
  }
  if (!any) return;
  const paper = percentile(data, PAPER);
  for (let at = 0; at < data.length; at += 1) if (covered[at] === 1) data[at] = paper;
}
