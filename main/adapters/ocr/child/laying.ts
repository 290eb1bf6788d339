// A page as it lies: the ways it may have to be turned, and how it looks turned so, level and clean.
import type { Rotation } from '#shared/domain/reading/reading.ts';
import { cleaned, type Upright, upright, type Ways, waysOf } from './orientation.ts';
import type { Grey } from './preparation/grey.ts';
import { gapNear } from './preparation/ink-map.ts';

/** The head of a page ends between two lines near this part of its height. */
const HEAD = 0.28;
const HEAD_REACH = 0.1;

/** `clean`: what the recogniser is given; its head ends at row `end`. */
export type Laid = { readonly at: Upright; readonly clean: Grey; readonly end: number };

export function laidAt(at: Upright): Laid {
  const clean = cleaned(at.picture);
  return { at, clean, end: gapNear(clean, HEAD, HEAD_REACH) ?? clean.height };
}

export type Laying = {
  readonly grey: Grey;
  readonly ways: Ways;
  /** Done once where it is asked twice in a row for the same way: it takes a twentieth of a page's time. */
  readonly laid: (rotation: Rotation) => Laid;
};

export function layingOf(grey: Grey): Laying {
  let ways: Ways | null = null;
  let last: Laid | null = null;
  const lies = (): Ways => {
    ways ??= waysOf(grey);
    return ways;
  };
  return {
    grey,
    get ways() {
      return lies();
    },
    laid: (rotation) => {
      if (last?.at.rotation !== rotation) last = laidAt(upright(grey, rotation, lies()));
      return last;
    },
  };
}
