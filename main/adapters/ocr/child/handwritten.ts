// Asks the handwriting reader for a page that the reader of print does not read well.
import { chooseLines } from '#shared/domain/reading/hand-choice.ts';
import type { Listener } from '#shared/domain/triage/listening.ts';
import type { HandwritingReader } from '../../../ports/handwriting.ts';
import type { FirstReading } from './first-reading.ts';
import type { Readings } from './second-reading.ts';

/** A page of which less than this share is shown in handwriting is read as print is: it has a signature, a note. */
const LEAST_SHARE = 0.2;

/** The readings with what is handwritten in them; null where next to nothing is, or where no reader of it runs. */
export async function readHandwritten(
  { at, words }: FirstReading,
  handwriting: HandwritingReader | null,
  listen?: Listener,
): Promise<Readings | null> {
  if (!handwriting) return null;
  // A model that cannot be loaded takes no page away: it is read as before there was one.
  const lines = await handwriting.readPage(at.picture).catch(() => []);
  if (lines.length === 0) return null;
  const { shown, also, share } = chooseLines(
    words,
    lines.map(({ line }) => line),
  );
  if (share < LEAST_SHARE) return null;
  return { shown, also, isCalibrated: true, heard: lines.flatMap(({ line, trace }) => listen?.(line, trace) ?? []) };
}
