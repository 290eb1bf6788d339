// Asks the handwriting reader for a page that the reader of print does not read well.
import { chooseLines } from '#shared/domain/reading/hand-choice.ts';
import type { HandwritingReader } from '../../../ports/handwriting.ts';
import type { FirstReading } from './first-reading.ts';
import { otherWay } from './hand-way.ts';
import { provesUp, type Upright } from './orientation.ts';
import type { Grey } from './preparation/grey.ts';
import type { Readings } from './second-reading.ts';

/** A page of which less than this share is shown in handwriting is read as print is: it has a signature, a note. */
const LEAST_SHARE = 0.2;

/** What is read, and which way up. */
export type Handwritten = Readings & { readonly at: Upright };

/** The readings with what is handwritten in them; null where next to nothing is, or where no reader of it runs. `grey`: the page as it lies. */
export async function readHandwritten(
  { at, words }: FirstReading,
  grey: Grey,
  handwriting: HandwritingReader | null,
): Promise<Handwritten | null> {
  if (!handwriting) return null;
  // A model that cannot be loaded takes no page away: it is read as before there was one.
  const strips = await handwriting.readPage(at.picture).catch(() => []);
  const other = provesUp(words) ? null : await otherWay(grey, at, strips, handwriting).catch(() => null);
  const lines = other ? await handwriting.readPage(other.picture) : strips;
  if (lines.length === 0) return null;
  const { shown, also, share } = chooseLines(
    // What was read as print of a page that lies otherwise is nothing.
    other ? [] : words,
    lines.map(({ line }) => line),
  );
  return share >= LEAST_SHARE ? { shown, also, isCalibrated: true, at: other ?? at } : null;
}
