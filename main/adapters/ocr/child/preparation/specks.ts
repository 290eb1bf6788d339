// Tells a page of countless specks (noise, a photograph, a halftone) from a page of text, however small its print. The
// recogniser would look at every speck for a letter, for minutes, and find none.
import type { Grey } from './grey.ts';

const INK = 160;
/** Marks begun, of a page as it is first read: 3,700 words of the smallest print begin a third of this. */
const MOST_MARKS = 120_000;

/** How many marks begin on a page, from the top: runs of ink with no ink right above. A letter begins two or three. */
export function marksBegun({ width, height, data }: Grey): number {
  let begun = 0;
  for (let y = 0; y < height; y += 1) {
    const end = (y + 1) * width;
    for (let at = y * width; at < end; at += 1) {
      if ((data[at] as number) >= INK) continue;
      let isNew = true;
      for (; at < end && (data[at] as number) < INK; at += 1) {
        if (y > 0 && (data[at - width] as number) < INK) isNew = false;
      }
      if (isNew) begun += 1;
    }
  }
  return begun;
}

/** `grey`: paper made white. */
export const isSpeckled = (grey: Grey): boolean => marksBegun(grey) > MOST_MARKS;
