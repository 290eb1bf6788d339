// What a reading costs at least as a phrase, told in a few steps a sign: most of what shares signs with a phrase is seen
// to be none before the look-alike distance is asked.
import { SIGN_COUNT, type Signs, singleOf, substitutionCost } from './look-alikes.ts';

/**
 * [Note: The least cost of a reading]
 * Every way to make the phrase out of the reading leaves some signs of the phrase *uncovered*: those to which no sign of
 * the reading stays as it is, or is taken for them at 0.3 (`same`) or 0.6 (`like`). The covered ones keep their order,
 * so that no way leaves fewer uncovered than their longest common subsequence does, which a machine word counts for all
 * signs of the phrase at once (Hyyrö 2004). A mistake costs, and leaves uncovered (of `same`, of `like`):
 *
 *     taken for it at 0.6      0.6   1  0        missing            1     1  1
 *     another sign             1     1  1        missing, doubled   0.5   1  1
 *     swapped with the next    0.7   1  1        two read as one    0.3   1  1
 *
 * and nothing where one is read as two, or one too many. So the cost is at least 0.6 `same`, and 0.6 `same` + 0.4 `like`,
 * each less what a doubled sign, a pair that may be read as one, and a swap cost less than that: as often as the phrase
 * has them. Only the first 32 signs of a phrase are looked at; the rest costs nothing then.
 *
 * A reading longer than its phrase has signs too many on top of that, at least as many as it is longer: as many as it has
 * pairs may be one sign read as two (0.3), as many as it repeats may be written twice (0.5), the others cost 1.
 */
const ONE = 0.6;
const OTHER = 0.4;
const LESS_SWAPPED = 0.3;
const SWAP = 0.7;
const AS_TWO = 0.3;
const TWICE = 0.5;
const BITS = 32;
/** Sums of tenths are not exact. */
const ROUNDING = 1e-6;

/** No sign: covers nothing. */
const NONE = SIGN_COUNT;
const ROW = SIGN_COUNT + 1;

/**
 * A reading that grows, sign by sign; `singles`: what each is taken for together with the next; `twos` and `twice`: how many
 * of its first signs end a pair that is taken for one sign, or repeat the sign before.
 */
export class Reading {
  readonly signs: Uint8Array;
  length = 0;
  readonly singles: Uint8Array;
  readonly twos: Uint8Array;
  readonly twice: Uint8Array;
  private readonly pairs = new Uint32Array(SIGN_COUNT * SIGN_COUNT);
  private round = 0;

  constructor(most: number) {
    this.signs = new Uint8Array(most);
    this.singles = new Uint8Array(most);
    this.twos = new Uint8Array(most + 1);
    this.twice = new Uint8Array(most + 1);
  }

  restart(): void {
    this.length = 0;
    this.round += 1;
  }

  add(sign: number): void {
    const at = this.length++;
    this.signs[at] = sign;
    this.singles[at] = NONE;
    if (at === 0) return;
    const before = this.signs[at - 1] as number;
    const single = singleOf(before, sign);
    if (single >= 0) this.singles[at - 1] = single;
    this.twos[at + 1] = (this.twos[at] as number) + (single >= 0 ? 1 : 0);
    this.twice[at + 1] = (this.twice[at] as number) + (before === sign ? 1 : 0);
    this.pairs[before * SIGN_COUNT + sign] = this.round;
  }

  /** What its first `length` signs cost at least because they are so many more than those of a phrase. */
  excess(length: number, signs: number): number {
    const more = Math.max(0, length - signs);
    const twos = Math.min(more, this.twos[length] as number);
    const twice = Math.min(more - twos, this.twice[length] as number);
    return AS_TWO * twos + TWICE * twice + (more - twos - twice);
  }

  has(first: number, second: number): boolean {
    return this.pairs[first * SIGN_COUNT + second] === this.round;
  }
}

const bitsSet = (word: number): number => {
  let bits = word - ((word >>> 1) & 0x55555555);
  bits = (bits & 0x33333333) + ((bits >>> 2) & 0x33333333);
  return Math.imul((bits + (bits >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
};

/** The least costs of readings as phrases that are told by their number. */
export class LeastCosts {
  private readonly phrases: readonly Signs[];
  /** For each phrase and sign, the places of the phrase that the sign covers. */
  private readonly same: Int32Array;
  private readonly like: Int32Array;
  /** What doubled signs and pairs may cost less than the two bounds charge. */
  private readonly lessSame: Float64Array;
  private readonly lessLike: Float64Array;

  constructor(phrases: readonly Signs[]) {
    this.phrases = phrases;
    this.same = new Int32Array(phrases.length * ROW);
    this.like = new Int32Array(phrases.length * ROW);
    this.lessSame = new Float64Array(phrases.length);
    this.lessLike = new Float64Array(phrases.length);
    phrases.forEach((signs, number) => {
      this.prepare(signs, number);
    });
  }

  private prepare(signs: Signs, number: number): void {
    const base = number * ROW;
    let [doubled, pairs] = [0, 0];
    for (let at = 0; at < Math.min(BITS, signs.length); at++) {
      const expected = signs[at] as number;
      const bit = 1 << at;
      for (let sign = 0; sign < SIGN_COUNT; sign++) {
        const cost = substitutionCost(sign, expected);
        if (cost <= 0.3) this.same[base + sign] = (this.same[base + sign] as number) | bit;
        if (cost <= 0.6) this.like[base + sign] = (this.like[base + sign] as number) | bit;
      }
      if (at > 0 && signs[at - 1] === expected) doubled += 1;
      const single = at + 1 < signs.length ? singleOf(expected, signs[at + 1] as number) : -1;
      if (single < 0) continue;
      pairs += 1;
      this.same[base + single] = (this.same[base + single] as number) | bit;
      this.like[base + single] = (this.like[base + single] as number) | bit;
    }
    this.lessSame[number] = doubled * 0.1 + pairs * 0.3 + ROUNDING;
    this.lessLike[number] = doubled * 0.5 + pairs * 0.7 + ROUNDING;
  }

  /**
   * True only where the reading costs more than `limit` at each of its rising `ends` up to `most`.
   * Ten steps a sign of the reading, and one a sign of the phrase where swaps may decide.
   */
  exceeds(number: number, reading: Reading, { ends, most }: Ends, limit: number): boolean {
    const { signs, singles } = reading;
    const { same, like } = this;
    const base = number * ROW;
    const phrase = this.phrases[number] as Signs;
    const places = phrase.length >= BITS ? -1 : (1 << phrase.length) - 1;
    let [sameOpen, likeOpen, at] = [-1, -1, 0];
    for (let word = 0; word < ends.length; word++) {
      const end = ends[word] as number;
      if (end > most) break;
      for (; at < end; at++) {
        const sign = base + (signs[at] as number);
        const single = base + (singles[at] as number);
        const sameHere = (same[sign] as number) | (same[single] as number);
        const likeHere = (like[sign] as number) | (like[single] as number);
        sameOpen = (sameOpen + (sameOpen & sameHere)) | (sameOpen & ~sameHere);
        likeOpen = (likeOpen + (likeOpen & likeHere)) | (likeOpen & ~likeHere);
      }
      const left = limit - reading.excess(end, phrase.length);
      const cost = ONE * bitsSet(sameOpen & places);
      if (cost - (this.lessSame[number] as number) > left) continue;
      const whole = cost + OTHER * bitsSet(likeOpen & places) - (this.lessLike[number] as number);
      if (whole <= left) return false;
      if (whole - LESS_SWAPPED * Math.floor(limit / SWAP + ROUNDING) > left) continue;
      if (whole - LESS_SWAPPED * swapsIn(phrase, reading) <= left) return false;
    }
    return true;
  }
}

/** Where a reading may end: the lengths of its first word, its first two, and so on, none above `most`. */
export type Ends = { readonly ends: readonly number[]; readonly most: number };

/** Neighbours of the phrase that stand the other way round somewhere in the reading. */
function swapsIn(phrase: Signs, reading: Reading): number {
  let swaps = 0;
  for (let at = 1; at < Math.min(BITS + 1, phrase.length); at++) {
    if (reading.has(phrase[at] as number, phrase[at - 1] as number)) swaps += 1;
  }
  return swaps;
}
