// Which phrases share enough pairs of signs with a reading.
import { PAIR_COUNT } from './shape-pairs.ts';

/** Phrases by number, those of the longest readings first. */
export type PairedPhrases = {
  /** The pairs of each phrase. */
  readonly pairs: readonly (readonly number[])[];
  /** Pairs a reading must share with the phrase to be worth measuring. */
  readonly needed: Uint16Array;
  /** Signs of the longest reading that can be the phrase; never rises with the number. */
  readonly most: Uint16Array;
};

/** The pairs of a reading, each once, as they come in it; `lengths`: of the reading when it first has each. */
export type ReadPairs = { readonly count: number; readonly pairs: Uint16Array; readonly lengths: Uint8Array };

/**
 * [Note: Counting for 32 phrases at once]
 * A pair is a row of bits, one a phrase that holds it. The counts of 32 phrases stand upright in six machine words, the
 * lowest bits of all counts in the first, and so on: rows are added as a processor adds, four at a time. A count begins
 * at 64 less what is needed, so that it runs over when there are enough, and what ran over is kept. Phrases stand in the
 * order of their longest readings; of a reading, 32 of them are given the pairs that the longest of them may have. So
 * no phrase is missed, and a few may be told that share enough only by signs they cannot reach.
 */
const BITS = 32;
const FULL = 64;
const PLANES = 6;
const AT_ONCE = 4;

/** Keep it with the phrases: the memory it works in is used again. */
export class PairCounts {
  private readonly blocks: number;
  private readonly rowOf = new Int32Array(PAIR_COUNT).fill(-1);
  private readonly rows: Int32Array;
  /** What the counts begin with, six words for 32 phrases. */
  private readonly first: Int32Array;
  /** Signs of the longest reading that one of 32 phrases can be. */
  private readonly most: Uint16Array;
  private readonly numbers: Int32Array;
  private readonly taken = new Int32Array(PAIR_COUNT);
  private readonly takenLengths = new Uint8Array(PAIR_COUNT);

  constructor({ pairs, needed, most }: PairedPhrases) {
    const blocks = Math.ceil(pairs.length / BITS);
    this.blocks = blocks;
    this.numbers = new Int32Array(pairs.length);
    this.most = Uint16Array.from({ length: blocks }, (_, block) => most[block * BITS] ?? 0);
    const held = [...new Set(pairs.flat())];
    held.forEach((pair, row) => {
      this.rowOf[pair] = row * blocks;
    });
    // One row more, of nothing: what fills up the last four.
    this.rows = new Int32Array((held.length + 1) * blocks);
    this.first = new Int32Array(blocks * PLANES);
    pairs.forEach((own, number) => {
      const block = Math.floor(number / BITS);
      const bit = 1 << (number % BITS);
      for (const pair of own) this.set(this.rows, (this.rowOf[pair] as number) + block, bit);
      const begin = FULL - Math.min(FULL, needed[number] as number);
      for (let plane = 0; plane < PLANES; plane++) {
        if ((begin >> plane) & 1) this.set(this.first, block * PLANES + plane, bit);
      }
    });
  }

  private set(words: Int32Array, at: number, bit: number): void {
    words[at] = (words[at] as number) | bit;
  }

  /**
   * The numbers of the phrases that share enough with a reading, rising; good until the next call. Some seven steps for
   * each pair of the reading and 32 phrases.
   */
  enough(read: ReadPairs): Int32Array {
    const { taken, numbers } = this;
    const held = this.take(read);
    let count = 0;
    let pairs = held;
    for (let block = 0; block < this.blocks; block++) {
      while (pairs > 0 && (this.takenLengths[pairs - 1] as number) > (this.most[block] as number)) pairs -= 1;
      // Rows that are too late for these phrases are none for those that follow.
      for (let at = pairs; at < pairs + AT_ONCE; at++) taken[at] = this.rows.length - this.blocks;
      let over = this.runOver(block, pairs);
      while (over !== 0) {
        const bit = Math.clz32(over & -over);
        numbers[count++] = block * BITS + BITS - 1 - bit;
        over &= over - 1;
      }
    }
    return numbers.subarray(0, count);
  }

  /** The rows of the pairs that some phrase holds. */
  private take({ count, pairs, lengths }: ReadPairs): number {
    let held = 0;
    for (let at = 0; at < count; at++) {
      const row = this.rowOf[pairs[at] as number] as number;
      if (row < 0) continue;
      this.taken[held] = row;
      this.takenLengths[held++] = lengths[at] as number;
    }
    return held;
  }

  /** Adds up the first rows taken for 32 phrases: the bits of those that have enough. */
  private runOver(block: number, pairs: number): number {
    const { rows, taken, first } = this;
    const begin = block * PLANES;
    let ones = first[begin] as number;
    let twos = first[begin + 1] as number;
    let fours = first[begin + 2] as number;
    let eights = first[begin + 3] as number;
    let sixteens = first[begin + 4] as number;
    let thirtyTwos = first[begin + 5] as number;
    let over = 0;
    for (let at = 0; at < pairs; at += AT_ONCE) {
      const a = rows[(taken[at] as number) + block] as number;
      const b = rows[(taken[at + 1] as number) + block] as number;
      const c = rows[(taken[at + 2] as number) + block] as number;
      const d = rows[(taken[at + 3] as number) + block] as number;
      const ab = a ^ b;
      const twoA = (a & b) | (ab & ones);
      ones ^= ab;
      const cd = c ^ d;
      const twoB = (c & d) | (cd & ones);
      ones ^= cd;
      const two = twoA ^ twoB;
      let carry = (twoA & twoB) | (two & twos);
      twos ^= two;
      let next = fours & carry;
      fours ^= carry;
      carry = eights & next;
      eights ^= next;
      next = sixteens & carry;
      sixteens ^= carry;
      carry = thirtyTwos & next;
      thirtyTwos ^= next;
      over |= carry;
    }
    return over;
  }
}
