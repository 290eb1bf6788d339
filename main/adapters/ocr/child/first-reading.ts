// Reads a page once, in the order that triage needs: the way up, then the head of the page (who writes, from where,
// when), then the rest. What is uncertain afterwards is the business of second-reading.ts.
import type { Rotation, Word } from '#shared/domain/reading/reading.ts';
import { bestUpright, cleaned, provesUp, saysNothing, type Upright, upright, waysOf } from './orientation.ts';
import { isBlank } from './preparation/blank.ts';
import type { Grey } from './preparation/grey.ts';
import { gapNear } from './preparation/ink-map.ts';
import { linesUsed, type Recognise, readRows, type Share } from './recognising.ts';

/** The head of a page ends between two lines near this part of its height. */
const HEAD = 0.28;
const HEAD_REACH = 0.1;

export type FirstReading = {
  readonly at: Upright;
  readonly clean: Grey;
  readonly words: readonly Word[];
  /** A person said which way up: no other is tried. */
  readonly isTold?: boolean;
};

type Head = FirstReading & { readonly end: number };

export type FirstOptions = {
  /** False where something was taken off the page before. */
  readonly mayBeBlank: boolean;
  /** The way up a person said the page lies; looked for where absent. */
  readonly told?: Rotation | undefined;
  readonly onShare: Share;
  /** Gets the head of the page before the rest is read. */
  readonly onHead: (head: FirstReading) => void;
  /** Called once, when the recogniser is at work on the rest: what is done then costs it no time. */
  readonly onRest?: ((head: FirstReading) => void) | undefined;
};

/** Null for a blank page; only where the head does not read well is that looked at. */
export async function readOnce(
  grey: Grey,
  recognise: Recognise,
  { mayBeBlank, told, onShare, onHead, onRest }: FirstOptions,
): Promise<FirstReading | null> {
  const head = await headOf(grey, recognise, { mayBeBlank, told });
  if (!head) return null;
  const { height } = head.clean;
  onShare(head.end / height);
  if (head.end >= height) return head;
  onHead(head);
  let isBegun = false;
  const onPart: Share = (share) => {
    if (!isBegun) onRest?.(head);
    isBegun = true;
    onShare((head.end + share * (height - head.end)) / height);
  };
  const rest = await readRows(recognise, head.clean, [head.end, height], linesUsed(head.words), onPart);
  return { ...head, words: [...head.words, ...rest] };
}

/**
 * Reads the head the way up that is likely; asks which end is up only when that reading does not prove it. A page that
 * lies upside down mostly shows no word at all: its other end is then read as the head at once.
 */
async function headOf(
  grey: Grey,
  recognise: Recognise,
  { mayBeBlank, told }: Pick<FirstOptions, 'mayBeBlank' | 'told'>,
): Promise<Head | null> {
  const ways = waysOf(grey);
  const read = async (at: Upright): Promise<Head> => {
    const clean = cleaned(at.picture);
    const end = gapNear(clean, HEAD, HEAD_REACH) ?? clean.height;
    return { at, clean, end, words: await readRows(recognise, clean, [0, end], 0) };
  };
  const isProved = ({ at, words }: Head): boolean => provesUp(words, () => ways.marginAt(at.rotation));
  const { likely } = ways;
  if (told !== undefined) {
    const asTold = await read(upright(grey, told, ways));
    return mayBeBlank && !isProved(asTold) && isBlank(grey) ? null : { ...asTold, isTold: true };
  }
  const first = likely === null ? null : await read(upright(grey, likely, ways));
  if (first && isProved(first)) return first;
  if (mayBeBlank && isBlank(grey)) return null;
  // The recogniser reads lines that stand as well: either end of a page that may lie on its side proves nothing.
  const mayLie = ways.rotations.length > 2;
  if (first && !mayLie && likely === 0 && saysNothing(first.words) && ways.marginAt(0) !== 'left') {
    const other = await read(upright(grey, 180, ways));
    if (isProved(other)) return other;
  }
  const better = await bestUpright(grey, ways, recognise);
  return first?.at.rotation === better.rotation ? first : read(better);
}
