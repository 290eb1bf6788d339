// What a stretch of a letter is made of, for the classifier of signals (signal-classifier.ts): its words as they sound,
// neighbouring words, pieces of words, families of words beside each other, and the words that stand around it. Each is a
// number (a hash): what it was is not needed to weigh it. Pure.
import { onceFor, remembered } from '../../kernel/remembered.ts';
import type { SpansByFamily } from './context-cues.ts';
import { endsSentence, type TextSpot } from './signal-dates.ts';
import { soundOf } from './spoken.ts';
import type { FamilySpan } from './word-families.ts';

/** Spots `start` to `end` (excluded). */
export type Stretch = { readonly start: number; readonly end: number };

/** A sentence longer than this, in words, is one that nobody ended: it is looked at in overlapping parts. */
const LONGEST = 36;
const PART = 28;
const STEP = 14;
/** Two sentences are looked at together up to so many words: « Ils sont venus hier. C’est une OQTF. » */
const LONGEST_PAIR = 45;

function partsOf({ start, end }: Stretch): Stretch[] {
  if (end - start <= LONGEST) return [{ start, end }];
  const parts = Math.ceil((end - start - PART) / STEP) + 1;
  return Array.from({ length: parts }, (_, part) => {
    const from = start + part * STEP;
    return { start: from, end: Math.min(end, from + PART) };
  });
}

/** Sentences, parts of long ones, and neighbouring short ones together. The head of a letter is no part of its first one. */
export function stretchesOf(spots: readonly TextSpot[]): Stretch[] {
  const sentences: Stretch[] = [];
  let start = 0;
  spots.forEach((spot, at) => {
    const next = spots[at + 1];
    const ends =
      !next || next.line.role !== spot.line.role || (next.token.word !== spot.token.word && endsSentence(spot));
    if (!ends) return;
    sentences.push({ start, end: at + 1 });
    start = at + 1;
  });
  const pairs = sentences.slice(1).flatMap((next, at): Stretch[] => {
    const pair = { start: sentences[at]?.start ?? next.start, end: next.end };
    return pair.end - pair.start <= LONGEST_PAIR ? [pair] : [];
  });
  return [...sentences.flatMap(partsOf), ...pairs].filter(({ start: from, end }) => end - from > 1);
}

/** FNV-1a, over the characters of what makes the feature; `kind` keeps kinds apart. */
function hashed(kind: number, ...parts: readonly string[]): number {
  let hash = Math.imul(0x811c9dc5 ^ kind, 0x01000193);
  for (const part of parts) {
    for (let at = 0; at < part.length; at++) hash = Math.imul(hash ^ part.charCodeAt(at), 0x01000193);
    hash = Math.imul(hash ^ 0xff, 0x01000193);
  }
  hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
  return (hash ^ (hash >>> 13)) >>> 0;
}

const WORD = 1;
const NEXT = 2;
const NEAR = 3;
const PIECE = 4;
const FAMILY = 5;
const FAMILIES = 6;
const BEFORE = 7;
const AFTER = 8;

/** Which number it is says nothing. */
const NUMBER = '0';
const spelled = (key: string): string => (/\d/.test(key) ? NUMBER : key);

type WordFeatures = {
  readonly sound: string;
  readonly features: readonly number[];
  /** Of the word where it stands before a stretch, and after one. */
  readonly before: number;
  readonly after: number;
};

/** A word by itself: its sound, and its pieces of three to five letters, for what was misread. */
const ofWord = remembered((key): WordFeatures => {
  const written = spelled(key);
  const sound = written === NUMBER ? NUMBER : soundOf(written);
  const features = [hashed(WORD, sound)];
  const framed = ` ${written} `;
  for (let size = 3; size <= 5; size++) {
    for (let at = 0; at + size <= framed.length; at++) features.push(hashed(PIECE, framed.slice(at, at + size)));
  }
  return { sound, features, before: hashed(BEFORE, sound), after: hashed(AFTER, sound) };
});

/** What is made of some words of a page: its number, and the spots it is made of, from `start` to `end` (excluded). */
type Occurrence = Stretch & { readonly feature: number };

/** Families up to so many words from one another stand beside each other. */
const BESIDE = 6;

/** Each family, and each with another beside it; by where they begin. */
function familyOccurrences(spans: readonly FamilySpan[]): Occurrence[] {
  return spans.flatMap((span, at): Occurrence[] => {
    const own = { feature: hashed(FAMILY, span.family), start: span.start, end: span.end };
    const beside = spans.slice(at + 1).filter(({ family, start }) => {
      return start >= span.end && start - span.end <= BESIDE && family !== span.family;
    });
    return [
      own,
      ...beside.map(({ family, end }) => ({ feature: hashed(FAMILIES, span.family, family), start: span.start, end })),
    ];
  });
}

/**
 * So many words before a stretch and after it say whom and what it is about: « mon codétenu a eu un papier. Il doit partir
 * sous 48 heures. »
 */
const AROUND = 20;

/** Words that stand beside each other or nearly: so many words on, as which kind of feature. */
const PAIRS = [
  [1, NEXT],
  [2, NEAR],
  [3, NEAR],
] as const;

/** No feature. */
const NONE = -1;

/**
 * A page as its stretches are made of it. Everything that may be told of a word, wherever a stretch begins and ends, is
 * worked out once: its numbers are features, or (`placed`) what stands for them.
 */
export type FeaturePage = {
  readonly spots: readonly TextSpot[];
  /** Of each spot, `NONE` where there is none: of its word alone, with each of the words behind, before and after a stretch. */
  readonly own: readonly ArrayLike<number>[];
  readonly pairs: readonly ArrayLike<number>[];
  readonly before: ArrayLike<number>;
  readonly after: ArrayLike<number>;
  readonly families: readonly Occurrence[];
};

export function featurePage(spots: readonly TextSpot[], spans: SpansByFamily): FeaturePage {
  const words = spots.map(({ token }) => ofWord(token.key));
  const pairs = PAIRS.map(([on, kind]) =>
    words.map(({ sound }, at) => {
      const other = words[at + on];
      return other ? hashed(kind, sound, other.sound) : NONE;
    }),
  );
  return {
    spots,
    own: words.map(({ features }) => features),
    pairs,
    before: words.map(({ before }) => before),
    after: words.map(({ after }) => after),
    families: familyOccurrences([...spans.values()].flat().sort((a, b) => a.start - b.start || a.end - b.end)),
  };
}

type Numbers = (feature: number) => number;
const numbered = (features: ArrayLike<number>, of: Numbers): Int32Array => Int32Array.from(features, of);
const ofOwn = onceFor(numbered);

/**
 * The same page with other numbers for its features; `of`, always the same one, gives less than nothing for those that
 * count for nothing.
 */
export function placed(page: FeaturePage, of: Numbers): FeaturePage {
  return {
    spots: page.spots,
    own: page.own.map((features) => ofOwn(features, of)),
    pairs: page.pairs.map((features) => numbered(features, of)),
    before: numbered(page.before, of),
    after: numbered(page.after, of),
    families: page.families.map(({ feature, start, end }) => ({ feature: of(feature), start, end })),
  };
}

/** Told of each occurrence of a feature: its number, and the spots it is made of, from `start` to `end` (excluded). */
type Tell = (feature: number, start: number, end: number) => void;

/** Every occurrence of a feature in one stretch; a feature is a number from 0 to 2³² − 1. */
export function eachFeature(page: FeaturePage, { start, end }: Stretch, tell: Tell): void {
  const { own, pairs, before, after, families } = page;
  const telling: Tell = (feature, from, to) => {
    if (feature >= 0) tell(feature, from, to);
  };
  for (let at = start; at < end; at++) {
    const word = own[at] as ArrayLike<number>;
    for (let index = 0; index < word.length; index++) telling(word[index] as number, at, at + 1);
    PAIRS.forEach(([on], index) => {
      if (at + on < end) telling(pairs[index]?.[at] as number, at, at + on + 1);
    });
  }
  for (const { feature, start: from, end: to } of families) if (from >= start && to <= end) telling(feature, from, to);
  for (let at = Math.max(0, start - AROUND); at < start; at++) telling(before[at] as number, at, at + 1);
  for (let at = end; at < Math.min(end + AROUND, own.length); at++) telling(after[at] as number, at, at + 1);
}

/** The distinct features of one stretch. */
export function featuresOf(page: FeaturePage, stretch: Stretch): Set<number> {
  const features = new Set<number>();
  eachFeature(page, stretch, (feature) => features.add(feature));
  return features;
}
