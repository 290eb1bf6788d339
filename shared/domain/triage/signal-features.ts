// What a stretch of a letter is made of, for the classifier of signals (signal-classifier.ts): its words as they sound,
// neighbouring words, pieces of words, families of words beside each other, and the words that stand around it. Each is a
// number (a hash): what it was is not needed to weigh it. Pure.
import { remembered } from '../../kernel/remembered.ts';
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

/** Families up to so many words from one another stand beside each other. */
const BESIDE = 6;

/** Told of each occurrence of a feature: its number, and the spots it is made of, from `start` to `end` (excluded). */
type Tell = (feature: number, start: number, end: number) => void;

function familyFeatures(spans: readonly FamilySpan[], { start, end }: Stretch, tell: Tell): void {
  const within = spans.filter((span) => span.start >= start && span.end <= end);
  within.forEach((span, at) => {
    tell(hashed(FAMILY, span.family), span.start, span.end);
    for (const other of within.slice(at + 1)) {
      const isBeside = other.start >= span.end && other.start - span.end <= BESIDE && other.family !== span.family;
      if (isBeside) tell(hashed(FAMILIES, span.family, other.family), span.start, other.end);
    }
  });
}

/**
 * So many words before a stretch and after it say whom and what it is about: « mon codétenu a eu un papier. Il doit partir
 * sous 48 heures. »
 */
const AROUND = 20;

function aroundFeatures(spots: readonly TextSpot[], { start, end }: Stretch, tell: Tell): void {
  const each = (from: number, to: number, side: 'before' | 'after'): void => {
    for (let at = Math.max(0, from); at < Math.min(to, spots.length); at++) {
      const spot = spots[at];
      if (spot) tell(ofWord(spot.token.key)[side], at, at + 1);
    }
  };
  each(start - AROUND, start, 'before');
  each(end, end + AROUND, 'after');
}

/** What is needed of a page to tell the features of its stretches. */
export type FeaturePage = { readonly spots: readonly TextSpot[]; readonly spans: readonly FamilySpan[] };

export const featurePage = (spots: readonly TextSpot[], spans: SpansByFamily): FeaturePage => ({
  spots,
  spans: [...spans.values()].flat().sort((a, b) => a.start - b.start || a.end - b.end),
});

/** Every occurrence of a feature in one stretch; a feature is a number from 0 to 2³² − 1. */
export function eachFeature({ spots, spans }: FeaturePage, stretch: Stretch, tell: Tell): void {
  const words = spots.slice(stretch.start, stretch.end).map(({ token }) => ofWord(token.key));
  words.forEach(({ sound, features: own }, index) => {
    const at = stretch.start + index;
    for (const feature of own) tell(feature, at, at + 1);
    const [next, second, third] = [words[index + 1], words[index + 2], words[index + 3]];
    if (next) tell(hashed(NEXT, sound, next.sound), at, at + 2);
    if (second) tell(hashed(NEAR, sound, second.sound), at, at + 3);
    if (third) tell(hashed(NEAR, sound, third.sound), at, at + 4);
  });
  familyFeatures(spans, stretch, tell);
  aroundFeatures(spots, stretch, tell);
}

/** The distinct features of one stretch. */
export function featuresOf(page: FeaturePage, stretch: Stretch): Set<number> {
  const features = new Set<number>();
  eachFeature(page, stretch, (feature) => features.add(feature));
  return features;
}
