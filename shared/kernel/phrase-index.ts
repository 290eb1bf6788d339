// Finds known phrases in a run of words although words were misread, glued or split.
// An index over pairs of letters proposes phrases, the look-alike distance decides. Knows nothing of what phrases mean.
import { LeastCosts, Reading } from './least-cost.ts';
import { prefixDistances, SIGN_COUNT, type Signs, signsOf } from './look-alikes.ts';

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
   * one of these words; with `most`, only those of at most so many words.
   */
  search(words: readonly string[], starts?: ReadonlySet<number>, most?: number): PhraseMatch<T>[];
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
};

/** Phrases by number; what is asked of them for every sign of a text lies in arrays of its own. */
type Prepared<T> = {
  readonly entries: readonly Entry<T>[];
  /** Pairs a reading must share with the phrase to be worth measuring. */
  readonly needed: Uint16Array;
  /** Signs of the longest reading that can be the phrase. */
  readonly most: Uint16Array;
  /** For each pair the phrases that hold it, the longest first. */
  readonly holders: readonly (Int32Array | undefined)[];
  readonly leastCosts: LeastCosts;
  /** No phrase is as long as a reading of more signs. */
  readonly longest: number;
};

const pairsNeeded = ({ signs, limit }: Entry<unknown>): number =>
  Math.max(1, Math.floor((signs.length - 1) * 0.3), Math.floor(pairsOf(signs).length - 2 * limit));

function prepare<T>(entries: readonly Entry<T>[]): Prepared<T> {
  const lists = new Map<number, number[]>();
  entries.forEach((entry, number) => {
    for (const pair of pairsOf(entry.signs)) {
      const list = lists.get(pair);
      if (list) list.push(number);
      else lists.set(pair, [number]);
    }
  });
  const most = Uint16Array.from(entries, ({ signs, limit }) => signs.length + limit + 1);
  const longestFirst = (a: number, b: number): number => (most[b] as number) - (most[a] as number);
  const holders: (Int32Array | undefined)[] = new Array(PAIR_SIZE * PAIR_SIZE).fill(undefined);
  for (const [pair, list] of lists) holders[pair] = Int32Array.from(list.sort(longestFirst));
  const longest = Math.min(MOST_SIGNS, Math.max(0, ...entries.map(({ signs, limit }) => signs.length + limit)));
  const leastCosts = new LeastCosts(entries.map(({ signs }) => signs));
  return { entries, needed: Uint16Array.from(entries, pairsNeeded), most, holders, leastCosts, longest };
}

/** Builds the index once; searching it is cheap. */
export function phraseIndex<T>(phrases: readonly Phrase<T>[], tolerance: Tolerance): PhraseIndex<T> {
  const entries = phrases.map((phrase): Entry<T> => {
    const signs = signsOf(phrase.key);
    return { phrase, signs, limit: tolerance(signs.length) };
  });
  const index = prepare(entries.filter(({ signs }) => signs.length > 0));
  return { search: (words, starts, most = MOST_WORDS) => searchFrom(words.map(signsOf), index, { starts, most }) };
}

/** Counts the pairs that a growing window shares with each phrase, and remembers which phrases share enough. */
class Window<T> {
  readonly reading = new Reading(MOST_SIGNS + 1);
  /** Length at the end of the first word, the first two, and so on. */
  readonly ends: number[] = [];
  /** Numbers of the phrases worth measuring, each with the length at which it became so. */
  readonly ready: { readonly number: number; readonly from: number }[] = [];
  private before = EDGE;
  private round = 0;
  private readonly seen = new Uint32Array(PAIR_SIZE * PAIR_SIZE);
  private readonly shared: Uint16Array;
  readonly index: Prepared<T>;

  constructor(index: Prepared<T>) {
    this.index = index;
    this.shared = new Uint16Array(index.entries.length);
  }

  restart(): void {
    this.shared.fill(0);
    this.ready.length = 0;
    this.ends.length = 0;
    this.reading.restart();
    this.before = EDGE;
    this.round += 1;
  }

  add(word: Signs): void {
    for (const sign of word) {
      this.reading.add(sign);
      const shape = shapeOf[sign] as number;
      const pair = this.before * PAIR_SIZE + shape;
      this.before = shape;
      if (this.seen[pair] === this.round) continue;
      this.seen[pair] = this.round;
      const holding = this.index.holders[pair];
      if (holding) this.share(holding);
    }
    this.ends.push(this.reading.length);
  }

  private share(holding: Int32Array): void {
    const { shared } = this;
    const { length } = this.reading;
    const { most, needed } = this.index;
    for (let at = 0; at < holding.length; at++) {
      const number = holding[at] as number;
      // The window only grows: this phrase and all that follow are too short for it from here on.
      if ((most[number] as number) < length) return;
      const count = (shared[number] as number) + 1;
      shared[number] = count;
      if (count === needed[number]) this.ready.push({ number, from: length });
    }
  }
}

const costs = new Float64Array(MOST_SIGNS + 1);

/** Adds what a phrase costs at each end of the window where it may end. */
function addMatches<T>(
  matches: PhraseMatch<T>[],
  { ends, reading, index }: Window<T>,
  { start, from, number }: { readonly start: number; readonly from: number; readonly number: number },
): void {
  const { phrase, signs, limit } = index.entries[number] as Entry<T>;
  const most = signs.length + limit + 1;
  const least = Math.max(from, signs.length - limit - 1);
  let isMeasured = false;
  for (let word = ends.length - 1; word >= 0; word--) {
    const length = ends[word] as number;
    if (length > most) continue;
    if (length < least) return;
    if (!isMeasured) {
      if (index.leastCosts.exceeds(number, reading, length, limit)) return;
      prefixDistances(reading.signs, length, signs, limit, costs);
    }
    isMeasured = true;
    const cost = costs[length] as number;
    if (cost <= limit) matches.push({ start, end: start + word + 1, phrase, cost });
  }
}

function searchFrom<T>(
  words: readonly Signs[],
  index: Prepared<T>,
  { starts, most }: { readonly starts: ReadonlySet<number> | undefined; readonly most: number },
): PhraseMatch<T>[] {
  const window = new Window(index);
  const matches: PhraseMatch<T>[] = [];
  for (let start = 0; start < words.length; start++) {
    if (starts && !starts.has(start)) continue;
    window.restart();
    const last = Math.min(words.length, start + most);
    for (let at = start; at < last; at++) {
      const word = words[at] as Signs;
      if (window.reading.length + word.length > index.longest) break;
      window.add(word);
    }
    for (const { number, from } of window.ready) {
      addMatches(matches, window, { start, from, number });
    }
  }
  return matches;
}
