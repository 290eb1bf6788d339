// Decides how a page must be turned. Which axis the lines follow is seen from the ink; which end is up is heard from
// the recogniser, on a strip of the page, because only letters know it.
import type { Rotation, Word } from '#shared/domain/reading/reading.ts';
import { trustIn } from '#shared/domain/reading/trust.ts';
import { evenInkOnly } from './preparation/even-ink.ts';
import { type Grey, rows, shrunk, turned } from './preparation/grey.ts';
import { inkOnly } from './preparation/ink.ts';
import { straightMargin } from './preparation/margins.ts';
import { withoutRules } from './preparation/ruled.ts';
import { inkOf, levelled, slopeOf } from './preparation/slope.ts';
import type { Recognise } from './recognising.ts';

/** Long side of the small picture on which slopes are measured. */
const SMALL = 700;
/** One axis is sure when its rows are this many times sharper than those of the other. */
const SURE = 2.2;
/** Part of the page's height that is read to tell up from down. */
const STRIP = 1 / 9;
/** Another way up is taken when it is trusted this many times more, and by this many letters. */
const BETTER = 2;
const ENOUGH = 8;
/**
 * A reading trusted for this share of at least this many letters proves that the page is the right way up; less of it
 * does where the straight margin is on the left as well.
 */
const PROOF = 0.45;
const PROOF_BESIDE_MARGIN = 0.25;
const PROOF_LETTERS = 40;
/** Of what the reader of print makes of handwriting that is upside down, hardly ever more than this is trusted. */
const UPSIDE_DOWN = 0.08;
/** A reading trusted for less than this share of its letters says nothing for its way up. */
const NOTHING = 0.05;
const EVERY_WAY: readonly Rotation[] = [0, 90, 180, 270];

export function provesUp(words: readonly Word[], margin: () => Margin = () => null): boolean {
  const { letters, trusted } = trustIn(words);
  if (letters < PROOF_LETTERS || trusted < PROOF_BESIDE_MARGIN * letters) return false;
  return trusted >= PROOF * letters || margin() === 'left';
}

/** Whether a reading that proves nothing speaks for its way up nevertheless, as that of handwriting does. */
export function mayBeUp(words: readonly Word[], margin: Margin): boolean {
  const { letters, trusted } = trustIn(words);
  return margin === 'left' || (margin === null && trusted > UPSIDE_DOWN * letters);
}

export function saysNothing(words: readonly Word[]): boolean {
  const { letters, trusted } = trustIn(words);
  return trusted <= NOTHING * letters;
}

/** `picture` is turned and levelled, not yet cleaned; `slope` is how its lines leaned before. */
export type Upright = { readonly rotation: Rotation; readonly picture: Grey; readonly slope: number };

const small = (grey: Grey): { picture: Grey; factor: number } => {
  const factor = Math.max(1, Math.round(Math.max(grey.width, grey.height) / SMALL));
  return { picture: shrunk(grey, factor), factor };
};

/** Which margin is the straight one when the page is turned so: see margins.ts. */
export type Margin = ReturnType<typeof straightMargin>;

/** The ways a page may have to be turned, likeliest first, how its lines lean each way, and where they begin. */
export type Ways = {
  readonly rotations: readonly Rotation[];
  /** The way to read the page at once; null where a strip should be asked first. */
  readonly likely: Rotation | null;
  readonly slopeAt: (rotation: Rotation) => number;
  readonly marginAt: (rotation: Rotation) => Margin;
};

export function waysOf(grey: Grey): Ways {
  const { picture } = small(grey);
  const lying = slopeOf(picture);
  const standing = slopeOf(turned(picture, 90));
  // Upside down, lines lean just as they did.
  const slopeAt = (rotation: Rotation): number => (rotation % 180 === 0 ? lying : standing).slope;
  const marginAt = (rotation: Rotation): Margin => straightMargin(turned(picture, rotation), slopeAt(rotation));
  const ratio = standing.sharpness / Math.max(1, lying.sharpness);
  if (ratio < 1 / SURE) return { rotations: [0, 180], likely: 0, slopeAt, marginAt };
  const standingUp = { left: 90, right: 270, none: null } as const;
  const hint = standingUp[marginAt(90) ?? 'none'];
  if (ratio > SURE) return { rotations: hint === 270 ? [270, 90] : [90, 270], likely: hint, slopeAt, marginAt };
  const likely = hint !== null && marginAt(0) === null ? hint : 0;
  return { rotations: [0, 180, 90, 270], likely, slopeAt, marginAt };
}

/** The page turned, and its lines made level. */
export function upright(grey: Grey, rotation: Rotation, ways: Ways): Upright {
  const slope = ways.slopeAt(rotation);
  return { rotation, picture: levelled(turned(grey, rotation), slope), slope };
}

/** What the recogniser is given: the page, or a strip of it, with nothing left but dark ink on white. */
export function cleaned(level: Grey): Grey {
  const { picture, isRuledPaper } = withoutRules(level);
  return isRuledPaper ? evenInkOnly(picture) : inkOnly(picture);
}

/** The strip of a levelled page that holds most ink; rows that are nearly all ink (borders) do not count. */
export function inkiestStrip(level: Grey): Grey {
  const { picture, factor } = small(level);
  const ink = inkOf(picture);
  const sums = new Float64Array(picture.height + 1);
  for (let y = 0; y < picture.height; y += 1) {
    let marks = 0;
    for (let x = y * picture.width; x < (y + 1) * picture.width; x += 1) if (ink[x] !== 0) marks += 1;
    sums[y + 1] = (sums[y] as number) + (marks > picture.width * 0.6 ? 0 : marks);
  }
  const height = Math.max(1, Math.round(picture.height * STRIP));
  let best = 0;
  const inside = (top: number): number => (sums[top + height] as number) - (sums[top] as number);
  for (let top = 1; top + height <= picture.height; top += 1) if (inside(top) > inside(best)) best = top;
  return rows(level, best * factor, height * factor);
}

/**
 * Tries every way on a strip each, until one proves itself. The first stays unless another is clearly better. Lines of
 * ink can deceive (the edges of sheets, a table): where no likely way shows a word, the others are tried as well.
 */
export async function bestUpright(grey: Grey, ways: Ways, recognise: Recognise): Promise<Upright> {
  let best: Upright | null = null;
  let trust = 0;
  for (const rotation of [...ways.rotations, ...EVERY_WAY.filter((way) => !ways.rotations.includes(way))]) {
    if (best && !ways.rotations.includes(rotation) && trust >= ENOUGH) break;
    const candidate = upright(grey, rotation, ways);
    const words = await recognise(cleaned(inkiestStrip(candidate.picture)), 'block');
    if (provesUp(words, () => ways.marginAt(rotation))) return candidate;
    const { trusted } = trustIn(words);
    if (!best || trusted > Math.max(trust * BETTER, trust + ENOUGH)) {
      best = candidate;
      trust = trusted;
    }
  }
  return best ?? upright(grey, 0, ways);
}
