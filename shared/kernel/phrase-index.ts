// Finds known phrases in a run of words although words were misread, glued or split.
// An index over pairs of letters proposes phrases, the look-alike distance decides. Knows nothing of what phrases mean.
import { LeastCosts } from './least-cost.ts';
import { prefixDistances, type Signs, signsOf } from './look-alikes.ts';
import { PairCounts, type PairedPhrases } from './pair-counts.ts';
import { PhraseWindow } from './phrase-window.ts';
import { pairsOf } from './shape-pairs.ts';

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
  /** Whether one word alone may be one of the phrases: sooner told than which. */
  has(word: string): boolean;
};

/** The most cost a phrase of that many signs may have. */
export type Tolerance = (length: number) => number;

const MOST_WORDS = 9;
const MOST_SIGNS = 90;

type Entry<T> = {
  readonly phrase: Phrase<T>;
  readonly signs: Signs;
  readonly limit: number;
  readonly pairs: readonly number[];
};

/** Pairs a reading must share with the phrase to be worth measuring. */
const pairsNeeded = ({ signs, limit, pairs }: Entry<unknown>): number =>
  Math.max(1, Math.floor((signs.length - 1) * 0.3), Math.floor(pairs.length - 2 * limit));

/** Signs of the longest reading that can be the phrase. */
const mostSigns = ({ signs, limit }: Entry<unknown>): number => Math.floor(signs.length + limit + 1);

/** Builds the index once; searching it is cheap. */
export function phraseIndex<T>(phrases: readonly Phrase<T>[], tolerance: Tolerance): PhraseIndex<T> {
  const entries = phrases.map((phrase): Entry<T> => {
    const signs = signsOf(phrase.key);
    return { phrase, signs, limit: tolerance(signs.length), pairs: pairsOf(signs) };
  });
  const longestFirst = entries.filter(({ signs }) => signs.length > 0).sort((a, b) => mostSigns(b) - mostSigns(a));
  const search = new PhraseSearch(longestFirst);
  return {
    search: (words, starts) => search.over(words.map(signsOf), starts),
    has: (word) => search.has(signsOf(word)),
  };
}

const costs = new Float64Array(MOST_SIGNS + 1);

/** The memory it works in is used again, and says nothing once a search is done. */
class PhraseSearch<T> {
  private readonly entries: readonly Entry<T>[];
  private readonly phrases: PairedPhrases;
  private readonly counts: PairCounts;
  private readonly leastCosts: LeastCosts;
  private readonly window = new PhraseWindow(MOST_SIGNS);
  /** No phrase is as long as a reading of more signs. */
  private readonly longest: number;

  /** Entries with the longest readings first. */
  constructor(entries: readonly Entry<T>[]) {
    this.entries = entries;
    this.phrases = {
      pairs: entries.map(({ pairs }) => pairs),
      needed: Uint16Array.from(entries, pairsNeeded),
      most: Uint16Array.from(entries, mostSigns),
    };
    this.counts = new PairCounts(this.phrases);
    this.leastCosts = new LeastCosts(entries.map(({ signs }) => signs));
    this.longest = Math.min(MOST_SIGNS, Math.max(0, ...entries.map(({ signs, limit }) => signs.length + limit)));
  }

  over(words: readonly Signs[], starts: ReadonlySet<number> | undefined): PhraseMatch<T>[] {
    const matches: PhraseMatch<T>[] = [];
    for (let start = 0; start < words.length; start++) {
      if (starts && !starts.has(start)) continue;
      const numbers = this.open(words, start, MOST_WORDS);
      const found: { readonly from: number; readonly matches: readonly PhraseMatch<T>[] }[] = [];
      for (let index = 0; index < numbers.length; index++) {
        const number = numbers[index] as number;
        const from = this.likelyFrom(number);
        if (from !== null) found.push({ from, matches: this.measured(start, number, from) });
      }
      // Those that share enough soonest first, of these the longest.
      for (const one of found.sort((a, b) => a.from - b.from)) matches.push(...one.matches);
    }
    return matches;
  }

  has(word: Signs): boolean {
    return this.open([word], 0, 1).some((number) => {
      const from = this.likelyFrom(number);
      return from !== null && this.measured(0, number, from).length > 0;
    });
  }

  /** The phrases that share enough with the words from `start` on. */
  private open(words: readonly Signs[], start: number, most: number): Int32Array {
    this.window.open(words, start, { longest: this.longest, most });
    return this.counts.enough(this.window);
  }

  /** From which length on the words of the window share enough with the phrase; null where they cannot be it. */
  private likelyFrom(number: number): number | null {
    const { window, phrases } = this;
    const { signs, limit, pairs } = this.entries[number] as Entry<T>;
    const most = phrases.most[number] as number;
    const length = window.lastEnd(most);
    if (length < signs.length - limit - 1) return null;
    const needed = phrases.needed[number] as number;
    if (!window.shares(pairs, needed, length)) return null;
    if (this.leastCosts.exceeds(number, window.reading, { ends: window.ends, most }, limit)) return null;
    return window.lengthSharing(pairs, needed);
  }

  /** What the phrase costs at each end of the window where it may end. */
  private measured(start: number, number: number, from: number): PhraseMatch<T>[] {
    const { reading, ends } = this.window;
    const { phrase, signs, limit } = this.entries[number] as Entry<T>;
    const most = this.phrases.most[number] as number;
    const least = Math.max(from, signs.length - limit - 1);
    prefixDistances(reading.signs, this.window.lastEnd(most), signs, limit, costs);
    const matches: PhraseMatch<T>[] = [];
    for (let word = ends.length - 1; word >= 0; word--) {
      const length = ends[word] as number;
      if (length > most) continue;
      if (length < least) break;
      const cost = costs[length] as number;
      if (cost <= limit) matches.push({ start, end: start + word + 1, phrase, cost });
    }
    return matches;
  }
}
