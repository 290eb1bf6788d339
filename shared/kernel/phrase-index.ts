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
  const needed = Math.max(1, Math.floor((signs.length - 1) * 0.3), Math.floor(distinct - 2.4 * limit - 1));
  return { phrase, signs, limit, needed };
}

/** Builds the index once; searching it is cheap. */
export function phraseIndex<T>(phrases: readonly Phrase<T>[], tolerance: Tolerance): PhraseIndex<T> {
  const entries = phrases.filter((phrase) => phrase.key !== '').map((phrase) => entryOf(phrase, tolerance));
  const holders: (number[] | undefined)[] = [];
  entries.forEach((entry, number) => {
    for (const pair of pairsOf(entry.signs)) {
      const list = holders[pair];
      if (list) list.push(number);
      else holders[pair] = [number];
    }
  });
  const longest = Math.min(MOST_SIGNS, Math.max(0, ...entries.map((entry) => entry.signs.length + entry.limit)));
  return { search: (words, starts) => searchFrom(words.map(signsOf), entries, holders, longest, starts) };
}

function searchFrom<T>(
  words: readonly Signs[],
  entries: readonly Entry<T>[],
  holders: readonly (number[] | undefined)[],
  longest: number,
  starts: ReadonlySet<number> | undefined,
): PhraseMatch<T>[] {
  const matches: PhraseMatch<T>[] = [];
  const shared = new Uint16Array(entries.length);
  const seen = new Uint32Array(PAIR_SIZE * PAIR_SIZE);
  const read = new Uint8Array(MOST_SIGNS + 1);
  for (let start = 0; start < words.length; start++) {
    if (starts && !starts.has(start)) continue;
    // Counts grow with the window: every longer one begins with the same signs.
    const touched: number[] = [];
    let length = 0;
    let before = EDGE;
    for (let end = start + 1; end <= Math.min(words.length, start + MOST_WORDS); end++) {
      const word = words[end - 1] as Signs;
      if (length + word.length > longest) break;
      for (const sign of word) {
        read[length++] = sign;
        const shape = shapeOf[sign] as number;
        const pair = before * PAIR_SIZE + shape;
        before = shape;
        if (seen[pair] === start + 1) continue;
        seen[pair] = start + 1;
        for (const number of holders[pair] ?? []) {
          if (shared[number] === 0) touched.push(number);
          shared[number] = (shared[number] as number) + 1;
        }
      }
      for (const number of touched) {
        const entry = entries[number] as Entry<T>;
        if ((shared[number] as number) < entry.needed) continue;
        if (Math.abs(entry.signs.length - length) > entry.limit + 1) continue;
        const cost = signDistance(read, length, entry.signs, entry.limit);
        if (cost !== Number.POSITIVE_INFINITY) matches.push({ start, end, phrase: entry.phrase, cost });
      }
    }
    for (const number of touched) shared[number] = 0;
  }
  return matches;
}
