// Finds known phrases in a run of words although words were misread, glued or split.
// An index over pairs of letters proposes phrases, the look-alike distance decides. Knows nothing of what phrases mean.
import { lookAlikeDistance } from './look-alikes.ts';

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
  /** `words` are squashed. Matches may overlap and come in order of `start`. */
  search(words: readonly string[]): PhraseMatch<T>[];
};

/** The most cost a phrase of that many signs may have. */
export type Tolerance = (length: number) => number;

const MAX_WORDS = 9;
const SHAPE_OF: Readonly<Record<string, string>> = {
  '0': 'o',
  q: 'o',
  '1': 'i',
  l: 'i',
  j: 'i',
  '5': 's',
  '8': 'b',
  v: 'u',
  c: 'e',
  n: 'u',
  h: 'b',
};

/** Pairs of neighbouring signs, look-alikes made equal; the first sign counts as a pair with the edge. */
function pairsOf(text: string): string[] {
  const pairs: string[] = [];
  let before = '^';
  for (const sign of text) {
    const shape = SHAPE_OF[sign] ?? sign;
    pairs.push(before + shape);
    before = shape;
  }
  return pairs;
}

const neededPairs = (length: number): number => Math.max(1, Math.floor((length - 1) * 0.3));

/** Builds the index once; searching it is cheap. */
export function phraseIndex<T>(phrases: readonly Phrase<T>[], tolerance: Tolerance): PhraseIndex<T> {
  const holders = new Map<string, number[]>();
  phrases.forEach((phrase, number) => {
    for (const pair of new Set(pairsOf(phrase.key))) {
      const list = holders.get(pair);
      if (list) list.push(number);
      else holders.set(pair, [number]);
    }
  });
  const limits = phrases.map((phrase) => tolerance(phrase.key.length));
  const longest = Math.max(0, ...phrases.map((phrase, number) => phrase.key.length + (limits[number] ?? 0)));
  const counts = new Uint16Array(phrases.length);

  const candidates = (text: string): number[] => {
    const touched: number[] = [];
    for (const pair of new Set(pairsOf(text))) {
      for (const number of holders.get(pair) ?? []) {
        if (counts[number] === 0) touched.push(number);
        counts[number] = (counts[number] ?? 0) + 1;
      }
    }
    const enough = touched.filter((number) => {
      const length = phrases[number]?.key.length ?? 0;
      const close = Math.abs(length - text.length) <= (limits[number] ?? 0) + 1;
      return close && (counts[number] ?? 0) >= neededPairs(length);
    });
    for (const number of touched) counts[number] = 0;
    return enough;
  };

  const lookUp = (text: string): (readonly [number, number])[] =>
    candidates(text)
      .map((number) => [number, lookAlikeDistance(text, phrases[number]?.key ?? '', limits[number] ?? 0)] as const)
      .filter(([, cost]) => cost !== Number.POSITIVE_INFINITY);

  const search = (words: readonly string[]): PhraseMatch<T>[] => {
    const matches: PhraseMatch<T>[] = [];
    for (let start = 0; start < words.length; start++) {
      let text = '';
      for (let end = start + 1; end <= Math.min(words.length, start + MAX_WORDS); end++) {
        text += words[end - 1] ?? '';
        if (text.length > longest) break;
        for (const [number, cost] of lookUp(text)) {
          const phrase = phrases[number];
          if (phrase) matches.push({ start, end, phrase, cost });
        }
      }
    }
    return matches;
  };
  return { search };
}
