// Connected pieces of ink: what is too small, too high or too flat to be writing is left out.
import type { Ink } from './ink.ts';

/** A piece of ink that touches itself, with the box around it and its middle. */
export type Blob = {
  readonly width: number;
  readonly height: number;
  readonly pixels: number;
  readonly middle: readonly [x: number, y: number];
};

/** `labels`: for each pixel the number of its blob from 1; 0 for none. `blobs[n - 1]` is blob n. */
export type Blobs = { readonly labels: Int32Array; readonly blobs: readonly Blob[] };

type Growing = { left: number; right: number; top: number; bottom: number; pixels: number; x: number; y: number };

/** Pieces that touch by a side or a corner. */
export function blobsOf(ink: Ink): Blobs {
  const { width, height, data } = ink;
  const labels = new Int32Array(data.length);
  const stack = new Int32Array(data.length);
  const blobs: Blob[] = [];
  for (let start = 0; start < data.length; start += 1) {
    if (data[start] === 0 || labels[start] !== 0) continue;
    const grown = { left: width, right: 0, top: height, bottom: 0, pixels: 0, x: 0, y: 0 };
    fill(ink, labels, stack, start, blobs.length + 1, grown);
    blobs.push({
      width: grown.right - grown.left + 1,
      height: grown.bottom - grown.top + 1,
      pixels: grown.pixels,
      middle: [grown.x / grown.pixels, grown.y / grown.pixels],
    });
  }
  return { labels, blobs };
}

function fill(ink: Ink, labels: Int32Array, stack: Int32Array, start: number, label: number, grown: Growing): void {
  const { width, height, data } = ink;
  let open = 0;
  stack[open++] = start;
  labels[start] = label;
  while (open > 0) {
    const at = stack[--open] as number;
    const x = at % width;
    const y = (at - x) / width;
    grown.left = Math.min(grown.left, x);
    grown.right = Math.max(grown.right, x);
    grown.top = Math.min(grown.top, y);
    grown.bottom = Math.max(grown.bottom, y);
    grown.pixels += 1;
    grown.x += x;
    grown.y += y;
    for (let row = Math.max(0, y - 1); row <= Math.min(height - 1, y + 1); row += 1) {
      for (let column = Math.max(0, x - 1); column <= Math.min(width - 1, x + 1); column += 1) {
        const near = row * width + column;
        if (data[near] === 0 || labels[near] !== 0) continue;
        labels[near] = label;
        stack[open++] = near;
      }
    }
  }
}

/** Sizes in pixels of a page 1,000 wide. */
const isWriting = ({ width, height, pixels }: Blob): boolean =>
  pixels >= 6 && height < 160 && !(width > 250 && height < 6) && !(height > 120 && width < 8);

/** The ink of the blobs that can be writing. */
export function writingOnly(ink: Ink, { labels, blobs }: Blobs): Ink {
  const keep = Uint8Array.from([false, ...blobs.map(isWriting)], Number);
  const data = new Uint8Array(ink.data.length);
  for (let at = 0; at < data.length; at += 1) data[at] = keep[labels[at] as number] as number;
  return { ...ink, data };
}

/** Height of the middle one of the pieces that are large enough to be letters; null for fewer than three. */
export function letterHeight({ blobs }: Blobs): number | null {
  const heights = blobs
    .filter((blob) => isWriting(blob) && blob.height > 8 && blob.pixels > 25)
    .map((blob) => blob.height)
    .sort((a, b) => a - b);
  if (heights.length < 3) return null;
  const half = heights.length >> 1;
  return heights.length % 2 === 1 ? (heights[half] ?? null) : ((heights[half - 1] ?? 0) + (heights[half] ?? 0)) / 2;
}
