// Finds known phrases in a run of words although words were misread, glued or split.
// An index over pairs of letters proposes phrases, the look-alike distance decides. Knows nothing of what phrases mean.
import { SIGN_COUNT, type Signs, signDistance, signsOf } from './look-alikes.ts';

export type Phrase<T> = {
  /** Squashed: a–z and digits only. */
  readonly key: string;
  readonly meaning: T;
};

/** Words `start` to `end` (excluded) were read as `phrase` at this look-alike distance. */
export type PhraseMatch<T> = {
  readonly start: number;
  readonly end: number;
  readonly phrase: Phrase<T>;
  readonly cost: number;
};

export type PhraseIndex<T> = {
  /**
   * `words` are squashed. Matches may overlap and come in order of `start`; with `starts`, only those that begin at
   * one of these words.
   */
  search(words: readonly string[], starts?: ReadonlySet<number>): PhraseMatch<T>[];
};

/** The most cost a phrase of that many signs may have. */
export type Tolerance = (length: number) => number;

const MOST_WORDS = 9;
const MOST_SIGNS = 90;

/** Look-alikes made equal, so that a misread sign spoils no pair. Signs as in `signsOf`; the edge is one more. */
const SHAPE_GROUPS = ['o0qd', 'i1lj', 's5', 'b8h', 'uvn', 'ec'];
const EDGE = SIGN_COUNT;
const PAIR_SIZE = SIGN_COUNT + 1;
const shapeOf = Uint8Array.from({ length: SIGN_COUNT }, (_, sign) => sign);
for (const group of SHAPE_GROUPS) {
  const signs = signsOf(group);
  for (const sign of signs) shapeOf[sign] = signs[0] ?? sign;
}

/** Pairs of neighbouring shapes, each once; the first sign makes a pair with the edge. */
function pairsOf(signs: Signs): number[] {
  const pairs = new Set<number>();
  let before = EDGE;
  for (const sign of signs) {
    const shape = shapeOf[sign] as number;
    pairs.add(before * PAIR_SIZE + shape);
    before = shape;
  }
  return [...pairs];
}

type Entry<T> = {
  readonly phrase: Phrase<T>;
  readonly signs: Signs;
  readonly limit: number;
  /** Pairs a reading must share with the phrase to be worth measuring. */
  readonly needed: number;
};

function entryOf<T>(phrase: Phrase<T>, tolerance: Tolerance): Entry<T> {
  const signs = signsOf(phrase.key);
  const limit = tolerance(signs.length);
  const distinct = pairsOf(signs).length;
  const needed = Math.max(1, Math.floor((signs.length - 1) * 0.3), Math.floor(distinct - 2 * limit));
  return { phrase, signs, limit, needed };
}

/** Builds the index once; searching it is cheap. */
export function phraseIndex<T>(phrases: readonly Phrase<T>[], tolerance: Tolerance): PhraseIndex<T> {
  const entries = phrases.filter((phrase) => phrase.key !== '').map((phrase) => entryOf(phrase, tolerance));
  const lists = new Map<number, number[]>();
  entries.forEach((entry, number) => {
    for (const pair of pairsOf(entry.signs)) {
      const list = lists.get(pair);
      if (list) list.push(number);
      else lists.set(pair, [number]);
    }
  });
  const holders: (Int32Array | undefined)[] = new Array(PAIR_SIZE * PAIR_SIZE).fill(undefined);
  for (const [pair, list] of lists) holders[pair] = Int32Array.from(list);
  const longest = Math.min(MOST_SIGNS, Math.max(0, ...entries.map((entry) => entry.signs.length + entry.limit)));
  return { search: (words, starts) => searchFrom(words.map(signsOf), entries, holders, longest, starts) };
}

/** Counts the pairs that a growing window shares with each phrase, and remembers which phrases share enough. */
class Window<T> {
  readonly read = new Uint8Array(MOST_SIGNS + 1);
  length = 0;
  /** Numbers of the phrases worth measuring. */
  readonly ready: number[] = [];
  private before = EDGE;
  private round = 0;
  private readonly seen = new Uint32Array(PAIR_SIZE * PAIR_SIZE);
  private readonly shared: Uint16Array;
  private readonly touched: number[] = [];
  private readonly entries: readonly Entry<T>[];
  private readonly holders: readonly (Int32Array | undefined)[];

  constructor(entries: readonly Entry<T>[], holders: readonly (Int32Array | undefined)[]) {
    this.entries = entries;
    this.holders = holders;
    this.shared = new Uint16Array(entries.length);
  }

  restart(): void {
    for (const number of this.touched) this.shared[number] = 0;
    this.touched.length = 0;
    this.ready.length = 0;
    this.length = 0;
    this.before = EDGE;
    this.round += 1;
  }

  add(word: Signs): void {
    for (const sign of word) {
      this.read[this.length++] = sign;
      const shape = shapeOf[sign] as number;
      const pair = this.before * PAIR_SIZE + shape;
      this.before = shape;
      if (this.seen[pair] === this.round) continue;
      this.seen[pair] = this.round;
      const holding = this.holders[pair];
      if (holding) this.share(holding);
    }
  }

  private share(holding: Int32Array): void {
    for (let index = 0; index < holding.length; index++) {
      const number = holding[index] as number;
      const count = (this.shared[number] as number) + 1;
      this.shared[number] = count;
      if (count === 1) this.touched.push(number);
      if (count === (this.entries[number] as Entry<T>).needed) this.ready.push(number);
    }
  }
}

function searchFrom<T>(
  words: readonly Signs[],
  entries: readonly Entry<T>[],
  holders: readonly (Int32Array | undefined)[],
  longest: number,
  starts: ReadonlySet<number> | undefined,
): PhraseMatch<T>[] {
  const matches: PhraseMatch<T>[] = [];
  const window = new Window(entries, holders);
  for (let start = 0; start < words.length; start++) {
    if (starts && !starts.has(start)) continue;
    // Counts grow with the window: every longer one begins with the same signs.
    window.restart();
    for (let end = start + 1; end <= Math.min(words.length, start + MOST_WORDS); end++) {
      const word = words[end - 1] as Signs;
      if (window.length + word.length > longest) break;
      window.add(word);
      for (const number of window.ready) {
        const entry = entries[number] as Entry<T>;
        if (Math.abs(entry.signs.length - window.length) > entry.limit + 1) continue;
        const cost = signDistance(window.read, window.length, entry.signs, entry.limit);
        if (cost !== Number.POSITIVE_INFINITY) matches.push({ start, end, phrase: entry.phrase, cost });
      }
    }
  }
  return matches;
}
