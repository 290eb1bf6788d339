// Which way up a handwritten page lies, when neither its rules nor its print say so: the way in which its handwriting can
// be read.
import { chanceOf, wordsOfHand } from '#shared/domain/reading/hand-rows.ts';
import type { Box } from '#shared/domain/reading/reading.ts';
import type { HandwritingReader, ReadStrip } from '../../../ports/handwriting.ts';
import { type Upright, upright, waysOf } from './orientation.ts';
import type { Grey } from './preparation/grey.ts';

/**
 * Handwriting read with less chance than this may lie another way: on fourteen pages turned every way, the wrong ways were
 * read with 0.03 to 0.29, the right one with 0.24 to 0.71.
 */
const DOUBTFUL = 0.3;
/** Another way is taken when it is read with so many times the chance, and at least this one. */
const BETTER = 2;
const LEAST = 0.3;
/** Lines through the middle of the page are enough to compare by: this part of its height. */
const BAND = 0.2;
const ROTATIONS = [0, 90, 180, 270] as const;

export const chanceIn = (strips: readonly ReadStrip[]): number =>
  chanceOf(strips.flatMap(({ line }) => wordsOfHand(line, 0)));

function band({ width, height }: Grey): Box {
  const high = Math.round(height * BAND);
  return [0, Math.round((height - high) / 3), width, high];
}

/** Whether handwriting that is read with this chance is the right way up. */
export const readsInHand = (chance: number): boolean => chance >= DOUBTFUL;

/** The page another way up; null where the way it was read is as good as any. `strips`: its lines, read that way. */
export async function otherWay(
  grey: Grey,
  at: Upright,
  strips: readonly ReadStrip[],
  handwriting: HandwritingReader,
): Promise<Upright | null> {
  const chance = chanceIn(strips);
  if (readsInHand(chance)) return null;
  const ways = waysOf(grey);
  let best: Upright | null = null;
  let most = Math.max(LEAST, BETTER * chance);
  for (const rotation of ROTATIONS.filter((each) => each !== at.rotation)) {
    const other = upright(grey, rotation, ways);
    const there = chanceIn(await handwriting.readPage(other.picture, [band(other.picture)]));
    if (there < most) continue;
    most = there;
    best = other;
  }
  return best;
}
