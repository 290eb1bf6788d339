// Words that resemble words of danger but were read too badly to count as a signal, and days of release or hearing
// whose figures cannot be read. They never make a letter urgent; they keep it from being forwarded unseen.
import { fold } from '../../kernel/fold.ts';
import { digitsOf, lookAlikeDistance } from '../../kernel/look-alikes.ts';
import { type PhraseIndex, phraseIndex } from '../../kernel/phrase-index.ts';
import type { LaidOutLine } from '../reading/layout.ts';
import { evidenceOf } from '../reading/page-text.ts';
import type { Doubt, Signal, SignalCode } from './judgement.ts';
import { type PageSpots, placedDates, sameSentence, spotsOf, type TextSpot } from './signal-dates.ts';
import { type Hit, hitsIn, type SignalIndex } from './signal-phrases.ts';
import type { SignalContext } from './signals.ts';

export type DoubtfulWords = {
  readonly rows: readonly { readonly code: SignalCode; readonly phrases: readonly string[] }[];
  /** Written in capitals: what four capitals may have been. */
  readonly abbreviations: Readonly<Partial<Record<SignalCode, readonly string[]>>>;
  /** What looks like these and is none: the better match wins. */
  readonly notDoubtful: readonly string[];
};

type Meaning = { readonly code: SignalCode | null };
export type DoubtIndex = {
  readonly phrases: PhraseIndex<Meaning>;
  readonly abbreviations: readonly (readonly [code: SignalCode, letters: string])[];
};

/** Twice what a signal may be misread; nothing short, everything is near to a short word. */
const tolerance = (length: number): number => (length < 7 ? 0 : length === 7 ? 1 : Math.min(7, length * 0.28));

const keyOf = (phrase: string): string => fold(phrase).replace(/[^a-z0-9]/g, '');

export function buildDoubtIndex({ rows, abbreviations, notDoubtful }: DoubtfulWords): DoubtIndex {
  const known = rows.flatMap(({ code, phrases }) => phrases.map((one) => ({ key: keyOf(one), meaning: { code } })));
  const others = notDoubtful.map((one) => ({ key: keyOf(one), meaning: { code: null } }));
  const letters = Object.entries(abbreviations) as readonly [SignalCode, readonly string[]][];
  return {
    phrases: phraseIndex<Meaning>([...known, ...others], tolerance),
    abbreviations: letters.flatMap(([code, list]) => list.map((one) => [code, one] as const)),
  };
}

type Found = { readonly code: SignalCode; readonly start: number; readonly end: number };

const overlap = (a: { start: number; end: number }, b: { start: number; end: number }): boolean =>
  a.start < b.end && b.start < a.end;

function phrasesIn(keys: readonly string[], { phrases }: DoubtIndex, ordinary: ReadonlySet<string>): Found[] {
  const all = phrases
    .search(keys)
    .map((match) => ({ ...match, worth: match.phrase.key.length - 2.2 * match.cost }))
    .sort((a, b) => b.worth - a.worth);
  const others = all.filter(({ phrase }) => phrase.meaning.code === null);
  return all.flatMap(({ start, end, phrase, cost, worth }): Found[] => {
    const { code } = phrase.meaning;
    if (!code || others.some((other) => other.worth >= worth && overlap(other, { start, end }))) return [];
    const rests = cost > 0 && keys.slice(start, end).some((key) => ordinary.has(key));
    return rests ? [] : [{ code, start, end }];
  });
}

const LEAST_CAPITALS = 4;
const MOST_CAPITALS = 6;
const MISREAD_LETTERS = 1.4;

/** « EQTF », « O.Q.I.F. », « uneO.Q..T.F »: the capitals of a word are nearly those of the measure. */
function abbreviationsIn(spots: readonly TextSpot[], { abbreviations }: DoubtIndex): Found[] {
  return spots.flatMap(({ token: { word } }, start): Found[] => {
    const capitals = fold((word.text.match(/\p{Lu}/gu) ?? []).join('')).replace(/[^a-z]/g, '');
    if (capitals.length < LEAST_CAPITALS || capitals.length > MOST_CAPITALS || /\d/.test(word.text)) return [];
    // A word of several tokens is looked at once, as a whole.
    if (spots[start - 1]?.token.word === word) return [];
    const near = abbreviations.find(([, letters]) => {
      return lookAlikeDistance(capitals, letters, MISREAD_LETTERS) <= MISREAD_LETTERS;
    });
    const end = spots.findLastIndex((spot) => spot.token.word === word) + 1;
    return near ? [{ code: near[0], start, end }] : [];
  });
}

const DATED: readonly (SignalCode | null)[] = ['release', 'hearing', 'comex'];
const BESIDE = 3;
const LEAST_FIGURES = 3;

/** Figures that can only be a date, misread: « 08/11/20ZG ». */
const isFigures = (text: string): boolean => {
  const bare = text.replace(/[^\p{L}\d]/gu, '');
  return (bare.match(/\d/g)?.length ?? 0) >= LEAST_FIGURES && (digitsOf(bare)?.length ?? 0) >= LEAST_FIGURES;
};

/** Where figures stand that no date was read from. */
function unreadFigures(text: PageSpots, { receivedOn, months }: SignalContext): Set<number> {
  const figures = text.spots.flatMap((spot, place) => (isFigures(spot.token.word.text) ? [place] : []));
  if (figures.length === 0) return new Set();
  const dates = placedDates(text, receivedOn, months, { day: receivedOn, known: true });
  return new Set(figures.filter((at) => !dates.some(({ start, end }) => start <= at && at < end)));
}

/** « je sors le 08/11/20ZG »: a day is told, and nobody knows how near it is. */
function undatedIn(spots: readonly TextSpot[], hits: readonly Hit[], figures: ReadonlySet<number>): Found[] {
  return hits.flatMap(({ start, end, meaning: { code } }): Found[] => {
    if (!code || !DATED.includes(code)) return [];
    const at = [...figures].find((place) => place >= end - 1 && place < end + BESIDE);
    return at !== undefined && sameSentence(spots, end - 1, at) ? [{ code, start, end: at + 1 }] : [];
  });
}

/** What one segmentation of one page may say of danger; nothing that was read well enough to be a signal, or none. */
export function doubtsIn(
  lines: readonly LaidOutLine[],
  { signals, doubts }: { readonly signals: SignalIndex; readonly doubts: DoubtIndex },
  context: SignalContext,
): Doubt[] {
  const text = spotsOf(lines.filter((line) => line.role !== 'recipient'));
  const { spots } = text;
  const keys = spots.map((spot) => spot.token.key);
  const doubtful = [...phrasesIn(keys, doubts, signals.ordinary), ...abbreviationsIn(spots, doubts)];
  const figures = unreadFigures(text, context);
  if (doubtful.length === 0 && figures.size === 0) return [];
  const certain = hitsIn(spots, signals);
  const found = [
    ...doubtful.filter((one) => !certain.some((hit) => overlap(hit, one))),
    ...undatedIn(spots, certain, figures),
  ];
  return found.map(({ code, start, end }) => {
    const words = [...new Set(spots.slice(start, end).map((spot) => spot.token.word))];
    return { code, evidence: evidenceOf(spots[start]?.line.page ?? 1, words) };
  });
}

/**
 * One doubt a code, and none of what was found for certain. A release or a hearing that was found without a day, while
 * a day stands beside it, stays doubtful.
 */
export function mergeDoubts(doubts: readonly Doubt[], signals: readonly Signal[]): Doubt[] {
  const open = doubts.filter(({ code }) => {
    return !signals.some((signal) => signal.code === code && (signal.date !== null || !DATED.includes(code)));
  });
  return open.filter((doubt, index) => open.findIndex(({ code }) => code === doubt.code) === index);
}
