// The words that may be a phrase, from one start on: their signs in a run, and where each pair of them first stands.
import { Reading } from './least-cost.ts';
import type { Signs } from './look-alikes.ts';
import { edgePair, PAIR_COUNT, pairOf } from './shape-pairs.ts';

/** Keep it: the memory it works in is used again. */
export class PhraseWindow {
  readonly reading: Reading;
  /** Length at the end of the first word, the first two, and so on. */
  readonly ends: number[] = [];
  /** The pairs of the reading, each once, with the length at which the reading first has it. */
  count = 0;
  readonly pairs: Uint16Array;
  readonly lengths: Uint8Array;
  /** The same for each pair there is; 0 where the reading does not have it. */
  private readonly lengthOf = new Uint8Array(PAIR_COUNT);
  private readonly shared: Uint8Array;

  constructor(mostSigns: number) {
    this.reading = new Reading(mostSigns);
    this.shared = new Uint8Array(mostSigns + 1);
    this.pairs = new Uint16Array(mostSigns);
    this.lengths = new Uint8Array(mostSigns);
  }

  /** Takes as many words from `start` on as fit into `longest` signs, at most `most`. Linear in their signs. */
  open(words: readonly Signs[], start: number, { longest, most }: { longest: number; most: number }): void {
    const { reading, ends, lengthOf } = this;
    reading.restart();
    for (let at = 0; at < this.count; at++) lengthOf[this.pairs[at] as number] = 0;
    this.count = 0;
    ends.length = 0;
    let before = -1;
    for (let at = start; at < Math.min(words.length, start + most); at++) {
      const word = words[at] as Signs;
      if (reading.length + word.length > longest) return;
      for (let place = 0; place < word.length; place++) {
        const sign = word[place] as number;
        reading.add(sign);
        const pair = before < 0 ? edgePair(sign) : pairOf(before, sign);
        before = sign;
        if (lengthOf[pair] !== 0) continue;
        lengthOf[pair] = reading.length;
        this.pairs[this.count] = pair;
        this.lengths[this.count++] = reading.length;
      }
      ends.push(reading.length);
    }
  }

  /** The longest reading of whole words with at most so many signs; 0 where there is none. */
  lastEnd(most: number): number {
    const { ends } = this;
    let word = ends.length - 1;
    while (word >= 0 && (ends[word] as number) > most) word -= 1;
    return word < 0 ? 0 : (ends[word] as number);
  }

  /** Whether the first `length` signs of the reading have `needed` of the pairs. */
  shares(pairs: readonly number[], needed: number, length: number): boolean {
    const { lengthOf } = this;
    let missing = needed;
    for (let at = 0; at < pairs.length; at++) {
      const first = lengthOf[pairs[at] as number] as number;
      if (first > 0 && first <= length) missing -= 1;
    }
    return missing <= 0;
  }

  /** The length at which the reading has `needed` of the pairs: as many as it has, or fewer. */
  lengthSharing(pairs: readonly number[], needed: number): number {
    const { lengthOf, shared } = this;
    let count = 0;
    for (const pair of pairs) {
      const length = lengthOf[pair] as number;
      if (length > 0) shared[count++] = length;
    }
    return shared.subarray(0, count).sort()[needed - 1] as number;
  }
}
