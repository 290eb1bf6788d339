// Tells a page of countless specks (noise, a photograph, a halftone) from a page of text, however small its print. The
// recogniser would look at every speck for a letter, for minutes, and find none.
import { from160, inFours } from './fours.ts';
import type { Grey } from './grey.ts';

/** As `from160` sees it. */
const INK = 160;
/** Marks begun, of a page as it is first read: 3,700 words of the smallest print begin a third of this. */
const MOST_MARKS = 120_000;

/** How many marks begin on a page, from the top: runs of ink with no ink right above. A letter begins two or three. */
export function marksBegun({ width, height, data }: Grey): number {
  const fours = inFours(data);
  let begun = 0;
  for (let y = 0; y < height; y += 1) {
    const end = (y + 1) * width;
    // Whether the pixel before is ink, and no ink lies above what hangs together with it.
    let isNew = false;
    let isInk = false;
    for (let at = y * width; at < end; ) {
      const stop = Math.min(end, at + 4);
      if (stop - at === 4 && from160(fours.getInt32(at, true))) {
        if (isNew) begun += 1;
        isNew = isInk = false;
        at = stop;
      }
      for (; at < stop; at += 1) {
        const wasInk = isInk;
        isInk = (data[at] as number) < INK;
        if (!isInk) {
          if (isNew) begun += 1;
          isNew = false;
        } else if (y > 0 && (data[at - width] as number) < INK) isNew = false;
        else if (!wasInk) isNew = true;
      }
    }
    if (isNew) begun += 1;
  }
  return begun;
}

/** `grey`: paper made white. */
export const isSpeckled = (grey: Grey): boolean => marksBegun(grey) > MOST_MARKS;
