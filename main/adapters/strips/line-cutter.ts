// Gives each wanted line of a page the strip that was found at its place, as a PNG. How lines are found and
// straightened is given: the reader of handwriting does the same.
import sharp from 'sharp';
import type { Box, Rotation } from '#shared/domain/reading/reading.ts';
import type { GreyPicture } from '../../ports/handwriting.ts';
import type { LineCutter } from '../../ports/line-cutter.ts';

/** A strip and where it lies on the upright picture. */
export type FoundStrip = { readonly picture: GreyPicture; readonly box: Box };

/** Strip and line share at least this part of the width that they cover together … */
const LEAST_SHARED = 0.6;
/** … and their middles lie within this part of the lower one's height. */
const LEVEL = 0.5;

/** How well a strip is the line at this place: the share of their widths, 0 when they are not level. */
function match([x, y, width, height]: Box, [left, top, wide, high]: Box): number {
  const apart = Math.abs(y + height / 2 - top - high / 2);
  if (apart > LEVEL * Math.min(height, high)) return 0;
  const shared = Math.min(x + width, left + wide) - Math.max(x, left);
  const together = Math.max(x + width, left + wide) - Math.min(x, left);
  return shared / Math.max(1, together);
}

/** The strip of each place; null also where two places would have the same one. */
export function stripsAt(places: readonly (Box | null)[], strips: readonly FoundStrip[]): (FoundStrip | null)[] {
  const best = places.map((place) => {
    if (!place) return null;
    const ranked = strips.map((strip) => ({ strip, share: match(place, strip.box) })).sort((a, b) => b.share - a.share);
    const [first] = ranked;
    return first && first.share >= LEAST_SHARED ? first.strip : null;
  });
  return best.map((strip) => (strip && best.filter((other) => other === strip).length === 1 ? strip : null));
}

const asPng = ({ width, height, data }: GreyPicture): Promise<Uint8Array> =>
  sharp(data, { raw: { width, height, channels: 1 } })
    .toColourspace('b-w')
    .png()
    .toBuffer();

export const createLineCutter = (
  findStrips: (picture: Uint8Array, rotation: Rotation) => Promise<readonly FoundStrip[]>,
): LineCutter => ({
  async cut(picture, rotation, places) {
    const found = stripsAt(places, await findStrips(picture, rotation));
    return Promise.all(found.map((strip) => strip && asPng(strip.picture)));
  },
});
