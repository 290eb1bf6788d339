// What the stamps of a page say: coloured patches that were taken off it, read by themselves.
import type { Box, Word } from '#shared/domain/reading/reading.ts';
import type { Engine } from './engine.ts';
import { cleaned, type Upright } from './orientation.ts';
import { type Grey, turned } from './preparation/grey.ts';
import { inkBox } from './preparation/ink-map.ts';
import { levelled } from './preparation/slope.ts';
import { readBox, recogniserOf } from './recognising.ts';

type Ready = { readonly at: Upright; readonly clean: Grey; readonly box: Box | null };

export type Stamped = {
  /** Makes them ready to be read, where the page lies so: best while the recogniser is at work on the page. */
  readonly prepare: (at: Upright) => void;
  /** Words in the pixels of the levelled page. */
  readonly read: (at: Upright, engine: Engine) => Promise<Word[]>;
};

/** `stamps`: as `partStamps` gives them. */
export function stampedOn(stamps: Grey | null): Stamped {
  let last: Ready | null = null;
  const readyAt = (at: Upright): Ready | null => {
    if (!stamps || last?.at === at) return last;
    const clean = cleaned(levelled(turned(stamps, at.rotation), at.slope));
    last = { at, clean, box: inkBox(clean) };
    return last;
  };
  return {
    prepare: readyAt,
    read: async (at, engine) => {
      const ready = readyAt(at);
      return ready?.box ? readBox(recogniserOf(engine), ready.clean, ready.box, 'scattered') : [];
    },
  };
}
