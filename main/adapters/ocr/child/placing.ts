// From the pixels that were read back to the pixels of the upright stored picture.
import type { Rotation, Word } from '#shared/domain/reading/reading.ts';
import type { Upright } from './orientation.ts';
import type { PageScale } from './preparation/load.ts';
import { levelling } from './preparation/slope.ts';

type Size = { readonly width: number; readonly height: number };

export const uprightSize = ({ width, height }: Pick<PageScale, 'width' | 'height'>, rotation: Rotation): Size =>
  rotation % 180 === 0 ? { width, height } : { width: height, height: width };

/** Moves a word from the levelled picture that was read to the upright picture in its stored size. */
export function placedOn(loaded: PageScale, at: Pick<Upright, 'picture' | 'rotation' | 'slope'>): (word: Word) => Word {
  const { width, height } = uprightSize(loaded, at.rotation);
  const { up, left: aside } = levelling(at.picture.width, at.picture.height, at.slope);
  const inside = (value: number, limit: number): number => Math.max(0, Math.min(limit, Math.round(value)));
  return (word) => {
    const [x, y, wide, high] = word.box;
    const x0 = x + aside(y + high / 2);
    const y0 = y + up(x0 + wide / 2);
    const left = inside(x0 / loaded.scale, width);
    const top = inside(y0 / loaded.scale, height);
    const right = inside((x0 + wide) / loaded.scale, width);
    const bottom = inside((y0 + high) / loaded.scale, height);
    return { ...word, box: [left, top, right - left, bottom - top] };
  };
}
