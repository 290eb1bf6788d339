// Reads a page once, in the order that triage needs: the way up, then the head of the page (who writes, from where,
// when), then the rest. What is uncertain afterwards is the business of second-reading.ts.
import { setImmediate } from 'node:timers/promises';
import type { Rotation, Word } from '#shared/domain/reading/reading.ts';
import { readsBadly } from './hand-ahead.ts';
import { readsInHand } from './hand-way.ts';
import { type Laid, type Laying, laidAt } from './laying.ts';
import { bestUpright, type Margin, mayBeUp, provesUp, saysNothing, type Upright } from './orientation.ts';
import { isBlank } from './preparation/blank.ts';
import type { Grey } from './preparation/grey.ts';
import { linesUsed, type Recognise, readRows, type Share } from './recognising.ts';
import { isClear } from './second-reading.ts';

export type FirstReading = {
  readonly at: Upright;
  readonly clean: Grey;
  readonly words: readonly Word[];
  /** A person said which way up: no other is tried. */
  readonly isTold?: boolean;
};

type Head = FirstReading & {
  readonly end: number;
  /** Its way up is likely and not proved: the handwriting is asked when the rest was read. */
  readonly isGuess?: boolean;
};

export type FirstOptions = {
  /** Whether print may be read narrower: the picture has pixels enough. */
  readonly mayNarrow: boolean;
  /** False where something was taken off the page before. */
  readonly mayBeBlank: boolean;
  /** The way up a person said the page lies; looked for where absent. */
  readonly told?: Rotation | undefined;
  readonly onShare: Share;
  /** Gets the head of the page before the rest is read. */
  readonly onHead: (head: FirstReading) => void;
  /** Called once, when the recogniser has been given the rest: what is done then costs it no time. */
  readonly onRest?: ((head: FirstReading) => void) | undefined;
  /** The chance (0 to 1) with which the page can be read as handwriting this way up; absent without a reader of it. */
  readonly chanceOfHand?: ((at: Upright) => Promise<number>) | undefined;
};

/** Null for a blank page; only where the head does not read well is that looked at. */
export async function readOnce(
  laying: Laying,
  recognise: Recognise,
  options: FirstOptions,
): Promise<FirstReading | null> {
  const head = await headOf(laying, recognise, options);
  if (!head) return null;
  const reading = await withRest(head, recognise, options);
  if (!head.isGuess || provesUp(reading.words)) return reading;
  const chance = (await options.chanceOfHand?.(head.at).catch(() => 0)) ?? 0;
  if (readsInHand(chance)) return reading;
  const better = await bestUpright(laying.grey, laying.ways, recognise);
  if (better.rotation === head.at.rotation) return reading;
  return withRest(await readHead(laidAt(better), recognise, options), recognise, options);
}

async function withRest(
  head: Head,
  recognise: Recognise,
  { mayNarrow, onShare, onHead, onRest, chanceOfHand }: FirstOptions,
): Promise<FirstReading> {
  const hasHand = chanceOfHand !== undefined;
  const { height } = head.clean;
  onShare(head.end / height);
  if (head.end >= height) return head;
  onHead(head);
  const reading = readRows(recognise, head.clean, [head.end, height], {
    // Where a head is less clear, every column of the rest may count; not of handwriting, which another reader reads.
    layout: mayNarrow && (isClear(head.words) || (hasHand && readsBadly(head.words))) ? 'narrow' : 'page',
    lines: linesUsed(head.words),
    onShare: (share) => onShare((head.end + share * (height - head.end)) / height),
  });
  // What was asked just now is on its way to the recogniser's thread after this turn. Its first word of progress comes a
  // tenth of a second later, when it has found the lines: the reader of handwriting would have waited for it.
  const [rest] = await Promise.all([reading, setImmediate().then(() => onRest?.(head))]);
  return { ...head, words: [...head.words, ...rest] };
}

async function readHead(
  { at, clean, end }: Laid,
  recognise: Recognise,
  { mayNarrow }: Pick<FirstOptions, 'mayNarrow'>,
): Promise<Head> {
  const words = await readRows(recognise, clean, [0, end], { layout: mayNarrow ? 'narrow' : 'page', lines: 0 });
  return { at, clean, end, words };
}

/**
 * Reads the head the way up that is likely; asks which end is up only when that reading does not prove it. A page that
 * lies upside down mostly shows no word at all: its other end is then read as the head at once.
 */
async function headOf(laying: Laying, recognise: Recognise, options: FirstOptions): Promise<Head | null> {
  const { mayBeBlank, told, chanceOfHand } = options;
  const { grey, ways } = laying;
  const read = (rotation: Rotation): Promise<Head> => readHead(laying.laid(rotation), recognise, options);
  const marginOf =
    ({ at }: Head) =>
    (): Margin =>
      ways.marginAt(at.rotation);
  const isProved = (head: Head): boolean => provesUp(head.words, marginOf(head));
  const { likely } = ways;
  if (told !== undefined) {
    const asTold = await read(told);
    return mayBeBlank && !isProved(asTold) && isBlank(grey) ? null : { ...asTold, isTold: true };
  }
  const first = likely === null ? null : await read(likely);
  if (first && isProved(first)) return first;
  if (mayBeBlank && isBlank(grey)) return null;
  if (first && chanceOfHand && readsBadly(first.words) && mayBeUp(first.words, marginOf(first)())) {
    return { ...first, isGuess: true };
  }
  // The recogniser reads lines that stand as well: either end of a page that may lie on its side proves nothing.
  const mayLie = ways.rotations.length > 2;
  if (first && !mayLie && likely === 0 && saysNothing(first.words) && ways.marginAt(0) !== 'left') {
    const other = await read(180);
    if (isProved(other)) return other;
  }
  const better = await bestUpright(grey, ways, recognise);
  return first?.at.rotation === better.rotation ? first : readHead(laidAt(better), recognise, options);
}
