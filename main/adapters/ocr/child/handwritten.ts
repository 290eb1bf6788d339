// Asks the handwriting reader for a page that the reader of print does not read well, and on one that it does for the
// places where it sees ink and no words.
import { addToPrint } from '#shared/domain/reading/hand-beside-print.ts';
import { chooseLines, withChance } from '#shared/domain/reading/hand-choice.ts';
import { lettersOf, wordsOfHand } from '#shared/domain/reading/hand-rows.ts';
import type { Box, Word } from '#shared/domain/reading/reading.ts';
import type { HandwritingReader, ReadStrip } from '../../../ports/handwriting.ts';
import type { FirstReading } from './first-reading.ts';
import { chanceIn, otherWay, readsInHand } from './hand-way.ts';
import { provesUp, type Upright } from './orientation.ts';
import { type Grey, turned } from './preparation/grey.ts';
import { levelled } from './preparation/slope.ts';
import { isSpread } from './preparation/stamps.ts';
import { joined, type Readings } from './second-reading.ts';
import { unexplainedPlaces } from './unexplained.ts';

/** A page of which less than this share is shown in handwriting is read as print is: it has a signature, a note. */
const LEAST_SHARE = 0.2;

/** What the character model would read, line by line. */
const secondOf = (strips: readonly ReadStrip[]): Word[] =>
  strips.flatMap(({ second }, line) => wordsOfHand({ words: second }, line));

/** What is read, and which way up. */
export type Handwritten = Readings & { readonly at: Upright };

/**
 * The lines of a page. What was taken off as a stamp may be the writing itself, a few lines in coloured ink on a printed
 * sheet: it counts where the page reads better with it. A page that reads as handwriting without what lies together as
 * stamps do is not read a second time. A model that cannot be loaded takes no page away: it is read as
 * before there was one.
 */
async function stripsOf(
  at: Upright,
  stamps: Grey | null,
  handwriting: HandwritingReader,
): Promise<readonly ReadStrip[]> {
  const strips = await handwriting.readPage(at.picture).catch(() => []);
  if (!stamps || (readsInHand(chanceIn(strips)) && !isSpread(stamps))) return strips;
  const tinted = levelled(turned(stamps, at.rotation), at.slope);
  const whole = await handwriting.readPage(together(at.picture, tinted)).catch(() => []);
  return chanceIn(whole) > chanceIn(strips) ? whole : strips;
}

/** The darker of two pictures of one size, pixel by pixel. */
const together = (one: Grey, other: Grey): Grey => ({
  ...one,
  data: one.data.map((value, at) => Math.min(value, other.data[at] as number)),
});

/** The page as it lies, and what was taken off it as stamps. */
export type Parts = { readonly text: Grey; readonly stamps: Grey | null };

/** The readings with what is handwritten in them; null where next to nothing is, or where no reader of it runs. */
export async function readHandwritten(
  { at, words, isTold }: FirstReading,
  { text: grey, stamps }: Parts,
  handwriting: HandwritingReader | null,
): Promise<Handwritten | null> {
  if (!handwriting) return null;
  const strips = await stripsOf(at, stamps, handwriting);
  const other = isTold || provesUp(words) ? null : await otherWay(grey, at, strips, handwriting).catch(() => null);
  const lines = other ? await handwriting.readPage(other.picture) : strips;
  if (lines.length === 0) return null;
  const { shown, also, share } = chooseLines(
    // What was read as print of a page that lies otherwise is nothing.
    other ? [] : words,
    lines.map(({ line }) => line),
  );
  if (share < LEAST_SHARE) return null;
  return {
    shown,
    also: joined(also, secondOf(lines)),
    isCalibrated: true,
    at: other ?? at,
    strips: lines,
  };
}

/** What of the coloured ink is read by itself with this chance, in so many letters, may be writing; a stamp hardly ever is. */
const PERHAPS_WRITING = 0.15;
const LEAST_LETTERS = 4;

/**
 * The page with the coloured ink that was taken off as a stamp, and where in it something may be written: forms are
 * filled in with blue pens.
 */
async function withTinted(
  at: Upright,
  stamps: Grey | null,
  handwriting: HandwritingReader,
): Promise<{ readonly picture: Grey; readonly tinted: readonly Box[] }> {
  // Reading it costs as much as a handwritten page: not for every page with a stamp.
  if (!stamps || !isSpread(stamps)) return { picture: at.picture, tinted: [] };
  const level = levelled(turned(stamps, at.rotation), at.slope);
  const strips = await handwriting.readPage(level).catch(() => []);
  const tinted = strips
    .filter((strip) => chanceIn([strip]) >= PERHAPS_WRITING && lettersOf(strip.line.words) >= LEAST_LETTERS)
    .flatMap(({ line }) => line.words.map(({ box }) => box));
  return { picture: together(at.picture, level), tinted };
}

/**
 * The lines of handwriting on a page that reads well as print; none on most. They are looked for beside the words as
 * they were first read: a number that is read again meanwhile explains the same ink.
 */
export async function readWritten(
  { at, clean, words }: FirstReading,
  { stamps }: Pick<Parts, 'stamps'>,
  handwriting: HandwritingReader | null,
): Promise<readonly ReadStrip[]> {
  if (!handwriting) return [];
  const { picture, tinted } = await withTinted(at, stamps, handwriting);
  const places = [...unexplainedPlaces(clean, words), ...tinted];
  return places.length === 0 ? [] : handwriting.readPage(picture, places).catch(() => []);
}

/** Print with what is handwritten on it. `readings`: of print, with its own confidences. */
export function withWritten(readings: Readings, strips: readonly ReadStrip[]): Readings {
  if (strips.length === 0) return readings;
  const { shown, also } = addToPrint(
    readings.shown,
    strips.map(({ line }) => line),
  );
  return {
    shown,
    also: joined(readings.also.map(withChance), joined(also, secondOf(strips))),
    isCalibrated: true,
    strips,
  };
}
