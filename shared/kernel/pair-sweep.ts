// Which phrases share enough pairs of signs with the words that begin at each place of a text.
import type { Signs } from './look-alikes.ts';
import { edgePair, PAIR_COUNT, pairOf } from './shape-pairs.ts';

/** Phrases by number, those of the longest readings first. */
export type PairedPhrases = {
  /** Pairs a reading must share with the phrase to be worth measuring. */
  readonly needed: Uint16Array;
  /** Signs of the longest reading that can be the phrase; never rises with the number. */
  readonly most: Uint16Array;
  /** For each pair the phrases that hold it, in their order. */
  readonly holders: readonly (Int32Array | undefined)[];
};

/** Told of each start where phrases share enough, or may; `numbers` rise, and are good until it returns. */
export type Visit = (start: number, numbers: Int32Array) => void;

/**
 * [Note: A sweep over the starts]
 * A reading begins at any word and goes on for some words, so that each pair of the text lies in the readings of several
 * starts: counting it for each of them is the same work again and again. Here a pair is looked at once. It counts for
 * the starts of a run: from the first whose reading has it as a new one and is not too long for the phrase by then, to
 * the last that stands before it. One is added where the run begins and taken away behind it, and a sum over the starts
 * in their order gives each its count. Counts are bytes, four of them in a machine word: they are added up and compared
 * with what is needed all at once. A count is never too low; it is too high where the reading ends before so many words.
 */
const LANES = 4;
const HIGH_BIT = 128;
const HIGH_BITS = 0x80808080 | 0;
/** Rows of differences in use at a time: starts from the oldest whose count is open to the one behind the last. */
const ROWS = 16;
const ROW_MASK = ROWS - 1;
/** A start is settled when all words of its reading were seen: so many at most fit into the rows. */
const MOST_WORDS = ROWS - 2;

const NO_SIGN = -1;

export type Sweep = {
  /** Only these starts, all where absent. */
  readonly starts: ReadonlySet<number> | undefined;
  /** Words of the longest reading, 14 at most. */
  readonly most: number;
};

/** Keep it with the phrases: the memory it works in is used again. */
export class PairSweep {
  private readonly phrases: PairedPhrases;
  private readonly width: number;
  private readonly sums: Int32Array;
  private readonly differences: Int32Array;
  /** What is added to a count to set its highest bit where it suffices. */
  private readonly lacking: Int32Array;
  private readonly ready: Int32Array;
  /** For each pair the first start of which the reading does not have it yet. */
  private readonly fresh = new Int32Array(PAIR_COUNT);
  private offsets: Int32Array = new Int32Array(0);

  constructor(phrases: PairedPhrases) {
    const count = phrases.needed.length;
    this.phrases = phrases;
    this.width = Math.ceil(count / LANES);
    this.sums = new Int32Array(this.width);
    this.differences = new Int32Array(this.width * ROWS);
    this.ready = new Int32Array(count);
    const lacking = new Uint8Array(this.width * LANES);
    phrases.needed.forEach((needed, number) => {
      lacking[number] = Math.max(1, HIGH_BIT - needed);
    });
    // Bytes as they are counted: the first phrase in the lowest.
    this.lacking = Int32Array.from({ length: this.width }, (_, cell) =>
      new DataView(lacking.buffer).getInt32(cell * LANES, true),
    );
  }

  /**
   * Visits the starts in their order; `most` words make a reading at most. Linear in the signs of the words times the
   * phrases that hold a pair, and in the words times a quarter of the phrases.
   */
  over(words: readonly Signs[], { starts, most }: Sweep, visit: Visit): void {
    if (most > MOST_WORDS) throw new RangeError(`readings of ${most} words`);
    this.sums.fill(0);
    this.differences.fill(0);
    this.fresh.fill(0);
    this.offsets = offsetsOf(words);
    const isWanted = (start: number): boolean => !starts || starts.has(start);
    let last = NO_SIGN;
    let group = 0;
    let wanted = -most;
    let behind = -1;
    for (let at = 0; at < words.length + most - 1; at++) {
      const word = words[at];
      const oldest = at - most + 1;
      if (word && (words[at - 1]?.length ?? 0) > 0) group = at;
      if (word && isWanted(at)) wanted = at;
      // Words of no reading are passed over.
      if (word && wanted >= oldest) {
        if (word.length > 0) last = this.add(word, { at, group, oldest: Math.max(0, oldest), last });
        behind = at + 1;
      }
      if (oldest < 0 || oldest > behind) continue;
      const numbers = this.settle(oldest);
      if (numbers.length > 0 && isWanted(oldest)) visit(oldest, numbers);
    }
  }

  /** Counts the pairs of one word; `group`: the first start at its first sign, words without signs before it. */
  private add(word: Signs, place: { at: number; group: number; oldest: number; last: number }): number {
    const { fresh } = this;
    const { at, group, oldest } = place;
    const offset = this.offsets[at] as number;
    const first = word[0] as number;
    this.share(edgePair(first), Math.max(oldest, group), at, offset);
    let before = place.last;
    for (let sign = 0; sign < word.length; sign++) {
      const here = word[sign] as number;
      if (before !== NO_SIGN) {
        const pair = pairOf(before, here);
        this.share(pair, Math.max(oldest, fresh[pair] as number), sign === 0 ? group - 1 : at, offset + sign);
        fresh[pair] = sign === 0 ? group : at + 1;
      }
      before = here;
    }
    return before;
  }

  /** Adds one to the count of each phrase that holds the pair, for the starts `from` to `to` that it counts for. */
  private share(pair: number, from: number, to: number, at: number): void {
    const holding = this.phrases.holders[pair];
    if (!holding || from > to) return;
    const { differences, width, offsets } = this;
    const { most } = this.phrases;
    const behind = ((to + 1) & ROW_MASK) * width;
    let start = from;
    let row = (start & ROW_MASK) * width;
    let length = at - (offsets[start] as number) + 1;
    for (let index = 0; index < holding.length; index++) {
      const number = holding[index] as number;
      while ((most[number] as number) < length) {
        start += 1;
        // The phrases that follow are no longer than this one.
        if (start > to) return;
        row = (start & ROW_MASK) * width;
        length = at - (offsets[start] as number) + 1;
      }
      const cell = number >> 2;
      const one = 1 << ((number & 3) << 3);
      differences[row + cell] = (differences[row + cell] as number) + one;
      differences[behind + cell] = (differences[behind + cell] as number) - one;
    }
  }

  /** The phrases that share enough with the reading from `start` on, all words of which were counted. */
  private settle(start: number): Int32Array {
    const { sums, differences, lacking, width, ready } = this;
    const row = (start & ROW_MASK) * width;
    let count = 0;
    for (let cell = 0; cell < width; cell++) {
      const sum = ((sums[cell] as number) + (differences[row + cell] as number)) | 0;
      sums[cell] = sum;
      differences[row + cell] = 0;
      const enough = (sum + (lacking[cell] as number)) & HIGH_BITS;
      if (enough === 0) continue;
      for (let lane = 0; lane < LANES; lane++) {
        if ((enough >>> (lane * 8 + 7)) & 1) ready[count++] = cell * LANES + lane;
      }
    }
    return ready.subarray(0, count);
  }
}

/** Where each word begins among the signs of all. */
function offsetsOf(words: readonly Signs[]): Int32Array {
  const offsets = new Int32Array(words.length);
  let offset = 0;
  words.forEach((word, at) => {
    offsets[at] = offset;
    offset += word.length;
  });
  return offsets;
}
